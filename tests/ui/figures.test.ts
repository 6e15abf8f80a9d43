/** Where marks and labels stand. */

import { expect, test } from "vitest";
import { pile, rangeOf } from "../../ui/figures/dots.ts";
import { apart, lines, valueScale, yearTicks } from "../../ui/figures/fan.ts";

test("dots that would touch are piled up, and others lie on the line", () => {
  const dots = pile([3, 1, 1.5, 9], (value) => 10 * value, 8);
  expect(dots.map(({ x, level }) => [x, level])).toEqual([
    [10, 0],
    [15, 1],
    [30, 0],
    [90, 0],
  ]);
});

test("the axis of differences always holds zero and what would matter", () => {
  expect(rangeOf([0.001, 0.002], 0.02)).toEqual([-0.03, 0.03]);
  expect(rangeOf([-0.1, 0.002], 0.02)).toEqual([-0.1, 0.03]);
});

test("labels move apart until none lies over another, and keep their order", () => {
  const moved = apart([100, 101, 200], [16, 16, 16]);
  expect(moved[1] - moved[0]).toBeCloseTo(16);
  expect(moved[2]).toBe(200);
});

test("a long label breaks between words", () => {
  expect(lines("B Knowledge moves around", 16)).toEqual(["B Knowledge", "moves around"]);
});

test("years along the axis have room, the first among them", () => {
  const years = Array.from({ length: 13 }, (_, i) => 2025 + i);
  expect(yearTicks(years, 900)).toEqual(years);
  expect(yearTicks(years, 110)).toEqual([2025, 2031, 2037]);
});

test("the value axis holds every band and leaves out what is no number", () => {
  const scale = valueScale({
    years: [2025, 2026],
    baseline: { label: "A", median: [0.5, Number.NaN] },
    scenario: {
      label: "B",
      median: [0.5, 0.4],
      band50: [
        [0.45, 0.55],
        [0.4, 0.5],
      ],
      band80: [
        [0.31, 0.64],
        [0.35, 0.5],
      ],
    },
  });
  expect(scale.domain()).toEqual([0.3, 0.65]);
});
