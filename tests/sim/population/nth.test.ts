/** Selection against sorting. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { nthOf } from "../../../sim/population/nth.ts";

const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));

test("the value at a place is the one that sorting puts there, ties and infinities among them", () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), fc.nat(), (values, draw) => {
      const place = draw % values.length;
      const inOrder = Float64Array.from(values).sort();
      expect(nthOf(Float64Array.from([...values, -9e9]), values.length, place) + 0).toBe(inOrder[place] + 0);
    }),
  );
});

test("the same values can be asked for one place after another", () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (values, one, other) => {
      const moved = Float64Array.from(values);
      const inOrder = Float64Array.from(values).sort();
      nthOf(moved, moved.length, one % values.length);
      expect(nthOf(moved, moved.length, other % values.length) + 0).toBe(inOrder[other % values.length] + 0);
    }),
  );
});
