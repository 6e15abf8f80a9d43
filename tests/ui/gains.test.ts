/** Who gains and who travels how far: what bars and dots show is what their tables say. */

import axe from "axe-core";
import type { Component } from "svelte";
import { describe, expect, test } from "vitest";
import { page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import { partsOf } from "../../ui/figures/shares.ts";
import { hasChildren } from "../../ui/result/by-pair.ts";
import type { FigureProps } from "../../ui/result/figure.ts";
import GainsFigure from "../../ui/result/GainsFigure.svelte";
import TravelFigure from "../../ui/result/TravelFigure.svelte";
import type { Shown } from "../../ui/state/shown.ts";
import { cells, collisions, figureProps, type Made, made, madeUpShown } from "./made-up-figures.ts";

/** Every child attains half an SD more in B, but for the eligible, who attain as much less; journeys are 1 km in A, 3 in B. */
const split: Made = (letter, run, key, unit, at) =>
  key === "child attainment"
    ? letter === "a"
      ? 0
      : unit % 4 === 0
        ? -0.5
        : 0.5
    : key === "child travel"
      ? letter === "a"
        ? 1
        : 3
      : made(letter, run, key, unit, at);

async function show(figure: Component<FigureProps>, props = figureProps(madeUpShown(3, split)), width = 900) {
  await viewport.viewport(width, 900);
  const screen = await render(figure, props);
  await expect.poll(() => screen.container.querySelector("[data-mark]")).not.toBeNull();
  return screen;
}

describe("who gains", () => {
  test("is a whole bar a group, whose parts are as wide as the shares of the table", async () => {
    const { container, ...screen } = await show(GainsFigure);
    const widths = ["worse", "same", "better"].map((way) =>
      [...container.querySelectorAll(`[data-mark="${way}"]`)].map((part) => Number(part.getAttribute("width"))),
    );
    await screen.getByRole("button", { name: "Table" }).click();
    const rows = cells(container);
    expect(rows.map(([group]) => group)).toEqual([
      "all children",
      "eligible for free meals",
      "not eligible for free meals",
    ]);
    rows.forEach((row, i) => {
      const whole = widths[0][i] + widths[1][i] + widths[2][i];
      widths.forEach((of, way) => {
        expect((100 * of[i]) / whole).toBeCloseTo(Number(row[way + 1]), 0);
      });
    });
    expect(rows[1].slice(1)).toEqual(["100.0", "0.0", "0.0", "8"]);
  });

  test("says whom it counts and from what difference on", async () => {
    const { container, ...screen } = await show(GainsFigure);
    await expect
      .element(screen.getByRole("heading"))
      .toHaveTextContent("73 % attain more in B and 27 % less; of those eligible for free meals 0 % and 100 %");
    const caption = container.querySelector(".caption")?.textContent ?? "";
    expect(caption).toContain("the 30 children");
    expect(caption).toContain("of 40 in A and 40 in B");
    expect(caption).toContain("less than 0.1 SD");
  });

  test("is told of journeys too, where less is better", async () => {
    const screen = await show(GainsFigure);
    await screen.getByRole("combobox", { name: "Measure" }).selectOptions("travel");
    await expect.element(screen.getByRole("heading")).toHaveTextContent("0 % travel less in B and 100 % more");
  });

  test("says so where children were not kept", async () => {
    const shown = madeUpShown(3);
    const runs = shown.runs?.map((of) => ({ ...of, results: of.results.map(({ each: _, ...rest }) => rest) }));
    const bare = { ...shown, runs } as unknown as Shown;
    expect(hasChildren(bare)).toBe(false);
    const { container } = await render(GainsFigure, figureProps(bare));
    expect(container.textContent).toContain("Children are not kept one by one");
  });

  test("has parts that follow each other from nothing to the whole", () => {
    const parts = partsOf({ name: "", note: "", worse: 0.25, same: 0.25, better: 0.5 });
    expect(parts.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.25],
      [0.25, 0.5],
      [0.5, 1],
    ]);
  });
});

test("journeys are twenty dots a row at the kilometres of the table", async () => {
  const far: Made = (letter, run, key, unit, at) =>
    key === "child travel" ? 1 + unit / 20 : made(letter, run, key, unit, at);
  const { container, ...screen } = await show(TravelFigure, figureProps(madeUpShown(3, far)));
  const ticks = [...container.querySelectorAll("svg text[text-anchor='middle']")].map((text) => ({
    value: Number(text.textContent),
    x: Number(text.getAttribute("x")),
  }));
  const per = (ticks[1].value - ticks[0].value) / (ticks[1].x - ticks[0].x);
  const drawn = [...container.querySelectorAll('[data-row="1"]')]
    .map((dot) => ticks[0].value + (Number(dot.getAttribute("cx")) - ticks[0].x) * per)
    .sort((one, other) => one - other);
  expect(container.querySelectorAll('[data-mark="dot-a"]')).toHaveLength(40);
  expect(drawn).toHaveLength(20);
  await screen.getByRole("button", { name: "Table" }).click();
  const rows = cells(container);
  expect(rows.map(([row]) => row)).toEqual([
    "eligible for free meals, A",
    "eligible for free meals, B",
    "other pupils, A",
    "other pupils, B",
  ]);
  drawn.forEach((value, dot) => {
    expect(value).toBeCloseTo(Number(rows[1][dot + 2]), 1);
  });
});

test("where nobody travels no dot is drawn and nothing is written as NaN", async () => {
  const none: Made = (letter, run, key, unit, at) =>
    key === "child travel" && unit % 4 === 0 ? Number.NaN : made(letter, run, key, unit, at);
  const { container } = await show(TravelFigure, figureProps(madeUpShown(3, none)));
  await expect.poll(() => container.querySelectorAll("circle").length).toBe(40);
  expect(container.innerHTML).not.toContain("NaN");
});

describe.each([
  ["who gains", GainsFigure],
  ["travel", TravelFigure],
] as const)("%s", (_, figure) => {
  test.each([320, 900])(
    "at %i px has no word over another or off the picture, and axe finds nothing",
    async (width) => {
      const { container } = await show(figure as Component<FigureProps>, undefined, width);
      expect(collisions(container.querySelector(".holder svg") as SVGSVGElement)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      const { violations } = await axe.run(container);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    },
  );
});
