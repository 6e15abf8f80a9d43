/** Two levers that do the same thing in the same places. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { together } from "../../../sim/scenario/together.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

test("each gets its share of what the other leaves: two halves make three quarters", () => {
  expect([...together(Float64Array.of(0.5, 1, 0), Float64Array.of(0.5, 0.5, 0.25))]).toEqual([0.75, 1, 0.25]);
});

test("a lever is what it was, to the bit, beside another of no strength [O4]", () => {
  fc.assert(
    fc.property(share, (a) => Object.is(together(Float64Array.of(a), Float64Array.of(0))[0], a)),
    { numRuns: 200 },
  );
});

test("two levers never do more than one in full, nor less than the stronger", () => {
  fc.assert(
    fc.property(share, share, (a, b) => {
      const [both] = together(Float64Array.of(a), Float64Array.of(b));
      return both <= 1 + 1e-15 && both >= Math.max(a, b) - 1e-15;
    }),
    { numRuns: 200 },
  );
});
