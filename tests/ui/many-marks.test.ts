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

test("a grid of many cells has all of them in the end, and none drawn before the frame it waits for", async () => {
  const { container } = await render(FlowGrid, flowGrid(gridOf(30)));
  const first = marks(container).length;
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(900);
  await expect.poll(() => marks(container).length).toBe(900);
  expect(container.querySelectorAll("rect > title")).toHaveLength(0);
  const words = () => container.querySelector("g > title")?.textContent;
  move(marks(container)[31]);
  await expect.poll(words).toBe("home 1 to school 1");
  move(container.querySelector("svg"));
  await expect.poll(words).toBeUndefined();
});

test("what was pointed at in a grid that has become smaller says nothing wrong", async () => {
  const screen = await render(FlowGrid, flowGrid(gridOf(30)));
  await expect.poll(() => marks(screen.container).length).toBe(900);
  move(marks(screen.container)[899]);
  await expect.poll(() => screen.container.querySelector("g > title")?.textContent).toBe("home 29 to school 29");
  await screen.rerender(flowGrid(gridOf(12)));
  await expect.poll(() => marks(screen.container).length).toBe(144);
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
