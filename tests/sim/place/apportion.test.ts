import fc from "fast-check";
import { expect, test } from "vitest";
import { apportion, sum } from "../../../sim/place/apportion.ts";

test("places are shared out by weight, the remainder to the largest fractions", () => {
  expect([...apportion([1, 1, 1], 10, 0, 10)]).toEqual([4, 3, 3]);
  expect([...apportion([1, 2, 7], 100, 0, 100)]).toEqual([10, 20, 70]);
});

test("a school held at a bound leaves the others to share the rest", () => {
  expect([...apportion([100, 1, 1], 700, 150, 400)]).toEqual([400, 150, 150]);
});

test("whole numbers add to the total and keep within their bounds", () => {
  const weights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
      const total = Math.round(given.length * (150 + 250 * share));
      const parts = apportion(given, total, 150, 400);
      expect(sum(parts)).toBe(total);
      for (const part of parts) {
        expect(Number.isInteger(part)).toBe(true);
        expect(part).toBeGreaterThanOrEqual(150);
        expect(part).toBeLessThanOrEqual(400);
      }
    }),
  );
});
