/** Where marks and labels stand. */

import { scaleLinear } from "d3-scale";
import { expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { pile, rangeOf } from "../../ui/figures/dots.ts";
import EffectRows from "../../ui/figures/EffectRows.svelte";
import { apart, lines, valueScale, yearTicks } from "../../ui/figures/fan.ts";
import { inLines } from "../../ui/figures/in-lines.ts";
import { ticksApart } from "../../ui/figures/tick-room.ts";

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

test("a word much longer than its line is broken, one that is a little longer is not, and no letter is lost", () => {
  expect(lines("B partnerships", 10)).toEqual(["B", "partnerships"]);
  const long = "https://example.org/agenda/2026/11/item-7";
  const broken = lines(`B ${long}`, 10);
  expect(broken.slice(1).join("")).toBe(long);
  expect(Math.max(...broken.map((line) => line.length))).toBe(10);
});

test("years along the axis have room, the first among them", () => {
  const years = Array.from({ length: 13 }, (_, i) => 2025 + i);
  expect(yearTicks(years, 900)).toEqual(years);
  expect(yearTicks(years, 110)).toEqual([2025, 2031, 2037]);
});

test("numbers along an axis have room for each, zero among them, with the decimals of its own step", () => {
  const scale = scaleLinear([-0.02, 0.04], [0, 200]);
  expect(ticksApart(scale, 6)).toEqual({ at: [-0.02, 0, 0.02, 0.04], step: 0.01 });
  expect(ticksApart(scaleLinear([-0.02, 0.04], [0, 600]), 6).at).toHaveLength(7);
});

test("a key takes as many lines as its items need", () => {
  const placed = inLines([{ wide: 60 }, { wide: 50 }, { wide: 40 }], ({ wide }) => wide, 120);
  expect(placed.map(({ x, line }) => [x, line])).toEqual([
    [0, 0],
    [60, 0],
    [0, 1],
  ]);
});

test("where it is narrow a lever's name and what is found of it are written in full, within the drawing", async () => {
  const row = (key: string) => ({
    ...{ key, name: "Admissions priority for disadvantaged children", differences: [-0.01, 0.01], median: 0 },
    ...{ band: undefined, shape: "flat" as const, isTold: false },
    ...{ amount: "−0.007 SD", says: "↓ lower: better, too little to matter" },
  });
  const { container } = await render(EffectRows, {
    ...{ rows: [row("one"), row("other")], material: 0.02, width: 214, label: "Levers", axis: "SD" },
    ...{ format: String, words: { left: "lower", right: "higher", material: "too small to matter" } },
  });
  const [first, second] = [...container.querySelectorAll("[data-row]")].map((row) => [...row.querySelectorAll("text")]);
  expect(first.map((text) => text.textContent?.trim()).join(" ")).toBe(
    "Admissions priority for disadvantaged children −0.007 SD · ↓ lower: better, too little to matter",
  );
  for (const text of first) expect(text.getBBox().x + text.getBBox().width).toBeLessThanOrEqual(214);
  const marks = [...container.querySelectorAll<SVGCircleElement>("[data-row='one'] [data-mark='pair']")];
  expect(marks[0].getBBox().y).toBeGreaterThan(first.at(-1)?.getBBox().y ?? 0);
  expect(second[0].getBBox().y).toBeGreaterThan(marks[0].getBBox().y);
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
