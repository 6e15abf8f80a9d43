/** Small multiples, knowledge, places and cost: what their panels draw is what their tables say. */

import axe from "axe-core";
import type { Component } from "svelte";
import { describe, expect, test } from "vitest";
import { page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import { rollPerPlaces } from "../../sim/experiment/roll-per-places.ts";
import { bandsByYear } from "../../sim/experiment/runs.ts";
import { unitMiddles } from "../../sim/experiment/unit-middles.ts";
import { cut, panelLayout, panelScale } from "../../ui/figures/panels.ts";
import CostFigure from "../../ui/result/CostFigure.svelte";
import type { FigureProps } from "../../ui/result/figure.ts";
import GapFigure from "../../ui/result/GapFigure.svelte";
import KnowledgeFigure from "../../ui/result/KnowledgeFigure.svelte";
import PlacesFigure from "../../ui/result/PlacesFigure.svelte";
import SchoolsFigure from "../../ui/result/SchoolsFigure.svelte";
import type { Shown } from "../../ui/state/shown.ts";
import { cells, collisions, figureProps, type Made, made, madeUpShown, YEAR, YEARS } from "./made-up-figures.ts";
import { tarnford } from "./made-up-place.ts";

async function show(figure: Component<FigureProps>, props = figureProps(), width = 900) {
  await viewport.viewport(width, 900);
  const screen = await render(figure, props);
  await expect.poll(() => screen.container.querySelector("svg path, svg rect")).not.toBeNull();
  return screen;
}

const number = (text: string) => Number(text.replace("−", "-").replaceAll(",", "").replace("£", ""));

/** The values that a line of a panel goes through, read off its own axis. */
function valuesOf(panel: Element, mark: string): number[] {
  const ticks = [...panel.querySelectorAll("text[text-anchor='end']")]
    .map((text) => ({ value: number(text.textContent ?? ""), y: Number(text.getAttribute("y")), at: text }))
    .filter(({ at }) => at.getAttribute("dy") !== null);
  const [low, high] = ticks;
  const path = panel.querySelector(`[data-mark="${mark}"]`)?.getAttribute("d") ?? "";
  return [...path.matchAll(/[ML]?([\d.]+),([\d.]+)/g)].map(
    ([, , y]) => low.value + ((Number(y) - low.y) * (high.value - low.value)) / (high.y - low.y),
  );
}

function runsOf(shown: Shown) {
  if (shown.runs === undefined) throw new Error("made-up runs are runs");
  return shown.runs;
}

describe("small multiples", () => {
  test("have a panel a school by name, on one axis, whose lines go through the medians of the table", async () => {
    const props = figureProps();
    const { container, ...screen } = await show(SchoolsFigure, props);
    const panels = [...container.querySelectorAll("[data-panel]")];
    const names = panels.map((panel) => panel.getAttribute("data-panel"));
    expect(names).toEqual([...tarnford.schools.names].sort());
    const axes = panels.map((panel) =>
      [...panel.querySelectorAll("text[dy]")].map((text) => text.textContent?.trim()).join(" "),
    );
    expect(new Set(axes).size).toBe(1);
    const drawn = panels.map((panel) => ({ a: valuesOf(panel, "a"), b: valuesOf(panel, "b") }));
    await screen.getByRole("button", { name: "Table" }).click();
    const rows = cells(container);
    const [a, b] = runsOf(props.shown);
    const school = tarnford.schools.names.indexOf(rows[0][0]);
    YEARS.forEach((year, y) => {
      const middles = unitMiddles(a, b, "school", "attainment", year);
      expect(number(rows[0][1 + 2 * y])).toBeCloseTo(middles.a[school], 3);
      drawn.forEach((lines, i) => {
        expect(lines.a[y]).toBeCloseTo(number(rows[i][1 + 2 * y]), 2);
        expect(lines.b[y]).toBeCloseTo(number(rows[i][2 + 2 * y]), 2);
      });
    });
  });

  test("stand by what becomes of them where that is asked for, and show any measure that is kept", async () => {
    const props = figureProps();
    const { container, ...screen } = await show(SchoolsFigure, props);
    await screen.getByRole("combobox", { name: "Measure" }).selectOptions("travel");
    await screen.getByRole("combobox", { name: "In the order of" }).selectOptions("change");
    await expect
      .element(screen.getByRole("heading"))
      .toHaveTextContent(
        /^Journey to school, 2037: in B higher by .* or more in \d+ of \d+ schools, and lower by as much in \d+/,
      );
    const [a, b] = runsOf(props.shown);
    const { difference } = unitMiddles(a, b, "school", "travel", YEAR);
    const drawn = () =>
      [...container.querySelectorAll("[data-panel]")].map(
        (panel) => difference[tarnford.schools.names.indexOf(panel.getAttribute("data-panel") ?? "")],
      );
    await expect.poll(() => drawn().length).toBe(12);
    expect(drawn()).toEqual(drawn().toSorted((one, other) => one - other));
    expect(drawn()[0]).toBeLessThan(drawn()[11]);
  });

  test("are drawn of what was computed beforehand, with the measures that it holds", async () => {
    const { runs: _, ...rest } = madeUpShown();
    const { container } = await show(SchoolsFigure, figureProps(rest as Shown));
    expect(container.querySelectorAll("[data-panel]")).toHaveLength(12);
    expect([...(container.querySelector("select")?.options ?? [])].map(({ value }) => value)).not.toContain("exits");
  });

  test("say nothing that is inferred of schools that exist", async () => {
    const props = figureProps();
    const about = { ...props.about, place: { ...props.about.place, fictional: false } };
    const { container } = await show(SchoolsFigure, { ...props, about });
    const offered = [...(container.querySelector("select")?.options ?? [])].map(({ value }) => value);
    expect(offered).not.toContain("schoolEffect");
    expect(offered).toContain("attainment");
  });
});

describe("knowledge", () => {
  test("has a panel each for what is known, used, moved and made, with B's bands", async () => {
    const props = figureProps();
    const { container, ...screen } = await show(KnowledgeFigure, props);
    const names = [...container.querySelectorAll("[data-panel]")].map((panel) => panel.getAttribute("data-panel"));
    expect(names.map((name) => name?.split(",")[0])).toEqual(["Known", "Used", "Moved", "Made together"]);
    expect(container.querySelectorAll('[data-mark="band"]')).toHaveLength(4);
    const [, b] = runsOf(props.shown);
    await screen.getByRole("button", { name: "Table" }).click();
    const used = bandsByYear(b, "practiceUsed")[2];
    const [year, , , , , , ...row] = cells(container)[2];
    expect(year).toBe("2037");
    expect(number(row[0])).toBeCloseTo(100 * used.median, 1);
    expect([number(row[1]), number(row[2])]).toEqual([...used.band80].map((value) => Number((100 * value).toFixed(1))));
  });

  test("speaks of what moves in sum where practices have no names, and says so", async () => {
    const plain: Made = (letter, run, key, unit, at) =>
      key.startsWith("practice") ? 0 : made(letter, run, key, unit, at);
    const { container } = await show(KnowledgeFigure, figureProps(madeUpShown(12, plain)));
    expect(container.querySelectorAll("[data-panel]")).toHaveLength(3);
    expect(container.querySelector("h2")?.textContent).toContain("practices by name are not simulated here");
  });
});

describe("rolls against places", () => {
  test("are pupils for every 100 places, in the whole place first and then by school", async () => {
    const full: Made = (letter, run, key, unit, at) =>
      key === "pupils"
        ? 200 + 10 * unit
        : key === "places all"
          ? letter === "a"
            ? 250
            : 200
          : made(letter, run, key, unit, at);
    const shown = madeUpShown(3, full);
    const { container, ...screen } = await show(PlacesFigure, figureProps(shown));
    const [place, first] = [...container.querySelectorAll("[data-panel]")];
    const rolls = tarnford.schools.ids.reduce((sum, _, unit) => sum + 200 + 10 * unit, 0);
    expect(valuesOf(place, "b")[2]).toBeCloseTo((100 * rolls) / 2400, 1);
    const school = tarnford.schools.names.indexOf(first.getAttribute("data-panel") ?? "");
    expect(valuesOf(first, "a")[0]).toBeCloseTo((100 * (200 + 10 * school)) / 250, 1);
    await expect
      .element(screen.getByRole("heading"))
      .toHaveTextContent(`B has ${rolls.toLocaleString("en-GB")} pupils`);
    await expect
      .element(screen.getByRole("heading"))
      .toHaveTextContent("11 schools of 12 have more pupils than places");
    await screen.getByRole("button", { name: "Table" }).click();
    expect(cells(container)[2].slice(1).map(number)).toEqual([
      rolls,
      3000,
      ...[(100 * rolls) / 3000, rolls, 2400].map((x) => Number(x.toFixed(1))),
      Number(((100 * rolls) / 2400).toFixed(1)),
    ]);
  });

  test("of an area are those of its schools alone, and without places there is no number", () => {
    const none: Made = (_letter, _run, key, unit) =>
      key === "places all" ? (unit === 0 ? 0 : 100) : key === "pupils" ? 50 : 1;
    const [a] = runsOf(madeUpShown(2, none));
    const [two, nothing] = rollPerPlaces(a, [[1, 2], [0]]);
    expect(two[0]).toEqual({ roll: 100, places: 200, per100: 50 });
    expect(nothing[0].per100).toBeNaN();
  });
});

test("costs and capacity are a pair of bars a year, and the title adds up the years so far", async () => {
  const spent: Made = (letter, _run, key, _unit, at) =>
    key === "cost" ? (letter === "b" ? 1000 * at : 0) : key === "capacity" ? (letter === "b" ? 3 * at : 1) : 0.5;
  const { container, ...screen } = await show(CostFigure, figureProps(madeUpShown(3, spent)));
  await expect
    .element(screen.getByRole("heading"))
    .toHaveTextContent("what B does costs £2,000 a year and what A does £0; with all years before it, £3,000 and £0");
  const heights = [...container.querySelectorAll('[data-mark="b"]')].map((bar) => Number(bar.getAttribute("height")));
  expect(heights[0]).toBe(0);
  expect(heights[2]).toBeCloseTo(2 * heights[1], 6);
  expect(heights[5]).toBeCloseTo(2 * heights[4], 6);
  await screen.getByRole("button", { name: "Table" }).click();
  expect(cells(container).at(-1)).toEqual(["2037", "0", "2,000", "1.0", "6.0"]);
});

test("the gap is drawn run by run where that is asked for, and its table then holds every run", async () => {
  const { container, ...screen } = await show(GapFigure);
  expect(container.querySelector('[data-mark="band80"]')).not.toBeNull();
  await screen.getByRole("button", { name: "Each run" }).click();
  expect(container.querySelector('[data-mark="band80"]')).toBeNull();
  expect(container.querySelectorAll('path[stroke-opacity="0.55"]')).toHaveLength(24);
  await screen.getByRole("button", { name: "Table" }).click();
  expect(container.querySelectorAll("thead th")).toHaveLength(3 + 24);
  await screen.getByRole("button", { name: "Bands" }).click();
  expect(container.querySelectorAll("thead th")).toHaveLength(9);
});

describe("panels", () => {
  test("lie beside each other as far as there is room, and under each other beyond", () => {
    const layout = panelLayout(7, 500, 132);
    expect(layout.columns).toBe(3);
    expect([layout.x(3), layout.y(3)]).toEqual([0, layout.panelHeight]);
    expect(layout.x(2) + layout.panelWidth).toBeCloseTo(500, 9);
    expect(panelLayout(2, 60, 132).columns).toBe(1);
  });
  test("of nothing, or of one value, still have an axis with a length", () => {
    expect(panelScale([]).domain()).toEqual([0, 1]);
    const [low, high] = panelScale([{ name: "x", a: [2, 2], b: [2, Number.NaN] }]).domain();
    expect(low).toBeLessThan(2);
    expect(high).toBeGreaterThan(2);
  });
  test("have names that fit", () => expect([cut("Saint Osmund's", 8), cut("Short", 8)]).toEqual(["Saint O…", "Short"]));
});

describe.each([
  ["small multiples", SchoolsFigure],
  ["knowledge", KnowledgeFigure],
  ["places", PlacesFigure],
  ["cost", CostFigure],
] as const)("%s", (_, figure) => {
  test.each([320, 900])(
    "at %i px has no word over another or off the picture, and axe finds nothing",
    async (width) => {
      const { container } = await show(figure as Component<FigureProps>, figureProps(), width);
      expect(collisions(container.querySelector(".holder svg") as SVGSVGElement)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      const { violations } = await axe.run(container);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    },
  );
});
