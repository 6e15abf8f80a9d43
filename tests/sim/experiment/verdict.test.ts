/** The verdict on a comparison, by the contract word for word. */

import { describe, expect, test } from "vitest";
import { paired } from "../../../sim/experiment/paired.ts";
import { verdict } from "../../../sim/experiment/verdict.ts";

/** n runs of which B is higher in `higher`, by `by`; lower by as much in the rest. */
const runs = (n: number, higher: number, by: number) =>
  paired(
    new Array(n).fill(0),
    Array.from({ length: n }, (_, i) => (i < higher ? by : -by)),
  );
const gap = { better: "lower", material: 0.02 } as const;
const claim = (n: number, higher: number, by = 0.1) => verdict(runs(n, higher, by), gap, () => "notReached");

describe("a verdict", () => {
  test.each([10, 15, 20])("%d of 30 is within what chance alone produces", (wins) =>
    expect(claim(30, wins).key).toBe("chance"),
  );

  test.each([
    [9, "moreOftenThanNot", "lower"],
    [7, "moreOftenThanNot", "lower"],
    [6, "most", "lower"],
    [2, "most", "lower"],
    [1, "almostEvery", "lower"],
    [0, "almostEvery", "lower"],
    [21, "moreOftenThanNot", "higher"],
    [23, "moreOftenThanNot", "higher"],
    [24, "most", "higher"],
    [28, "most", "higher"],
    [29, "almostEvery", "higher"],
    [30, "almostEvery", "higher"],
  ])("higher in %d of 30 runs is %s, %s", (wins, frequency, direction) => {
    expect(claim(30, wins)).toMatchObject({ key: "difference", frequency, direction });
  });

  test.each([
    [10, 2, "chance"],
    [10, 8, "chance"],
    [10, 9, "most"],
    [10, 10, "almostEvery"],
    [20, 19, "almostEvery"],
    [100, 79, "moreOftenThanNot"],
  ])("of %d runs, %d: %s", (n, wins, word) => {
    const { key, frequency } = claim(n, wins);
    expect(key === "chance" ? "chance" : frequency).toBe(word);
  });

  test.each([1, 2, 3, 4, 5])("%d runs never say more than chance, even when all agree", (n) =>
    expect(claim(n, n).key).toBe("chance"),
  );

  test("six runs that agree are enough", () => expect(claim(6, 6).key).toBe("difference"));

  test("a steady difference below what matters is consistent but too small", () => {
    expect(claim(30, 30, 0.0199).key).toBe("tooSmall");
    expect(claim(30, 30, 0.02).key).toBe("difference");
  });

  test("a lower gap is better, and each such run is a win", () => {
    expect(claim(30, 2)).toMatchObject({ direction: "lower", better: "yes", numbers: { wins: 28, count: 28 } });
    expect(claim(30, 28)).toMatchObject({ direction: "higher", better: "no", numbers: { wins: 2, count: 28 } });
  });

  test("of an indicator with no better direction, nothing is better or worse", () => {
    expect(verdict(runs(30, 30, 1), { better: "neither", material: 0.1 }, () => "notReached").better).toBe("neither");
  });

  test("nothing at all different is no difference, with the reason", () => {
    const same = paired([1, 2, 3], [1, 2, 3]);
    expect(verdict(same, gap, () => "outsideHorizon").key).toBe("noDifference.outsideHorizon");
  });

  test("nobody to speak of is said so", () => {
    expect(verdict(paired([Number.NaN], [1]), gap, () => "notReached").key).toBe("nobody");
  });

  test("likely a to b is the 10th to the 90th percentile of the paired differences", () => {
    const differences = Array.from({ length: 101 }, (_, i) => i / 100);
    const { numbers } = verdict(paired(new Array(101).fill(0), differences), gap, () => "notReached");
    expect(numbers.low).toBeCloseTo(0.1, 12);
    expect(numbers.high).toBeCloseTo(0.9, 12);
  });
});
