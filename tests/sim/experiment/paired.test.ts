/** Paired differences, their bands and intervals, against published values. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chanceRange } from "../../../sim/experiment/binomial.ts";
import { paired } from "../../../sim/experiment/paired.ts";
import { bands, quantile } from "../../../sim/experiment/quantiles.ts";
import { meanInterval, studentQuantile } from "../../../sim/experiment/student.ts";

describe("quantiles", () => {
  test("go by R-7: of 1, 2, 4, 10 the quartile is 1.75 (R 4.3, quantile(c(1,2,4,10), .25))", () => {
    expect(quantile([10, 1, 4, 2], 0.25)).toBe(1.75);
    expect(quantile([10, 1, 4, 2], 0.5)).toBe(3);
  });

  test("bands hold the middle 50 % and 80 %, and leave out runs without a value", () => {
    const values = Array.from({ length: 101 }, (_, i) => 100 - i);
    expect(bands([...values, Number.NaN])).toEqual({ median: 50, band50: [25, 75], band80: [10, 90], n: 101 });
    expect(bands([Number.NaN]).median).toBeNaN();
  });
});

describe("pairs", () => {
  test("a tie counts half a win", () => {
    const result = paired([1, 1, 1, 1], [2, 1, 0, 3]);
    expect(result.higher).toBe(2.5);
    expect([...result.differences]).toEqual([1, 0, -1, 2]);
    expect(result.identical).toBe(false);
  });

  test("replicates in which either side has no value are left out", () => {
    expect(paired([1, Number.NaN, 1], [2, 2, Number.NaN]).differences).toHaveLength(1);
  });

  test("all differences 0 is identical; no differences at all is not", () => {
    expect(paired([1, 2], [1, 2]).identical).toBe(true);
    expect(paired([], []).identical).toBe(false);
  });

  test("swapping A and B turns every sign and mirrors the wins", () => {
    const values = fc.array(
      fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true })),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(values, (rows) => {
        const [a, b] = [rows.map(([x]) => x), rows.map(([, y]) => y)];
        const [there, back] = [paired(a, b), paired(b, a)];
        expect(back.median).toBeCloseTo(-there.median, 10);
        expect(back.higher).toBeCloseTo(rows.length - there.higher, 10);
      }),
    );
  });
});

describe("the mean and its interval", () => {
  test.each([
    [1, 12.7062],
    [2, 4.3027],
    [3, 3.1824],
    [5, 2.5706],
    [10, 2.2281],
    [29, 2.0452],
    [30, 2.0423],
    [60, 2.0003],
    [120, 1.9799],
  ])("t with %d degrees of freedom is %d at 95 % (published tables)", (df, t) => {
    expect(studentQuantile(0.95, df)).toBeCloseTo(t, 4);
  });

  test("of 5, 6, 7, 8, 9: 7 ± 1.963 (sd 1.5811, t₄ 2.7764)", () => {
    const { mean, low, high } = meanInterval([5, 6, 7, 8, 9]);
    expect(mean).toBe(7);
    expect(low).toBeCloseTo(7 - 1.9632, 3);
    expect(high).toBeCloseTo(7 + 1.9632, 3);
  });

  test("one run pins down nothing", () => expect(meanInterval([3]).low).toBeNaN());
});

describe("what chance alone produces", () => {
  test.each([
    [30, 10, 20],
    [10, 2, 8],
    [6, 1, 5],
    [5, 0, 5],
    [1, 0, 1],
    [100, 40, 60],
  ])("in %d runs: %d to %d wins", (n, low, high) => expect(chanceRange(n)).toEqual([low, high]));

  test("in 10,000 runs: within a run of n/2 ± 1.96 √n/2", () => {
    const [low, high] = chanceRange(10_000);
    expect(Math.abs(low - 4902)).toBeLessThanOrEqual(1);
    expect(high).toBe(10_000 - low);
  });
});
