/** Curves of single runs: published examples, and the D that the run itself gives. */

import { describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { valuesIn } from "../../../sim/experiment/runs.ts";
import { curveIn, measured, middleRun, mixIn, unitValues } from "../../../sim/experiment/unit-runs.ts";
import { countsOf } from "../../../sim/indicators/segregation/counts.ts";
import { segregationCurve } from "../../../sim/indicators/segregation/curve.ts";
import { gini } from "../../../sim/indicators/segregation/gini.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { scenarioOf } from "./scenarios.ts";

const of = (...rows: [number, number][]) => measured(segregationCurve(countsOf(rows)));

describe("the greatest distance of a curve from the diagonal is D, twice the area between the Gini index", () => {
  test('both tables with D = .6 in the R package segregation (help of `dissimilarity`, "Example where D and H deviate")', () => {
    expect(of([100, 0], [60, 40], [40, 60], [0, 100]).d).toBeCloseTo(0.6, 12);
    expect(of([80, 20], [80, 20], [20, 80], [20, 80]).d).toBeCloseTo(0.6, 12);
  });

  test("X = (10, 20, 70), Y = (90, 80, 30): D = .55 where the second unit has been met, G = .6 [VC-02]", () => {
    const curve = of([10, 90], [20, 80], [70, 30]);
    expect(curve.d).toBeCloseTo(0.55, 12);
    expect(curve.at).toBe(2);
    expect(curve.gini).toBeCloseTo(0.6, 12);
  });

  test("is nothing where units are alike, all where groups are apart, and no number where one is empty", () => {
    expect(of([10, 20], [30, 60]).d).toBeCloseTo(0, 12);
    expect(of([10, 0], [0, 60])).toMatchObject({ d: 1, gini: 1 });
    expect(of([0, 20], [0, 60])).toMatchObject({ d: Number.NaN, gini: Number.NaN, at: -1 });
  });
});

test("the middle run has as many runs below it as above, and runs without a D are no part of it", () => {
  const curves = [0.3, 0.1, Number.NaN, 0.2].map((d) => ({ ...of([1, 2], [2, 1]), d }));
  expect(middleRun(curves)).toBe(3);
  expect(middleRun([...curves, { ...curves[0], d: 0.9 }])).toBe(3);
  expect(middleRun(curves.slice(2, 3))).toBe(-1);
});

test("a run's curve has the D and the Gini index of its own rolls", { timeout: 60_000 }, () => {
  const shipped = shippedPlace("tarnford");
  if (shipped === undefined) throw new Error("Tarnford ships");
  const scenario = scenarioOf({ title: "A", years: 2 });
  const job = { scenario, replicates: [0], units: ["school"], assumptions: "centre" } as const;
  const runs = { scenario, results: [runReplicate(openPlace(shipped, "secondary"), job, 0)] };
  for (const year of [2025, 2027]) {
    const counts = mixIn(runs, 0, year);
    const curve = curveIn(runs, 0, year);
    expect(curve.d).toBeCloseTo(valuesIn(runs, "schoolDissimilarity", year)[0], 9);
    expect(curve.gini).toBeCloseTo(gini(counts), 12);
    expect([...counts.n].every(Number.isInteger)).toBe(true);
    const rolls = unitValues(runs, 0, "school", "pupils", year);
    expect([...counts.n].reduce((sum, each) => sum + each, 0)).toBe(rolls.reduce((sum, roll) => sum + roll, 0));
  }
});
