/** Correlations, slopes and parts of variance on numbers small enough to do by hand. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { related, residuals, sdOf, slope, varianceBetween } from "../../../sim/pattern/statistics.ts";

test("a correlation leaves out pairs of which one has no number, and is none below three", () => {
  expect(related([1, 2, 3, Number.NaN], [2, 4, 6, 1])).toBeCloseTo(1, 12);
  expect(related([1, 2, Number.NaN], [2, 4, 6])).toBeNaN();
  // By hand: Σdxdy = 3, Σdx² = 2, Σdy² = 14.
  expect(related([1, 2, 3], [1, 5, 4])).toBeCloseTo(3 / Math.sqrt(2 * (26 / 3)), 12);
});

test("a slope is by least squares, and none where x does not vary", () => {
  expect(slope([0, 1, 2], [1, 2, 6])).toBeCloseTo(2.5, 12);
  expect(slope([1, 1, 1], [1, 2, 6])).toBeNaN();
});

test("what a straight line leaves has mean 0 and no slope", () => {
  const x = [0, 1, 2, 5];
  const left = residuals(x, [1, 2, 6, 3]);
  expect(left.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
  expect(slope(x, left)).toBeCloseTo(0, 12);
});

test("a standard deviation is of a sample, and none of one value", () => {
  expect(sdOf([1, 2, 3])).toBeCloseTo(1, 12);
  expect(sdOf([1])).toBeNaN();
});

test("groups that differ by chance alone have no variance between them, groups that differ have it", () => {
  // Two groups of two: means 1 and 5, squares within 2 and 2; MSB = 16, MSW = 2, n₀ = 2.
  expect(varianceBetween(Int32Array.of(0, 0, 1, 1), Float64Array.of(0, 2, 4, 6))).toBeCloseTo(7, 12);
  // A pupil of no group is left out.
  expect(varianceBetween(Int32Array.of(0, 0, 1, 1, -1), Float64Array.of(0, 2, 4, 6, 99))).toBeCloseTo(7, 12);
  expect(varianceBetween(Int32Array.of(0, 0, 0), Float64Array.of(0, 2, 4))).toBeNaN();
});

test("adding a constant to every value changes no part of variance", () => {
  const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 6, maxLength: 30 });
  fc.assert(
    fc.property(values, fc.integer({ min: -50, max: 50 }), (list, more) => {
      const groups = Int32Array.from(list, (_, i) => i % 3);
      const [one, other] = [list, list.map((value) => value + more)].map((of) =>
        varianceBetween(groups, Float64Array.from(of)),
      );
      expect(other).toBeCloseTo(one, 6);
    }),
    { numRuns: 50 },
  );
});
