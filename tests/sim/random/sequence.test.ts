/** Chance drawn one after another. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, ln, power } from "../../../sim/random/maths.ts";
import { sequence, shuffle, xoshiro128 } from "../../../sim/random/sequence.ts";

describe("a sequence", () => {
  test("gives the words that the authors' xoshiro128** 1.1 gives from the state 1, 2, 3, 4", () => {
    const word = xoshiro128(1, 2, 3, 4);
    const published = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597];
    expect(published.map(word)).toEqual(published);
  });

  test("is the same for the same name and another for another", () => {
    const [first, again, other] = ["a 1", "a 1", "a 2"].map((name) => {
      const { uniform } = sequence(name);
      return Array.from({ length: 20 }, uniform);
    });
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test("is even over whole numbers, and normal with mean 0 and variance 1", () => {
    const { below, normal } = sequence("moments");
    const counts = new Array(7).fill(0);
    for (let i = 0; i < 70_000; i++) counts[below(7)] += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(10_000));
    const draws = Array.from({ length: 100_000 }, normal);
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean)).toBeLessThan(5 / Math.sqrt(draws.length));
    expect(Math.abs(variance - 1)).toBeLessThan(5 * Math.sqrt(2 / draws.length));
  });

  test("shuffles into every order equally often", () => {
    const random = sequence("orders");
    const seen = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = shuffle([0, 1, 2, 3], random).join("");
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(24);
    for (const times of seen.values()) expect(Math.abs(times - 1000)).toBeLessThan(5 * Math.sqrt(1000));
  });

  test("moved to the front, some of the values are drawn without replacement and none is lost", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 40 }), fc.nat(), fc.string(), (values, some, name) => {
        const count = values.length === 0 ? 0 : some % (values.length + 1);
        const shuffled = shuffle([...values], sequence(name), count);
        expect(shuffled.toSorted((a, b) => a - b)).toEqual(values.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("a power", () => {
  test("of 0 to the 0 is 1, to anything else 0; of anything to the 1 itself", () => {
    expect([power(0, 0), power(0, 0.3), power(0.7, 1), power(0.7, 0)]).toEqual([1, 0, 0.7, 1]);
  });

  test("agrees with multiplication and roots", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (x) => {
        expect(power(x, 2) / (x * x)).toBeCloseTo(1, 12);
        expect(power(x, 0.5) / Math.sqrt(x)).toBeCloseTo(1, 12);
        expect(exp(ln(x)) / x).toBeCloseTo(1, 12);
      }),
    );
  });
});
