/** The segregation curve: its points, D and the Gini index are those of the table, and of the middle run. */

import axe from "axe-core";
import { expect, test } from "vitest";
import { page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import { curveIn, middleRun } from "../../sim/experiment/unit-runs.ts";
import CurveFigure from "../../ui/result/CurveFigure.svelte";
import { cells, collisions, figureProps, type Made, made, madeUpShown, YEAR } from "./made-up-figures.ts";

async function show(props = figureProps(), width = 900) {
  await viewport.viewport(width, 900);
  return render(CurveFigure, props);
}

test("the curve of each side goes through the points of the table, and D is its greatest distance", async () => {
  const { container, ...screen } = await show();
  const points = (mark: string) =>
    [...(container.querySelector(`[data-mark="${mark}"]`)?.getAttribute("d") ?? "").matchAll(/([\d.]+),([\d.]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)],
    );
  const drawn = [...points("curve-a"), ...points("curve-b")];
  const [from, to] = ["x1", "x2"].map((side) =>
    Number(container.querySelector('[data-mark="even"]')?.getAttribute(side)),
  );
  const [low, high] = ["y1", "y2"].map((side) =>
    Number(container.querySelector('[data-mark="even"]')?.getAttribute(side)),
  );
  await screen.getByRole("button", { name: "Table" }).click();
  const rows = cells(container);
  expect(drawn).toHaveLength(rows.length);
  rows.forEach(([, others, minority], i) => {
    expect((drawn[i][0] - from) / (to - from)).toBeCloseTo(Number(others), 2);
    expect((drawn[i][1] - low) / (high - low)).toBeCloseTo(Number(minority), 2);
  });
  for (const side of ["A", "B"]) {
    const own = rows.filter(([point]) => point.startsWith(side));
    expect(Math.max(...own.map((row) => Number(row[3])))).toBeCloseTo(Number(own[0][4]), 3);
  }
});

test("the strong lines are the runs in the middle, beside every other run", async () => {
  const props = figureProps();
  const { container, ...screen } = await show(props);
  expect(container.querySelectorAll('[data-mark="run-b"]')).toHaveLength(12);
  const runs = props.shown.runs?.[1];
  if (runs === undefined) throw new Error("made-up runs are runs");
  const curves = runs.results.map((_, r) => curveIn(runs, r, YEAR));
  const { d } = curves[middleRun(curves)];
  const heading = screen.getByRole("heading");
  await expect.element(heading).toHaveTextContent(`about ${(100 * d).toFixed(0)} in 100 pupils eligible`);
  await screen.getByRole("button", { name: "Table" }).click();
  expect(cells(container).at(-1)?.[4]).toBe(d.toFixed(3));
});

test("where nobody is eligible there is no curve, and the title says why", async () => {
  const nobody: Made = (letter, run, key, unit, at) => (key === "fsmShare" ? 0 : made(letter, run, key, unit, at));
  const { container } = await show(figureProps(madeUpShown(12, nobody)));
  expect(container.querySelector("h2")?.textContent).toContain("No segregation can be stated for 2037");
  expect(container.querySelectorAll('[data-mark^="curve"], [data-mark^="run"], [data-mark^="d-"]')).toHaveLength(0);
});

test.each([320, 560, 900])(
  "at %i px no word lies over another or off the picture, and axe finds nothing",
  async (width) => {
    const { container } = await show(figureProps(), width);
    expect(collisions(container.querySelector(".holder > svg") as SVGSVGElement)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const { violations } = await axe.run(container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  },
);
