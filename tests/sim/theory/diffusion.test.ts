/** What schools know, spreading over ties. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffusion, seen } from "../../../sim/theory/diffusion.ts";
import { replay } from "../../../sim/theory/replay.ts";
import type { Settings } from "../../../sim/theory/settings.ts";

type Of = Partial<Settings<typeof diffusion.settings>>;

const end = (given: Of) => replay(diffusion, given, 1).results[0];
const schools = (given: Of) => end(given).schools as readonly number[];

const graphs = fc.constantFrom("ring", "star", "complete");
const numbers = fc.integer({ min: 2, max: 40 });
const steps = fc.integer({ min: 0, max: 60 });
const rates = fc.double({ min: 0, max: 1, noNaN: true });

test("a ring ties each to two, a star all to one, a complete graph all to all, and of two the lower sees the other", () => {
  const rows = (graph: Parameters<typeof seen>[0], n: number) => seen(graph, n).map((tied) => Array.from(tied));
  expect(rows("ring", 4)).toEqual([
    [1, 3],
    [0, 2],
    [1, 3],
    [0, 2],
  ]);
  expect(rows("ring", 2)).toEqual([[1], [0]]);
  expect(rows("star", 4)).toEqual([[1, 2, 3], [0], [0], [0]]);
  expect(rows("complete", 3)).toEqual([
    [1, 2],
    [0, 2],
    [0, 1],
  ]);
  expect(rows("none", 2)).toEqual([[], []]);
  expect(rows("two", 2)).toEqual([[1], []]);
});

describe("averaging", () => {
  test("leaves the mean where it was and no school beyond where they began", () => {
    fc.assert(
      fc.property(graphs, numbers, fc.double({ min: 0, max: 1, noNaN: true }), steps, (graph, n, share, t) => {
        const { mean, highest, gap } = end({ graph, n, rate: share / n, steps: t });
        expect(Math.abs(mean as number)).toBeLessThan(1e-12);
        expect(highest).toBeLessThanOrEqual((n - 1) / 2 + 1e-12);
        expect(gap).toBeLessThanOrEqual(n - 1 + 1e-12);
      }),
    );
  });

  test("one step on a ring of four, by hand: −1.5, −.5, .5, 1.5 with .1 of each gap", () => {
    const closed = [-1.5 + 0.1 * (1 + 3), -0.5 + 0.1 * (-1 + 1), 0.5 + 0.1 * (-1 + 1), 1.5 - 0.1 * (1 + 3)];
    const found = schools({ graph: "ring", n: 4, rate: 0.1, steps: 1 });
    expect(found).toEqual(closed.map((value) => expect.closeTo(value, 12)));
  });

  test("in a complete graph closes 1 − (1 − g n)ᵗ of every gap", () => {
    const left = (1 - 0.02 * 10) ** 7;
    const found = schools({ graph: "complete", n: 10, rate: 0.02, steps: 7 });
    expect(found).toEqual(Array.from({ length: 10 }, (_, i) => expect.closeTo((i - 4.5) * left, 12)));
  });

  test("one way between two closes κ of the gap in a step and takes nothing from the giver", () => {
    expect(schools({ graph: "two", rate: 0.3, steps: 2 })).toEqual([expect.closeTo(0.5 - 0.49, 12), 0.5]);
  });
});

describe("learning from the best seen", () => {
  test("never moves the best, never lowers the mean, and lets nobody fall where a tie costs nothing", () => {
    fc.assert(
      fc.property(graphs, numbers, rates, steps, (graph, n, rate, t) => {
        const learning = { graph, n, rate, rule: "better" } as const;
        const [now, next] = [end({ ...learning, steps: t }), end({ ...learning, steps: t + 1 })];
        expect(now.highest).toBe((n - 1) / 2);
        expect(next.greatestFall).toBe(0);
        expect(next.mean as number).toBeGreaterThanOrEqual((now.mean as number) - 1e-12);
      }),
    );
  });

  test("costs each school c for each of its ties", () => {
    const left = schools({ graph: "star", n: 3, rate: 0, rule: "better", cost: 0.1, steps: 1 });
    expect(left).toEqual([-1.2, -0.1, 0.9].map((value) => expect.closeTo(value, 12)));
    expect(end({ graph: "star", n: 3, rate: 0, rule: "better", cost: 0.1, steps: 1 }).greatestFall).toBeCloseTo(0.2);
  });
});

test("a rate of 0 is as no ties, bit for bit", () => {
  fc.assert(
    fc.property(graphs, numbers, fc.constantFrom("average", "better"), steps, (graph, n, rule, t) => {
      const alone = schools({ graph: "none", n, rule, steps: t });
      const tied = schools({ graph, n, rate: 0, rule, steps: t });
      expect(tied.filter((value, i) => !Object.is(value, alone[i]))).toEqual([]);
    }),
  );
});
