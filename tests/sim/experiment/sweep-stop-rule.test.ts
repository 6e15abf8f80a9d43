import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Planned } from "../../../sim/experiment/plan/jobs.ts";
import { readPlan } from "../../../sim/experiment/plan/plan.ts";
import { stopRule } from "../../../sim/experiment/sweep/stop-rule.ts";

const PLAN = {
  planVersion: 1,
  title: "A plan with a stop rule",
  scenarios: ["alone.json", "together.json"],
  design: { kind: "grid", levels: 2 },
  assumptions: { "moveKnowledge.transfer": "plausible" },
  replicates: 100,
  outcomes: { indicators: ["attainment"] },
  stop: { indicator: "attainment", error: 0.1, least: 4 },
};

function rule(points: number, scenarios: string[], error = 0.1, least = 4) {
  const read = readPlan({ ...PLAN, scenarios, stop: { ...PLAN.stop, error, least } }, "plan.json");
  if ("faults" in read) throw new Error(read.faults.map(({ found }) => found).join());
  return stopRule({ points, plan: read.plan } as Planned, read.plan.stop as NonNullable<typeof read.plan.stop>);
}

describe("the stop rule of a sweep", () => {
  it("has the standard error of a mean: 1, 2, 3 and 4 vary by 1.2910 around theirs, which is known to 0.6455", () => {
    const alone = rule(1, ["alone.json"]);
    for (const value of [1, 2, 3, 4]) alone.take(0, [value]);
    expect(alone.largestError()).toBeCloseTo(0.6455, 4);
  });

  it("is of differences on the same luck: what both have in common is no error", () => {
    const paired = rule(1, ["alone.json", "together.json"]);
    for (const luck of [10, -3, 7, 0]) paired.take(0, [luck, luck + 0.5]);
    expect(paired.largestError()).toBeCloseTo(0, 12);
    expect(paired.rounds(4)).toBe(4);
  });

  it("looks at the point that is known least well, and leaves out runs that failed", () => {
    const two = rule(2, ["alone.json"]);
    for (const value of [5, 5, 5]) two.take(0, [value]);
    two.take(1, [1]);
    two.take(1, [Number.NaN]);
    expect(two.largestError()).toBe(Number.POSITIVE_INFINITY);
    two.take(1, [3]);
    expect(two.largestError()).toBeCloseTo(Math.sqrt(2) / Math.sqrt(2), 12);
  });

  it("has the least number run in any case, then as many as the error foretells, and never more than as many again", () => {
    const alone = rule(1, ["alone.json"], 0.6455 / 1.2);
    for (const value of [1, 2, 3, 4]) alone.take(0, [value]);
    expect(alone.rounds(1)).toBe(4);
    // The error is to be 1.2 times smaller, for which it takes 1.44 times the runs: 5.76.
    expect(alone.rounds(4)).toBe(6);
    const strict = rule(1, ["alone.json"], 1e-6);
    for (const value of [1, 2, 3, 4]) strict.take(0, [value]);
    expect(strict.rounds(4)).toBe(8);
    expect(strict.rounds(80)).toBe(100);
  });

  it("comes to the textbook's error for any values", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2, maxLength: 40 }), (values) => {
        const alone = rule(1, ["alone.json"]);
        for (const value of values) alone.take(0, [value]);
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
        expect(alone.largestError()).toBeCloseTo(Math.sqrt(variance / values.length), 9);
      }),
    );
  });

  it("is refused where it asks for what the plan does not keep, or for more than it runs", () => {
    const outcomes = { indicators: ["attainment"], units: ["school"] };
    const read = readPlan(
      { ...PLAN, outcomes, replicates: 3, stop: { indicator: "attainmentGap", error: 0.1, least: 4 } },
      "plan.json",
    );
    const paths = "faults" in read ? read.faults.map(({ path }) => path) : [];
    expect(paths).toEqual(["stop.indicator", "outcomes.units", "stop.least"]);
  });
});
