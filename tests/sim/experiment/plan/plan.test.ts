import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DesignStated } from "../../../../sim/experiment/plan/design-schema.ts";
import { designed } from "../../../../sim/experiment/plan/designed.ts";
import { FACTOR_KEYS, type Factor, valueAt } from "../../../../sim/experiment/plan/factors.ts";
import { planned } from "../../../../sim/experiment/plan/jobs.ts";
import { type Plan, parsePlan, readPlan } from "../../../../sim/experiment/plan/plan.ts";
import { leverStrength } from "../../../../sim/scenario/edit.ts";
import { PARAMETERS } from "../../../../sim/scenario/parameters.ts";
import { plausibleAt } from "../../../../sim/scenario/plausible.ts";
import { readScenario, type Scenario } from "../../../../sim/scenario/scenario.ts";

const STATED = {
  planVersion: 1,
  title: "What sharing does where families turn over",
  scenarios: ["alone.json", "together.json"],
  assumptions: { "learn.persistence": "plausible", "families.spacing": { values: [2, 3] } },
  levers: { partnerships: [0, 1] },
  futures: { cohortSize: [-0.2, 0.1] },
  design: { kind: "latinHypercube", points: 12 },
  replicates: 3,
  outcomes: { indicators: ["attainmentGap"] },
};

const read = (over: object = {}): Plan => {
  const found = readPlan({ ...STATED, ...over }, "plan.json");
  if ("faults" in found) throw new Error(JSON.stringify(found.faults, null, 1));
  return found.plan;
};
const faultsIn = (over: object) => {
  const found = readPlan({ ...STATED, ...over }, "plan.json");
  return "faults" in found ? found.faults.map(({ path, expected, found: was }) => `${path}: ${expected}, ${was}`) : [];
};
const scenario = (over: object = {}): Scenario => {
  const found = readScenario({ schemaVersion: 1, title: "A", place: "tarnford", ...over }, "a.json");
  if ("faults" in found) throw new Error(JSON.stringify(found.faults));
  return found.scenario;
};
const BASES = [
  { scenario: scenario(), baseYear: 2025 },
  { scenario: scenario({ title: "B" }), baseYear: 2025 },
];
const FACTORS: Factor[] = [
  { key: "a", kind: "levers", range: [0, 1] },
  { key: "b", kind: "levers", range: [0, 1] },
  { key: "c", kind: "levers", range: { values: [0.1, 0.2, 0.7] } },
];
const pointsOf = (stated: DesignStated) => {
  const valued = (key: string, setting: { share: number } | { value: number }) =>
    "value" in setting
      ? setting.value
      : valueAt(FACTORS.find((factor) => factor.key === key) as Factor, setting.share, "secondary");
  const design = designed(stated, FACTORS, valued);
  return Array.from({ length: design.points }, (_, i) =>
    Object.fromEntries([...design.at(i)].map(([key, setting]) => [key, valued(key, setting)])),
  );
};

describe("factors", () => {
  it("have keys of one kind each", () => {
    const all = Object.values(FACTOR_KEYS).flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it("are drawn as an uncertainty analysis draws them where they are plausible", () => {
    const factor = { key: "learn.persistence", kind: "assumptions", range: "plausible" } as const;
    expect(valueAt(factor, 0.3, "secondary")).toBe(plausibleAt(PARAMETERS["learn.persistence"], 0.3));
  });

  it("have listed values for equal shares", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const value = valueAt(FACTORS[2], share, "secondary");
        expect(value).toBe([0.1, 0.2, 0.7][Math.min(2, Math.floor(share * 3))]);
      }),
    );
  });
});

