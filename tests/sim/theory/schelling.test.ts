/** Schelling's two models. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bounded } from "../../../sim/theory/bounded.ts";
import { replay } from "../../../sim/theory/replay.ts";
import { schelling } from "../../../sim/theory/schelling.ts";

const once = (settings: Parameters<typeof replay<typeof schelling.settings, string>>[1]) =>
  replay(schelling, settings, 1).results[0];

describe("the grid", () => {
  test("where nobody asks for anything nobody moves, and half of all neighbours are alike", () => {
    const { similar, ticks, unhappy } = once({ threshold: 0, size: 100 });
    expect([ticks, unhappy]).toEqual([0, 0]);
    expect(similar).toBeCloseTo(0.5, 1);
  });

  test("of nine cells and eight people everybody has three like neighbours of seven, wherever they move", () => {
    const crowd = { size: 3, density: 8 / 9, limit: 5 };
    expect(once({ ...crowd, threshold: 0.42 })).toEqual({ seed: 1, similar: 3 / 7, ticks: 0, unhappy: 0 });
    expect(once({ ...crowd, threshold: 0.43 })).toEqual({ seed: 1, similar: 3 / 7, ticks: 5, unhappy: 1 });
  });

  test("of one person alone has nobody to be unlike", () => {
    expect(once({ size: 3, density: 0.1, threshold: 1 })).toEqual({
      seed: 1,
      similar: Number.NaN,
      ticks: 0,
      unhappy: 0,
    });
  });

  test("ends with everybody content or at its limit, and the same way every time", () => {
    const settings = fc.record({
      size: fc.integer({ min: 3, max: 14 }),
      density: fc.double({ min: 0.2, max: 0.99, noNaN: true }),
      threshold: fc.double({ min: 0, max: 1, noNaN: true }),
      limit: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(settings, (given) => {
        const run = once(given);
        expect(run).toEqual(once(given));
        if ((run.unhappy as number) > 0) expect(run.ticks).toBe(given.limit);
        else expect(once({ ...given, limit: run.ticks as number })).toEqual(run);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the bounded neighbourhood", () => {
  test("mixes at exactly 80 and 80 where 1 = 5 (1 − n/100)", () => {
    expect(replay(bounded, {}, 1).results[0].end).toEqual([80, 80]);
  });

  test("ends where the marginal person of each group is content and the next would not be", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 1, max: 6 }),
        (x, y, a) => {
          const [first, second] = replay(bounded, { n: 100, m: 50, a, b: a, start: [x, y] }, 1).results[0]
            .end as number[];
          const tolerated = (own: number, size: number) => (a * own * (size - own)) / size;
          if (first > 0) expect(tolerated(first, 100)).toBeGreaterThanOrEqual(second);
          if (second > 0) expect(tolerated(second, 50)).toBeGreaterThanOrEqual(first);
          if (first < 100) expect(tolerated(first + 1, 100)).toBeLessThan(second);
          if (second < 50) expect(tolerated(second + 1, 50)).toBeLessThan(first);
        },
      ),
    );
  });
});
