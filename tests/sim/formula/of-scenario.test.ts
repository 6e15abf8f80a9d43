/** A scenario's own formulas: what is read of them, and what is refused. */

import { describe, expect, test } from "vitest";
import { ownFaults, ownOfPair } from "../../../sim/formula/of-pair.ts";
import { formulasOf, readFormulas } from "../../../sim/formula/of-scenario.ts";
import { utilityProgram } from "../../../sim/formula/of-utility.ts";
import { TRIED, withoutNumber } from "../../../sim/formula/tried.ts";
import { describeFault, InputError } from "../../../sim/scenario/faults.ts";
import { readScenario } from "../../../sim/scenario/scenario.ts";
import { scenarioOf } from "../experiment/scenarios.ts";

const told = (indicators: Record<string, string>, utility?: string): string[] => {
  const read = readFormulas({ indicators, utility }, "a.json");
  return "faults" in read ? read.faults.map(describeFault) : [];
};

test("an indicator may be a formula alone, or say what it is", () => {
  const [plain, said] = formulasOf(
    scenarioOf({
      indicators: {
        spread: "attainment_notFsm - attainment_fsm",
        cost2: { expression: "cost / pupils", label: "Cost a pupil", unit: "pounds", better: "lower", material: 5 },
      },
    }),
  ).indicators;
  expect(plain).toMatchObject({
    key: "spread",
    label: "spread",
    unit: "index",
    better: "neither",
    decimals: 3,
    material: 0,
  });
  expect(said).toMatchObject({ key: "cost2", label: "Cost a pupil", unit: "pounds", better: "lower", material: 5 });
});

test("a scenario that states none has none", () => {
  expect(formulasOf(scenarioOf())).toEqual({ indicators: [] });
});

describe("faults", () => {
  test("of every formula are told at once, by key", () => {
    const all = told({ one: "nothing", two: "attainmentGap +" }, "price");
    expect(all).toHaveLength(3);
    expect(all[0]).toContain("a.json, indicators.one, character 1: expected a name that is known here");
    expect(all[1]).toContain("a.json, indicators.two, character 16");
    expect(all[2]).toContain('a.json, utility, character 1: expected a name that is known here, found "price"');
  });

  test("an unknown name is answered with those there are, of a closer look too; one group too many is unknown", () => {
    expect(told({ a: "staffTurnoverr" })[0]).toContain("there are staffTurnover, staffTurnover_fsm");
    expect(told({ a: "attainmentGap_girls" })[0]).toContain('found "attainmentGap_girls"');
    expect(told({ a: "staffTurnover_lookedAfter + attainment_boys" })).toEqual([]);
  });

  test.each(["attainment", "staffTurnover", "a b", "1a", "constructor", "toString", "Gap\u0430", ""])(
    "the key %j is refused",
    (key) => {
      expect(told({ [key]: "attainmentGap" })).toHaveLength(1);
    },
  );

  test("an unknown part, a formula too long and a score that is no number are faults of the file", () => {
    const said = { expression: "trust", formula: "x" };
    for (const more of [{ indicators: { a: said } }, { utility: "1".repeat(1001) }, { indicators: { a: 3 } }]) {
      const read = readScenario({ schemaVersion: 1, title: "T", place: "tarnford", ...more }, "a.json");
      expect("faults" in read && read.faults.length).toBe(1);
    }
  });

  test("asked for without having been read, they are thrown as faults", () => {
    expect(() => formulasOf({ utility: "(" })).toThrow(InputError);
  });
});

describe("compared scenarios", () => {
  const a = scenarioOf({ indicators: { mine: "attainmentGap", ours: "trust" } });
  const b = scenarioOf({ indicators: { ours: "trust", yours: "absence" } });

  test("are measured by either's own indicators", () => {
    expect(ownOfPair(a, b).map(({ key }) => key)).toEqual(["mine", "ours", "yours"]);
  });

  test("may not mean two things by one key", () => {
    const c = scenarioOf({ indicators: { mine: "absence" } });
    const named = [a, b, c].map((scenario, i) => ({ scenario, file: `${i}.json` }));
    expect(ownFaults(named).map(describeFault)).toEqual([
      "2.json, indicators.mine: expected the formula that 0.json has, found another (give one of them another key)",
    ]);
  });
});

describe("a utility is tried before it is used [C2]", () => {
  test.each(["log(0 - distance)", "exp(1e300)", "sqrt(-1 - quality^2)", "usual / 0"])(
    "%s is nowhere a number and refused",
    (utility) => {
      const [said, ...others] = told({}, utility);
      expect(said).toMatch(/^a\.json, utility: expected a number for some school, found no finite number for any/);
      expect(others).toEqual([]);
    },
  );

  test.each(["usual", "0", "log(distance)", "-distance + 2 * alike", "+usual", "sibling == 1 ? usual : log(0)"])(
    "%s is a number somewhere and taken",
    (utility) => expect(told({}, utility)).toEqual([]),
  );

  test("schools for which there is none are counted", () => {
    const without = (utility: string) => withoutNumber(utilityProgram(scenarioOf({ utility }))!);
    expect(without("usual")).toBe(0);
    expect(without("log(quality)")).toBeGreaterThan(TRIED / 3);
    expect(without("log(quality)")).toBeLessThan((2 * TRIED) / 3);
  });
});
