/** Drawings of many marks: all of them come in the end, a few a frame, and each says its words when it is pointed at. */

import { beforeEach, expect, test } from "vitest";
import { page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import FlowGrid from "../../ui/figures/FlowGrid.svelte";
import type { Grid } from "../../ui/figures/flows.ts";
import NetworkMatrix from "../../ui/figures/NetworkMatrix.svelte";
import { MANY_MARKS } from "../../ui/figures/pointed.svelte.ts";

beforeEach(() => viewport.viewport(900, 800));

const ends = (count: number, kind: string) =>
  Array.from({ length: count }, (_, index) => ({ index, name: `${kind} ${index}` }));
const gridOf = (count: number): Grid => ({
  rows: ends(count, "home"),
  columns: ends(count, "school"),
  a: Float64Array.from({ length: count * count }, (_, cell) => cell + 1),
  b: Float64Array.from({ length: count * count }, (_, cell) => cell + 2),
});
const flowGrid = (grid: Grid) => ({
  ...{ grid, side: "b" as const, heading: "Pupils", width: 800, label: "A grid" },
  tip: ({ rows, columns }: Grid, row: number, column: number) => `${rows[row].name} to ${columns[column].name}`,
});
const marks = (container: Element) => [...container.querySelectorAll("[data-mark=cell]")];
const move = (to: Element | null | undefined) => to?.dispatchEvent(new PointerEvent("pointermove", { bubbles: true }));

/** Cells that are drawn by colour, all of one colour as one shape. */
const cellsIn = (container: Element) =>
  [...container.querySelectorAll("[data-mark=cells]")].flatMap((one) => one.getAttribute("d")?.match(/M/g) ?? [])
    .length;
/** Puts the pointer on a place of a drawing. */
function pointAt(container: Element, x: number, y: number) {
  const drawing = container.querySelector("svg");
  const { left = 0, top = 0 } = drawing?.getBoundingClientRect() ?? {};
  drawing?.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX: left + x, clientY: top + y }));
}
/** The middle of a cell: rows and columns are evenly between the first and the last corner of what is drawn. */
function middleOf(container: Element, count: number, row: number, column: number): [number, number] {
  const corners = [...container.querySelectorAll("[data-mark=cells]")].flatMap((one) =>
    [...(one.getAttribute("d") ?? "").matchAll(/M([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]),
  );
  const along = (axis: 0 | 1, place: number) => {
    const own = corners.map((corner) => corner[axis]);
    const [first, last] = [Math.min(...own), Math.max(...own)];
    return first + ((last - first) / (count - 1)) * (place + 0.4);
  };
  return [along(0, column), along(1, row)];
}

test("a grid of many cells draws those of one colour as one shape, and says the words of the one pointed at", async () => {
  const { container } = await render(FlowGrid, flowGrid(gridOf(30)));
  await expect.poll(() => cellsIn(container)).toBe(900);
  expect(container.querySelectorAll("[data-mark=cells]").length).toBeLessThan(10);
  expect(marks(container)).toHaveLength(0);
  const words = () => container.querySelector("g > title")?.textContent;
  pointAt(container, ...middleOf(container, 30, 1, 2));
  await expect.poll(words).toBe("home 1 to school 2");
  pointAt(container, 2, 2);
  await expect.poll(words).toBeUndefined();
});

test("what was pointed at in a grid that has become smaller says nothing wrong", async () => {
  const screen = await render(FlowGrid, flowGrid(gridOf(30)));
  await expect.poll(() => cellsIn(screen.container)).toBe(900);
  pointAt(screen.container, ...middleOf(screen.container, 30, 29, 29));
  await expect.poll(() => screen.container.querySelector("g > title")?.textContent).toBe("home 29 to school 29");
  await screen.rerender(flowGrid(gridOf(12)));
  await expect.poll(() => cellsIn(screen.container)).toBe(144);
  expect(screen.container.querySelector("g > title")).toBeNull();
});

test("few cells have words of their own, as a picture that is saved keeps them", async () => {
  const { container } = await render(FlowGrid, flowGrid(gridOf(5)));
  expect(marks(container).map((cell) => cell.querySelector("title")?.textContent)[6]).toBe("home 1 to school 1");
});

test("partners in a grid say who they are when they are pointed at", async () => {
  const nodes = ends(80, "School").map(({ name }, i) => ({
    ...{ key: `s:${i}`, kind: "school" as const, name, x: i, y: i },
  }));
  const ties = nodes.slice(1).map((_, i) => ({
    ...{ key: `tie ${i}`, from: i, to: i + 1, kind: "brokered" as const, strength: 0.5 },
    ...{ forward: 0, back: 0, in: "both" as const },
  }));
  const tip = ({ from, to }: { readonly from: number; readonly to: number }) =>
    `${nodes[from].name} + ${nodes[to].name}`;
  const props = { nodes, ties, side: "b" as const, tip, width: 800, label: "Partners" };
  const { container } = await render(NetworkMatrix, props);
  expect(2 * ties.length).toBeGreaterThan(MANY_MARKS);
  await expect.poll(() => marks(container).length).toBe(2 * ties.length);
  move(container.querySelector("[data-key='tie 7 2']"));
  await expect.poll(() => container.querySelector("g > title")?.textContent).toBe("School 7 + School 8");
});
