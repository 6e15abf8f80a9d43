/** One lever alone: what is run, and what may be said of it by the rules of a verdict. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReplicateResult } from "../../../sim/engine/job.ts";
import { measureOf } from "../../../sim/experiment/measure.ts";
import { effectOf, toldByLuck, trialOf, trialsOf } from "../../../sim/experiment/one-lever.ts";
import { reached, responseOf, STRENGTHS, scenariosOf } from "../../../sim/experiment/response.ts";
import type { Runs } from "../../../sim/experiment/runs.ts";
import { columnOf, SERIES } from "../../../sim/indicators/series.ts";
import { leverStrength } from "../../../sim/scenario/edit.ts";
import { LEVER_KEYS } from "../../../sim/scenario/levers.ts";
import type { Scenario } from "../../../sim/scenario/scenario.ts";
import { scenarioOf } from "./scenarios.ts";

const scenario = scenarioOf({
  actions: [
    { lever: "partnerships", start: 2027, strength: 0.5 },
    { lever: "familySupport", start: 2028, strength: 1 },
  ],
});
const gap = measureOf("attainmentGap");

/** Runs whose gap is as stated in the last year, a replicate each. */
function runs(of: Scenario, values: readonly number[]): Runs {
  const results = values.map((value, replicate): ReplicateResult => {
    const place = new Float64Array(SERIES.length).fill(Number.NaN);
    place[columnOf("attainmentGap")] = value;
    return { replicate, years: [2037], place };
  });
  return { scenario: of, results };
}
const level = (n: number) => Array.from({ length: n }, (_, r) => 0.6 + r / 100);
const trial = trialOf(scenario, "sharingPractice", 1, 2025);
/** The gap with the lever less the gap as it stands, pair by pair. */
const effect = (by: readonly number[]) => {
  const stands = level(by.length);
  const tried = stands.map((value, r) => value + by[r]);
  return effectOf(runs(scenario, stands), runs(trial.scenario, tried), gap, 2037);
};
const times = (n: number, by: number) => Array.from({ length: n }, () => by);

test("a trial changes one lever and nothing else, and says where it stood", () => {
  const { stands, scenario: tried } = trialOf(scenario, "partnerships", 0.75, 2025);
  expect(stands).toBe(0.5);
  expect(tried.actions).toEqual([{ ...scenario.actions[0], strength: 0.75 }, scenario.actions[1]]);
  expect({ ...tried, actions: [] }).toEqual({ ...scenario, actions: [] });
});

test("every lever is tried alone but those that stand at that strength already", () => {
  const trials = trialsOf(scenario, 1, 2025);
  expect(trials.map(({ lever }) => lever)).toEqual(LEVER_KEYS.filter((lever) => lever !== "familySupport"));
  for (const { lever, scenario: tried } of trials) {
    expect(leverStrength(tried, lever)).toBe(1);
    for (const other of LEVER_KEYS)
      if (other !== lever) expect(leverStrength(tried, other)).toBe(leverStrength(scenario, other));
  }
});

describe("what is found of a trial", () => {
  test("is what its pairs show: ten of ten lower by .05 of a gap is better", () => {
    const { comparison, finding } = effect(times(10, -0.05));
    expect(finding).toBe("better");
    expect(comparison.claim.numbers.median).toBeCloseTo(-0.05, 12);
    expect(comparison.claim.numbers.wins).toBe(10);
  });

  test.each([
    ["worse", times(10, 0.05)],
    ["slightlyBetter", times(10, -0.001)],
    ["same", times(10, 0)],
    ["nobody", times(10, Number.NaN)],
    ["few", times(5, -0.3)],
    ["same", times(3, 0)],
  ] as const)("%s", (finding, by) => expect(effect(by).finding).toBe(finding));

  test("says that nothing matters only where the mean is pinned down that closely, else that chance may have made it", () => {
    const swing = (by: number) => Array.from({ length: 10 }, (_, r) => (r % 2 === 0 ? by : -by));
    expect(effect(swing(0.005)).finding).toBe("equal");
    expect(effect(swing(0.2)).finding).toBe("chance");
  });

  test("is no verdict of fewer than six pairs, whatever they show", () => {
    const shifts = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(shifts, (by) => {
        expect(["few", "same"]).toContain(effect(by).finding);
      }),
    );
  });
});

test("of forty levers that do nothing, luck makes about one look as if it did with ten pairs, and none with five", () => {
  // P(0, 1, 9 or 10 heads of 10) = 22/1024.
  expect(toldByLuck(40, 10)).toBeCloseTo((40 * 22) / 1024, 9);
  expect(toldByLuck(40, 5)).toBe(0);
});

/** The answer to a lever of which each strength changes the gap by so much, in ten pairs that lie ±.01 around it. */
function answers(by: readonly number[], spread = 0.01) {
  const all = scenariosOf(scenario, "partnerships", 2025).map((one, i) =>
    runs(
      one,
      level(10).map((value, r) => (i === 0 ? value : value + by[i] + spread * ((r - 4.5) / 4.5))),
    ),
  );
  return responseOf(all, gap, 2037);
}

describe("a response", () => {
  test("is of the lever at five strengths, each against the same scenario without it", () => {
    const all = scenariosOf(scenario, "partnerships", 2025);
    expect(all.map((one) => leverStrength(one, "partnerships"))).toEqual([...STRENGTHS]);
    const medians = answers([0, -0.01, -0.03, -0.06, -0.1]).map(({ comparison }) => comparison.difference.median);
    [0, -0.01, -0.03, -0.06, -0.1].forEach((by, i) => {
      expect(medians[i]).toBeCloseTo(by, 9);
    });
  });

  test("reaches a target where its whole band does, which takes more than that its median does", () => {
    const found = answers([0, -0.01, -0.03, -0.06, -0.1]);
    expect(reached(found, -0.03)).toEqual({ half: 0.5, band: 0.75, isHeld: true });
    expect(reached(found, -0.2)).toEqual({ half: undefined, band: undefined, isHeld: false });
    expect(reached(found, 0.01)).toEqual({ half: undefined, band: undefined, isHeld: false });
  });

  test("that turns back is not said to hold at greater strengths", () => {
    expect(reached(answers([0, -0.01, -0.06, -0.03, 0]), -0.04)).toEqual({ half: 0.5, band: 0.5, isHeld: false });
  });

  test("reaches a farther target at no less strength, and the band never before the median", () => {
    const shift = fc.double({ min: -0.2, max: 0.2, noNaN: true });
    const strength = (found: number | undefined) => found ?? Number.POSITIVE_INFINITY;
    fc.assert(
      fc.property(fc.tuple(shift, shift, shift, shift), fc.constantFrom(-1, 1), ([a, b, c, d], way) => {
        const found = answers([0, a, b, c, d]);
        const [near, far] = [0.02, 0.08].map((target) => reached(found, way * target));
        expect(strength(near.band)).toBeLessThanOrEqual(strength(far.band));
        expect(strength(near.half)).toBeLessThanOrEqual(strength(near.band));
      }),
      { numRuns: 60 },
    );
  });
});
