/** Comparing runs: pairs by replicate, whatever the order in which either side holds them. */

import { describe, expect, test } from "vitest";
import type { ReplicateResult } from "../../../sim/engine/job.ts";
import { compare, differenceByYear } from "../../../sim/experiment/compare.ts";
import { bandsByYear, type Runs, valuesIn } from "../../../sim/experiment/runs.ts";
import { columnOf, SERIES } from "../../../sim/indicators/series.ts";
import { scenarioOf } from "./scenarios.ts";

const years = [2025, 2026];
const at = columnOf("attainmentGap");

/** Runs whose attainment gap is .5 in the first year and as stated, by replicate, in the last. */
function runs(gaps: readonly number[], title = "A"): Runs {
  const results = gaps.map((gap, replicate): ReplicateResult => {
    const place = new Float64Array(SERIES.length * years.length);
    place.set([0.5, gap], at * years.length);
    return { replicate, years, place };
  });
  return { scenario: scenarioOf({ title, years: 1 }), results };
}

describe("a comparison", () => {
  const a = runs([0.6, 0.7, 0.8, 0.9, 1.0, 1.1]);
  const b = runs([0.5, 0.6, 0.7, 0.8, 0.9, 1.0], "B");

  test("is of the last year and in pairs: the difference is steadier than either side", () => {
    const { year, a: left, difference, claim } = compare(a, b, "attainmentGap");
    expect(year).toBe(2026);
    expect(left.median).toBeCloseTo(0.85, 12);
    expect(difference.median).toBeCloseTo(-0.1, 12);
    expect(difference.band80[1] - difference.band80[0]).toBeLessThan(1e-12);
    expect(claim).toMatchObject({ key: "difference", direction: "lower", better: "yes", frequency: "almostEvery" });
  });

  test("leaves out replicates that only one side has", () => {
    const fewer = { ...b, results: b.results.slice(1) };
    expect(compare(a, fewer, "attainmentGap").difference.differences).toHaveLength(5);
    expect(compare(a, fewer, "attainmentGap").difference.median).toBeCloseTo(-0.1, 12);
  });

  test("of what does not differ gives the reason", () => {
    expect(compare(a, a, "travel").claim.key).toBe("noDifference.nothingChanged");
  });

  test("by year: nothing differs at the start", () => {
    const [first, last] = differenceByYear(a, b, "attainmentGap");
    expect(first.median).toBe(0);
    expect(last.median).toBeCloseTo(-0.1, 12);
  });

  test("values and bands by year are over replicates", () => {
    expect([...valuesIn(a, "attainmentGap", 2026)]).toEqual([0.6, 0.7, 0.8, 0.9, 1.0, 1.1]);
    expect(valuesIn(a, "attainmentGap", 1999)[0]).toBeNaN();
    expect(bandsByYear(a, "attainmentGap")[0].band80).toEqual([0.5, 0.5]);
  });
});
