import fc from "fast-check";
import { expect, it } from "vitest";
import { nthLeast } from "../../../sim/population/nth-least.ts";

/** Values of which many are alike, and a place among them. */
const valuesAndPlace = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.double({ noNaN: true })), { minLength: 1, maxLength: 200 })
  .chain((values) => fc.tuple(fc.constant(values), fc.nat(values.length - 1)));

it("is what stands there once all are sorted, and loses none of them", () => {
  fc.assert(
    fc.property(valuesAndPlace, ([values, at]) => {
      const all = Float64Array.from(values, (value) => value + 0);
      const sorted = all.toSorted();
      expect(nthLeast(all, all.length, at)).toBe(sorted[at]);
      expect(all.sort()).toEqual(sorted);
    }),
  );
});

it("looks at as many as it is told and leaves the rest alone", () => {
  const values = Float64Array.of(3, 2, 9, 0);
  expect(nthLeast(values, 3, 0)).toBe(2);
  expect(values[3]).toBe(0);
});