describe("designs put together", () => {
  it("cross every point of each with every point of the others", () => {
    const found = pointsOf({
      kind: "cross",
      of: [
        { kind: "table", rows: [{ a: 0.1 }, { a: 0.2 }] },
        { kind: "grid", levels: 2, over: ["b"] },
      ],
    });
    expect(found).toEqual([
      { a: 0.1, b: 0 },
      { a: 0.1, b: 1 },
      { a: 0.2, b: 0 },
      { a: 0.2, b: 1 },
    ]);
  });

  it("zip the first points together, the second ones, and so on", () => {
    const rows = [{ a: 0.1 }, { a: 0.2 }];
    const found = pointsOf({
      kind: "zip",
      of: [
        { kind: "table", rows },
        { kind: "grid", levels: 2, over: ["b"] },
      ],
    });
    expect(found).toEqual([
      { a: 0.1, b: 0 },
      { a: 0.2, b: 1 },
    ]);
  });

  it("put one after another, and say nothing of what a part does not vary", () => {
    const found = pointsOf({
      kind: "concatenate",
      of: [
        { kind: "table", rows: [{ a: 0.1 }] },
        { kind: "grid", over: ["c"] },
      ],
    });
    expect(found).toEqual([{ a: 0.1 }, { c: 0.1 }, { c: 0.2 }, { c: 0.7 }]);
  });

  it("keep the points of which every condition is true", () => {
    const found = pointsOf({
      kind: "filter",
      of: { kind: "grid", levels: 3, over: ["a", "b"] },
      where: [
        ["a", "<", "b"],
        ["b", "!=", 0.5],
      ],
    });
    expect(found).toEqual([
      { a: 0, b: 1 },
      { a: 0.5, b: 1 },
    ]);
  });
});

describe("the runs of a plan", () => {
  it("are each scenario at each point, as often as there are replicates, and none twice", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom("common", "independent"),
        (points, replicates, seeds) => {
          const made = planned(read({ replicates, seeds, design: { kind: "latinHypercube", points } }), BASES);
          const runs = Array.from({ length: made.runs }, (_, i) => made.runAt(i));
          expect(made.runs).toBe(points * replicates * 2);
          expect(new Set(runs.map((run) => JSON.stringify(run))).size).toBe(made.runs);
          const luck = new Set(runs.map(({ replicate }) => replicate)).size;
          expect(luck).toBe(seeds === "common" ? replicates : points * replicates);
          for (let i = 0; i < made.runs; i += 2) {
            expect(runs[i + 1]).toEqual({ ...runs[i], position: 1 });
          }
        },
      ),
    );
  });

  it("try every point once before any is run again", () => {
    const made = planned(read(), BASES);
    const first = Array.from({ length: 24 }, (_, i) => made.runAt(i));
    expect(new Set(first.map(({ point }) => point)).size).toBe(12);
    expect(first.every(({ replicate }) => replicate === 0)).toBe(true);
  });

  it("give the baseline the assumptions and futures of a point, and its levers to the others alone", () => {
    const made = planned(read(), BASES);
    const values = made.valuesAt(5);
    const at = (key: string) => values[made.factors.findIndex((factor) => factor.key === key)];
    const [a, b] = [made.scenarioAt(5, 0), made.scenarioAt(5, 1)];
    for (const one of [a, b]) {
      expect(one.parameters["learn.persistence"]).toBe(at("learn.persistence"));
      expect(one.parameters["families.spacing"]).toBe(at("families.spacing"));
      expect(one.context).toEqual([expect.objectContaining({ factor: "cohortSize", change: at("cohortSize") })]);
      expect(one.seed).toBe(20250401);
    }
    expect(leverStrength(a, "partnerships")).toBe(0);
    expect(leverStrength(b, "partnerships")).toBe(at("partnerships"));
  });

  it("pull the levers of the only scenario", () => {
    const made = planned(read({ scenarios: ["alone.json"] }), BASES.slice(0, 1));
    expect(leverStrength(made.scenarioAt(3, 0), "partnerships")).toBeGreaterThan(0);
  });

  it("can each be asked for alone among ten million points", () => {
    const made = planned(read({ design: { kind: "sobol", points: 1e7 } }), BASES);
    expect(made.runs).toBe(6e7);
    expect(made.runAt(59_999_999)).toEqual({ point: 9_999_999, position: 1, replicate: 2 });
    expect(made.valuesAt(9_999_999).every(Number.isFinite)).toBe(true);
  });
});

