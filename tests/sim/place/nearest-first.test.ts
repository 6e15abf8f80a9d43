import fc from "fast-check";
import { expect, it } from "vitest";
import { nearestFirst } from "../../../sim/place/opening.ts";

/** Distances of which some are alike and some lie within a metre of another. */
const kilometres = fc.oneof(
  fc.double({ min: 0, max: 60, noNaN: true }),
  fc.integer({ min: 0, max: 5 }),
  fc.double({ min: 2, max: 2.002, noNaN: true }),
);

it("puts schools in the order of their distance, those as far away in their own", () => {
  fc.assert(
    fc.property(fc.array(kilometres, { minLength: 1, maxLength: 50 }), (away) => {
      const plain = away.map((_, s) => s).sort((a, b) => away[a] - away[b] || a - b);
      const both = Float64Array.from([...away, ...away.toReversed()]);
      expect([...nearestFirst(both, 2, away.length).subarray(0, away.length)]).toEqual(plain);
    }),
  );
});
