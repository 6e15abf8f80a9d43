/** The table, the figure and the section of how cost grows, and sections that outlive a document made anew. */

import { expect, test } from "vitest";
import { growthFigure } from "../../../../cli/bench/growth/figure.ts";
import { fitOf } from "../../../../cli/bench/growth/fit.ts";
import { axesKept, growthEntry, keptAxes } from "../../../../cli/bench/growth/history.ts";
import type { MeasuredAxis } from "../../../../cli/bench/growth/measure.ts";
import { exponentRows, exponentText, sizeRows } from "../../../../cli/bench/growth/report.ts";
import { logScale } from "../../../../cli/bench/growth/scale.ts";
import { growthSection } from "../../../../cli/bench/growth/section.ts";
import { withSection, withThoseOf } from "../../../../cli/bench/sections.ts";

/** Time in proportion, memory as the square root, 40 MB held by an empty process. */
const point = (size: number) => ({
  size,
  seconds: size / 1000,
  peakMb: 40 + Math.sqrt(size),
  emptyMb: 40,
  micros: 4,
});
const pupils: MeasuredAxis = { key: "pupils", points: [1e3, 1e4, 1e5, 1e6].map(point), left: [1e7] };
const workers: MeasuredAxis = {
  key: "workers",
  points: [
    { size: 1, seconds: 10, peakMb: 90, emptyMb: 0, micros: Number.NaN },
    { size: 2, seconds: 5, peakMb: 120, emptyMb: 0, micros: Number.NaN },
  ],
  left: [],
};
const axes = [workers, pupils];

test("every size has its row, and bytes a pupil where pupils are what grows", () => {
  const rows = sizeRows(axes);
  expect(rows[0]).toEqual(["workers", "1", "10.00", "–", "90", ""]);
  expect(rows[2]).toEqual(["pupils", "1,000", "1.00", "4.00", "72", "33,159"]);
});

test("exponents are said with their standard error, and sizes without time", () => {
  expect(exponentRows(axes)).toEqual([
    ["workers", "the runs to be done", "1 to 2", "−1.00", "–", "–", "–"],
    [
      "pupils",
      "pupils a school",
      "1,000 to 1,000,000; neither time nor memory for 10,000,000",
      "1.00 ± 0.00",
      "1.00",
      "0.50 ± 0.00",
      "0.50",
    ],
  ]);
  expect(exponentText(fitOf([1, 2, 4].map((size) => ({ size, cost: size * [1, 1.1, 1][size % 3] }))))).toMatch(
    /^\d\.\d\d ± \d\.\d\d$/,
  );
});

test("the figure has a panel for time and for memory in pupils, and one for each other axis", () => {
  const svg = growthFigure(axes);
  expect(svg.match(/class="point"/g)).toHaveLength(4 + 4 + 2);
  expect(svg.match(/class="line"/g)).toHaveLength(3);
  expect(svg).toContain("exponent 0.50 ± 0.00");
  expect(svg).toContain("prefers-color-scheme:dark");
  expect(svg).not.toMatch(/NaN|Infinity/);
  expect(growthFigure([{ ...pupils, points: [point(1000)] }])).not.toMatch(/NaN|Infinity|class="line"/);
});

test("an axis is logarithmic: as far from 10 to 100 as from 100 to 1,000, with a tick at each", () => {
  const { at, ticks } = logScale([10, 1000], 0, 300);
  expect(at(100) - at(10)).toBeCloseTo(at(1000) - at(100), 9);
  expect([at(10) > 0, at(1000) < 300]).toEqual([true, true]);
  expect(ticks).toEqual([10, 100, 1000]);
  expect(logScale([3, 9], 0, 1).ticks).toEqual([5, 10]);
  expect(logScale([0.05, 0.05], 0, 1).ticks).toEqual([0.05]);
});

const entry = {
  modelVersion: "9.9.9",
  day: "2026-11-22",
  machine: "A machine",
  quick: false,
  budget: 60,
  axes: keptAxes(axes),
};

test("what is kept can be read again, and says the same", () => {
  const again = growthEntry.parse(JSON.parse(JSON.stringify(entry)));
  expect(exponentRows(axesKept(again))).toEqual(exponentRows(axes));
});

test("the section has figure, exponents, sizes and England on paper, with the arithmetic", () => {
  const text = growthSection([{ ...entry, modelVersion: "9.9.8" }, entry], "images/growth.svg");
  expect(text).toContain("](images/growth.svg)");
  expect(text).toContain("| pupils | pupils a school |");
  expect(text).toContain("| a run | 4.00 µs × 8,000,000 × (12 + 2 + 12) | 832.0 s of processor |");
  expect(text).toContain("| 9.9.8 | 2026-11-22 | full | 1,000,000 | 1.00 ± 0.00 | 0.50 ± 0.00 |");
});

test("a section is made anew in its place, and outlives the document being made anew", () => {
  const first = withSection("# Title\n\nWords\n", "growth", "## One");
  const both = withSection(first, "profile", "## Two");
  const anew = withSection(both, "growth", "## Three\n\nMore");
  expect(anew).not.toContain("## One");
  expect(anew.indexOf("## Three")).toBeLessThan(anew.indexOf("## Two"));
  expect(withThoseOf("# Title\n\nOther words\n", anew)).toBe(anew.replace("Words", "Other words"));
  expect(withThoseOf("# Title\n", "")).toBe("# Title\n");
});