describe("a plan's faults", () => {
  it("are all told at once, with what was expected", () => {
    expect(faultsIn({ assumptions: { "learn.persistnce": [0, 1] }, levers: { partnership: [0, 1] } })).toEqual([
      "assumptions.learn.persistnce: the key of a parameter (docs/parameters.md), none of that name",
      "levers.partnership: the key of a lever (docs/levers.md), none of that name",
    ]);
    expect(
      faultsIn({
        levers: { partnerships: [0, 1.5] },
        futures: { cohortSize: [0.1, -0.1] },
        outcomes: { indicators: ["attainmentGap", "happiness"] },
      }),
    ).toEqual([
      "levers.partnerships: numbers from 0 to 1, 1.5",
      "futures.cohortSize: the lower end first, and a higher one, [0.1, -0.1]",
      'outcomes.indicators: keys of docs/indicators.md without a star, "happiness"',
    ]);
  });

  it("name a key that is none and what is wrong beside it, and of the design nothing yet", () => {
    const over = {
      assumptions: { "learn.persistance": "plausible" },
      futures: { cohortSize: [0, 9] },
      stop: { indicator: "attendance", error: 0.1 },
      design: { kind: "grid", levels: 2, over: ["learn.persistence"] },
    };
    expect(faultsIn(over)).toEqual([
      "assumptions.learn.persistance: the key of a parameter (docs/parameters.md), none of that name",
      expect.stringMatching(/^futures.cohortSize: numbers from/),
      'stop.indicator: one of outcomes.indicators, "attendance"',
      "stop.least: at most the 3 replicates of the plan, 6",
    ]);
  });

  it("name what is said to vary and does not", () => {
    expect(faultsIn({ design: { kind: "morris", trajectories: 4, over: ["partnerships"] } })).toEqual([
      "assumptions.learn.persistence: a factor that the design varies, none that does",
      "assumptions.families.spacing: a factor that the design varies, none that does",
      "futures.cohortSize: a factor that the design varies, none that does",
    ]);
  });

  it("name designs that do not fit together", () => {
    const grid = (over: string[]) => ({ kind: "grid", levels: 2, over });
    const rest = { kind: "grid", levels: 2, over: ["learn.persistence", "families.spacing", "cohortSize"] };
    expect(faultsIn({ design: { kind: "cross", of: [grid(["partnerships"]), grid(["partnerships"]), rest] } })).toEqual(
      ["design.of: designs that vary different factors, partnerships in two of them"],
    );
    expect(faultsIn({ design: { kind: "zip", of: [grid(["partnerships"]), rest] } })).toEqual([
      "design.of: as many points in each, 2 and 8",
    ]);
  });

  it("name a table's rows that do not state what the first states, or out of bounds", () => {
    const rows = [{ partnerships: 0.5 }, { partnerships: 2 }, { cohortSize: 0 }];
    const plan = { assumptions: {}, design: { kind: "table", rows } };
    expect(faultsIn(plan)).toEqual([
      "design.rows.1.partnerships: a number from 0 to 1, 2",
      "design.rows.2: a value of partnerships, as the first row has, none",
      "design.rows.2.cohortSize: what the first row states too, a factor of this row alone",
      "futures.cohortSize: a factor that the design varies, none that does",
    ]);
  });

  it("refuse more points than there can be, and an odd number of levels", () => {
    const huge = { kind: "grid", levels: 9999 };
    expect(faultsIn({ design: huge })[0]).toMatch(/^design: at most 1000000000 points/);
    expect(faultsIn({ design: { kind: "morris", trajectories: 4, levels: 5 } })).toEqual([
      "design.levels: an even number, 5",
    ]);
  });

  it("are told of a file that is no JSON", () => {
    expect(parsePlan("{", "plan.json")).toEqual({ faults: [expect.objectContaining({ expected: "JSON" })] });
  });

  it("never throw, whatever a design says", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (design) => {
        expect(() => readPlan({ ...STATED, design }, "plan.json")).not.toThrow();
      }),
    );
  });
});
