/** How the cost of a size is fitted, and what is said of it. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryOf, ofLarger, secondsOf } from "../../../../cli/bench/growth/costs.ts";
import { efficiencyOf, estimateOf } from "../../../../cli/bench/growth/estimate.ts";
import { costAt, fitOf } from "../../../../cli/bench/growth/fit.ts";
import type { MeasuredAxis } from "../../../../cli/bench/growth/measure.ts";

describe("the fitted line", () => {
  test("finds the exponent and the scale of a cost that is a power of the size, whichever they are", () => {
    const number = fc.double({ min: 0.1, max: 3, noNaN: true });
    fc.assert(
      fc.property(number, number, (exponent, scale) => {
        const fit = fitOf([1000, 3000, 1e4, 1e6].map((size) => ({ size, cost: scale * size ** exponent })));
        expect(fit.exponent).toBeCloseTo(exponent, 9);
        expect(fit.scale / scale).toBeCloseTo(1, 9);
        expect(fit.spread).toBeLessThan(1e-6);
        expect(costAt(fit, 8e6) / (scale * 8e6 ** exponent)).toBeCloseTo(1, 9);
      }),
    );
  });

  test("has the standard error that is worked out by hand: ln costs 0, 2, 3 at ln sizes 0, 1, 2", () => {
    const fit = fitOf([0, 1, 2].map((power, i) => ({ size: Math.exp(power), cost: Math.exp([0, 2, 3][i]) })));
    expect(fit.exponent).toBeCloseTo(1.5, 12);
    expect(fit.scale).toBeCloseTo(Math.exp(1 / 6), 12);
    expect(fit.spread).toBeCloseTo(Math.sqrt(1 / 6 / 1 / 2), 12);
  });

  test("of two sizes has no spread, of one no exponent, and leaves out what has no logarithm", () => {
    const two = fitOf([
      { size: 1, cost: 2 },
      { size: 10, cost: 200 },
      { size: 100, cost: 0 },
    ]);
    expect([two.exponent, two.points]).toEqual([expect.closeTo(2, 12), 2]);
    expect(two.spread).toBeNaN();
    expect(fitOf([{ size: 5, cost: 1 }]).exponent).toBeNaN();
    expect(fitOf([]).exponent).toBeNaN();
  });
});

const point = (size: number, seconds: number, peakMb: number) => ({ size, seconds, peakMb, emptyMb: 50, micros: 4 });
const pupils: MeasuredAxis = {
  key: "pupils",
  points: [point(1000, 1, 60), point(10_000, 1, 60), point(100_000, 10, 70), point(1_000_000, 100, 250)],
  left: [],
};

test("memory is counted above the empty process, and the larger half is fitted by itself", () => {
  expect(memoryOf(pupils).points.map(({ cost }) => cost)).toEqual([10, 10, 20, 200]);
  expect(ofLarger(secondsOf(pupils)).points.map(({ size }) => size)).toEqual([100_000, 1_000_000]);
  expect(ofLarger(secondsOf(pupils)).fit.exponent).toBeCloseTo(1, 12);
  const unknown = { ...pupils, points: pupils.points.map((one) => ({ ...one, emptyMb: 0 })) };
  expect(memoryOf(unknown).points).toEqual([]);
});

describe("England, on paper", () => {
  const line = (scale: number, exponent: number) => ({ scale, exponent, spread: 0, points: 3 });

  test("is the arithmetic that is shown: 4 µs a pupil-year and 250 bytes a pupil", () => {
    const mb = 250 / 2 ** 20;
    const england = estimateOf(line(4, 0), line(mb, 1), 1);
    expect(england.micros).toBe(4);
    expect(england.runS).toBeCloseTo(4 * 8 * 26, 9);
    expect(england.allHours).toBeCloseTo((60 * 832) / 3600, 9);
    expect(england.runGb).toBeCloseTo((8e6 * 250) / 2 ** 30, 9);
    expect(england.atOnce).toBe(16);
    expect(england.machineHours).toBeCloseTo((4 * 832) / 3600, 9);
    expect(england.clusterMinutes).toBeCloseTo(832 / 60, 9);
  });

  test("runs fewer at once where memory is short, and longer where threads lose", () => {
    const large = estimateOf(line(4, 0), line((20 * 1024) / 8e6, 1), 0.5);
    expect(large.atOnce).toBe(3);
    expect(large.machineHours).toBeCloseTo((20 * 832) / 3600 / 0.5, 9);
  });

  test("takes the efficiency of the most threads that were measured", () => {
    const workers = (...points: MeasuredAxis["points"]) => efficiencyOf({ key: "workers", points, left: [] });
    expect(workers(point(1, 10, 0))).toBe(1);
    expect(workers(point(1, 10, 0), point(2, 6, 0), point(4, 5, 0))).toBe(0.5);
  });
});
