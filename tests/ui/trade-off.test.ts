/** The trade-off scatter: each pair is a dot, the arrow ends at both medians, and corners say what they are. */

import axe from "axe-core";
import { expect, test } from "vitest";
import { page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import { pairedIn } from "../../sim/experiment/pairs.ts";
import { wayOf } from "../../ui/figures/trade.ts";
import TradeOffFigure from "../../ui/result/TradeOffFigure.svelte";
import { cells, collisions, figureProps, type Made, made, madeUpShown, YEAR } from "./made-up-figures.ts";

async function show(props = figureProps(), width = 900) {
  await viewport.viewport(width, 900);
  return render(TradeOffFigure, props);
}

/** The gap falls by 0.1 and persistent absence's gap rises by 0.05, give or take. */
const apart: Made = (letter, run, key, unit, at) => {
  const by =
    letter === "a" || at === 0 ? 0 : key === "attainmentGap" ? -0.1 : key === "persistentAbsenceGap" ? 0.05 : 0;
  return (key === "cost" ? 0 : 0.5) + 0.01 * Math.sin(5 * run + at) + by * (1 + 0.2 * Math.sin(3 * run)) + 0 * unit;
};

test("every pair is a dot where the table says, and the arrow ends at the medians of both differences", async () => {
  const shown = madeUpShown(12, apart);
  const { container, ...screen } = await show(figureProps(shown));
  const dots = [...container.querySelectorAll('[data-mark="pair"]')].map((dot) => Number(dot.getAttribute("cx")));
  const arrow = container.querySelector('[data-mark="arrow"]');
  const zero = Number(arrow?.getAttribute("x1"));
  const end = Number(arrow?.getAttribute("x2"));
  await screen.getByRole("button", { name: "Table" }).click();
  const rows = cells(container);
  const number = (text: string) => Number.parseFloat(text);
  const { median, differences } = pairedIn(shown.pairs, "attainmentGap", YEAR);
  expect(number(rows[0][1])).toBeCloseTo(median, 2);
  expect(end).toBeLessThan(zero);
  const perPixel = median / (end - zero);
  const pairs = rows.slice(3);
  expect(pairs).toHaveLength(12);
  pairs.forEach((row, i) => {
    expect(number(row[1])).toBeCloseTo(differences[i], 2);
    expect((dots[i] - zero) * perPixel).toBeCloseTo(differences[i], 3);
  });
});

test("the title and the corners say which measure does better and which worse", async () => {
  const { container, ...screen } = await show(figureProps(madeUpShown(12, apart)));
  await expect
    .element(screen.getByRole("heading"))
    .toHaveTextContent(
      /Attainment gap at 16 better in B \(−0\.\d+ SD\), persistent absence gap worse \(5\.\d percentage points\)/,
    );
  const corners = [...container.querySelectorAll('[data-mark="corner"]')].map((corner) => corner.textContent?.trim());
  expect(corners).toContain("both better");
  expect(corners).toContain("Attainment gap at 16 better, persistent absence gap worse");
});

test("another pair of measures is a choice away, never one against itself", async () => {
  const screen = await show();
  await screen.getByLabelText("Across").selectOptions("cost");
  await expect.element(screen.getByRole("heading")).toHaveTextContent(/^In 2037: Cost of actions .*, attainment gap/);
  await screen.getByLabelText("Across").selectOptions("attainmentGap");
  const up = screen.container.querySelectorAll("select")[1];
  expect([...up.options].map(({ value }) => value)).not.toContain("attainmentGap");
});

test("pairs without a number on either axis are no dots, and nothing is written as NaN", async () => {
  const gaps: Made = (letter, run, key, unit, at) =>
    run < 3 && key === "persistentAbsenceGap" ? Number.NaN : made(letter, run, key, unit, at);
  const { container } = await show(figureProps(madeUpShown(12, gaps)));
  expect(container.querySelectorAll('[data-mark="pair"]')).toHaveLength(9);
  expect(container.innerHTML).not.toContain("NaN");
});

test.each([
  ["lower", true, "worse"],
  ["lower", false, "better"],
  ["higher", true, "better"],
  ["higher", false, "worse"],
  ["neither", true, "neither"],
] as const)("where %s is better, higher being %s is %s", (better, isHigher, way) =>
  expect(wayOf(better, isHigher)).toBe(way),
);

test.each([320, 560, 900])(
  "at %i px no word lies over another or off the picture, and axe finds nothing",
  async (width) => {
    const { container } = await show(figureProps(madeUpShown(12, apart)), width);
    expect(collisions(container.querySelector(".holder > svg") as SVGSVGElement)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const { violations } = await axe.run(container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  },
);
