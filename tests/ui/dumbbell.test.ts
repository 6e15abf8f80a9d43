/** The dumbbell gap plot: its ends stand where the table says, in the order of the change. */

import axe from "axe-core";
import { expect, test } from "vitest";
import { page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import { unitGaps } from "../../sim/experiment/unit-gaps.ts";
import { dumbbellScale } from "../../ui/figures/dumbbell.ts";
import DumbbellFigure from "../../ui/result/DumbbellFigure.svelte";
import { byChange, byName } from "../../ui/result/unit-order.ts";
import type { Shown } from "../../ui/state/shown.ts";
import { cells, collisions, figureProps, type Made, made, madeUpShown, YEAR } from "./made-up-figures.ts";
import { tarnford } from "./made-up-place.ts";

async function show(props = figureProps(), width = 900) {
  await viewport.viewport(width, 900);
  return render(DumbbellFigure, props);
}

/** Where the ticks of the axis stand, as a way from pixels to values. */
function valueAt(container: Element): (x: number) => number {
  const ticks = [...container.querySelectorAll("svg text[text-anchor='middle']")].map((text) => ({
    value: Number(text.textContent?.replace("−", "-")),
    x: Number(text.getAttribute("x")),
  }));
  const [first, last] = [ticks[0], ticks.reduce((far, tick) => (tick.x > far.x ? tick : far))];
  const per = (last.value - first.value) / (last.x - first.x);
  return (x) => first.value + (x - first.x) * per;
}

test("ends stand where the numbers of the table say, hollow in A and filled in B", async () => {
  const { container, ...screen } = await show();
  const value = valueAt(container);
  const at = (mark: string, attribute: string) =>
    [...container.querySelectorAll(`[data-mark="${mark}"]`)].map((end) => value(Number(end.getAttribute(attribute))));
  const drawn = [at("eligible-a", "cx"), at("others-a", "data-x"), at("eligible-b", "cx"), at("others-b", "data-x")];
  const fills = ["a", "b"].map((side) =>
    container.querySelector(`[data-mark="eligible-${side}"]`)?.getAttribute("fill"),
  );
  expect(fills[0]).toContain("--surface");
  expect(fills[1]).toContain("--series-b");
  await screen.getByRole("button", { name: "Table" }).click();
  const rows = cells(container);
  expect(rows).toHaveLength(12);
  rows.forEach((row, i) => {
    drawn.forEach((ends, column) => {
      expect(ends[i]).toBeCloseTo(Number(row[column + 1]), 2);
    });
  });
});

test("rows go by what becomes of the gap, and the title counts those that change by what matters", async () => {
  const props = figureProps();
  const { container, ...screen } = await show(props);
  const [a, b] = props.shown.runs ?? [];
  if (a === undefined || b === undefined) throw new Error("made-up runs are runs");
  const gaps = byChange(unitGaps(a, b, "school", "attainment", YEAR), tarnford.schools.names);
  const narrower = gaps.filter(({ change }) => change <= -0.02).length;
  expect(narrower).toBeGreaterThan(0);
  await expect.element(screen.getByRole("heading")).toHaveTextContent(`0.020 SD or more in ${narrower} of 12 schools`);
  await screen.getByRole("button", { name: "Table" }).click();
  const changes = cells(container).map((row) => Number(row[5]));
  expect(changes).toEqual(changes.toSorted((one, other) => one - other));
  expect(new Set(changes).size).toBeGreaterThan(3);
});

test("neighbourhoods and other measures are a choice away, by keyboard alone", async () => {
  const { container, ...screen } = await show();
  await screen.getByRole("combobox", { name: "By" }).selectOptions("neighbourhood");
  await screen.getByRole("combobox", { name: "Measure" }).selectOptions("travel");
  await expect
    .element(screen.getByRole("heading"))
    .toHaveTextContent(/^Journey to school, 2037: .* of 10 neighbourhoods/);
  await screen.getByRole("button", { name: "Table" }).click();
  expect(cells(container)).toHaveLength(10);
  expect([...container.querySelectorAll("select")].every((select) => select.tabIndex === 0)).toBe(true);
});

test("a school with nobody in one group has no bar, and its row says so", async () => {
  const nobody: Made = (letter, run, key, unit, at) =>
    unit === 2 && key === "attainment ever6" ? Number.NaN : made(letter, run, key, unit, at);
  const { container } = await show(figureProps(madeUpShown(12, nobody)));
  expect(container.querySelectorAll('[data-mark="gap-a"]')).toHaveLength(11);
  expect(container.querySelector("svg")?.textContent).toContain("nobody to speak of");
  expect(container.querySelector("h2")?.textContent).toContain("of 11 schools");
  expect(container.innerHTML).not.toContain("NaN");
});

test("what is inferred is not offered for schools that exist", async () => {
  const props = figureProps();
  const screen = await show({ ...props, about: { ...props.about, place: { ...props.about.place, fictional: false } } });
  const offered = () => [...screen.container.querySelectorAll("select")[0].options].map(({ value }) => value);
  expect(offered()).not.toContain("participation");
  expect(offered()).toContain("attainment");
  await screen.getByRole("combobox", { name: "By" }).selectOptions("neighbourhood");
  await expect.poll(offered).toContain("participation");
});

test("until there are runs it says that it will come", async () => {
  const { runs: _, ...rest } = madeUpShown();
  const { container } = await show(figureProps(rest as Shown));
  expect(container.querySelector("svg")).toBeNull();
  expect(container.textContent).toContain("Drawn when the runs are done");
});

test("rows stand in the order of their change, those without one last by name, wherever their levels are", () => {
  const rows = [0.1, Number.NaN, -0.2, Number.NaN, 0].map((change, unit) => ({ unit, change, level: 9 - unit }));
  const names = ["E", "Z", "D", "B", "A"];
  expect(byChange(rows, names).map(({ unit }) => unit)).toEqual([2, 4, 0, 3, 1]);
  expect(byName(rows, names).map(({ unit }) => unit)).toEqual([4, 3, 2, 0, 1]);
});

test("of nothing the axis is still an axis", () => expect(dumbbellScale([]).domain()).toEqual([0, 1]));

test.each([320, 560, 900])(
  "at %i px no word lies over another or off the picture, and axe finds nothing",
  async (width) => {
    const { container } = await show(figureProps(), width);
    expect(collisions(container.querySelector(".holder svg") as SVGSVGElement)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const { violations } = await axe.run(container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  },
);
