/** What becomes of figures of experiments where what was to be tried did not come about. [P19] */

import { describe, expect, test } from "vitest";
import { contrastsAblated, replicatesAblated } from "../../cli/patterns/ablated.ts";
import { optionsFor, planOf } from "../../cli/patterns/plan.ts";
import { withinText } from "../../cli/patterns/report.ts";
import { contrastsOf, pairsOf, rowsOf, type Values, worldsOf } from "../../cli/patterns/tried.ts";
import { ABLATED } from "../../sim/pattern/contrasts/registry.ts";
import { PATTERNS } from "../../sim/pattern/declared.ts";

const planFor = (only: string) => planOf("tarnford", { seeds: "2", burnIn: "1", phase: "secondary", only });

describe("mixing schools [P19]", () => {
  const mixing = PATTERNS.find(({ id }) => id === "P19")!;
  const rows = (dissimilarity: number, attainment: number) => {
    const values: Values = new Map([
      ["evenSegregation", [dissimilarity, dissimilarity]],
      ["evenFsm", [attainment, attainment]],
    ]);
    return rowsOf(planFor("P19"), mixing, "trials", values).slice(0, 2).map(withinText);
  };

  test("is tried where schools become alike: then what it does to attainment is in or out", () => {
    expect(rows(-0.18, 0.01)).toEqual(["in", "in"]);
    expect(rows(-0.18, 0.3)).toEqual(["in", "out"]);
  });

  test("is not tried where they do not, whatever becomes of attainment", () => {
    expect(rows(0.03, 0.01)).toEqual(["out", "not tried"]);
    expect(rows(0.03, 0.3)).toEqual(["out", "not tried"]);
  });

  test("gives no reason for what was not tried", () => {
    const values: Values = new Map([["lotterySegregation", [0.1, 0.1]]]);
    const [lot, after] = rowsOf(planFor("P19"), mixing, "trials", values).slice(-2);
    expect(lot.why).toContain("lottery");
    expect([after.why, after.untried]).toEqual([undefined, true]);
  });
});

test("the end of tables is tried in the world of today and in one with stakes, each with an A of its own [P15]", () => {
  const plan = planFor("P15");
  expect([worldsOf(contrastsOf(plan)), pairsOf(contrastsOf(plan))]).toEqual([
    ["today", "stakes"],
    ["noTables", "noTablesAtStakes"],
  ]);
});

describe("options by place", () => {
  const options = {
    seeds: "10,4",
    burnIn: "12",
    phase: "secondary,primary",
    ablate: "0,3",
    experiments: true,
  } as const;
  const both = [0, 1].map((position) => optionsFor(options, position, 2));

  test("are a place's own where there are as many as places", () => {
    expect(both.map(({ seeds, phase, ablate }) => [seeds, phase, ablate])).toEqual([
      ["10", "secondary", "0"],
      ["4", "primary", "3"],
    ]);
  });

  test("are the same everywhere where there is one, and experiments are for the last place", () => {
    expect(optionsFor({ ...options, seeds: "5" }, 0, 2).seeds).toBe("5");
    expect(both.map(({ experiments }) => experiments)).toEqual([undefined, true]);
    expect([0, 1].map((i) => optionsFor({ ...options, ablate: true }, i, 2).ablate)).toEqual([undefined, true]);
  });

  test("of which there are too many or too few are refused", () => {
    expect(() => planOf("tarnford", optionsFor({ ...options, phase: "secondary", ablate: "0" }, 0, 1))).toThrow(
      "--seeds",
    );
  });
});

describe("one process off at a time", () => {
  test("measures experiments again where they are tried, those of the patterns asked for", () => {
    const plan = planFor("P12,P14");
    expect(contrastsAblated(plan)).toEqual(["programmeGain", "federationGain", "federationHelper"]);
    expect(contrastsAblated({ ...plan, tried: [] })).toEqual([]);
    expect(contrastsAblated({ ...plan, all: true })).toEqual(ABLATED);
  });

  test("counts what it runs: A and each B, for each seed", () => {
    expect(replicatesAblated({ ...planFor("P14"), ablate: 4 })).toBe(4 * 3);
    expect(replicatesAblated(planFor("P14"))).toBe(0);
  });
});
