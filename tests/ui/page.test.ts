/** The page of a comparison, in a real browser, from made-up numbers: what it says and draws, and that it can be stopped. */

import axe from "axe-core";
import { expect, test } from "vitest";
import { userEvent, page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import Page from "../../ui/Page.svelte";
import { PairedRun } from "../../ui/state/run.svelte.ts";
import { madeUpPool } from "./made-up.ts";

const files = [
  { name: "alone.json", text: "" },
  { name: "together.json", text: "" },
] as const;

/** A gate that lets so many runs through, two a pair, and holds the rest. */
function gateAfter(pairs: number): () => Promise<void> {
  let runs = 0;
  return () => (runs++ < 2 * pairs ? Promise.resolve() : new Promise(() => {}));
}

async function show(pairs = 30, heldAfter = Number.POSITIVE_INFINITY, effect = -0.04) {
  const asked: number[] = [];
  const run = new PairedRun(...files, madeUpPool(pairs, gateAfter(heldAfter), effect, asked));
  void run.start();
  const screen = await render(Page, { run });
  return { run, screen, asked };
}

/** A pool whose place opens only when let. */
function slowToOpen() {
  let open = () => {};
  const pool = madeUpPool(30, gateAfter(0));
  const opening = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), pool: { ...pool, open: (place: string) => opening.then(() => pool.open(place)) } };
}

test("a finished comparison is headed by its result, with B by its name and the question above it", async () => {
  const { screen } = await show();
  await expect
    .element(screen.getByRole("heading", { level: 1 }))
    .toHaveTextContent(
      /^By 2037, with “Knowledge moves around”, the attainment gap at 16 is smaller in .* \(\d+ of 30\), by 0\.\d+ SD/,
    );
  await expect.element(screen.getByText("What changes when knowledge moves between schools?")).toBeVisible();
  await expect.element(screen.getByText("A is “Each school alone”, B is “Knowledge moves around”.")).toBeVisible();
  await expect.element(screen.getByTestId("run-state")).toHaveTextContent("All 30 pairs are in");
});

test("a difference that chance alone produces is said to be one", async () => {
  const { screen } = await show(30, Number.POSITIVE_INFINITY, 0);
  await expect
    .element(screen.getByRole("heading", { level: 1 }))
    .toHaveTextContent(/differs no more than chance alone produces \(smaller in \d+ of 30 paired runs\)\.$/);
});

test("the gap is drawn with its baseline, its median and two bands, and the pairs with a dot each", async () => {
  const { screen } = await show();
  await expect.element(screen.getByRole("img", { name: /^Line chart with bands/ })).toBeVisible();
  for (const mark of ["baseline", "median", "band50", "band80"]) {
    const path = screen.container.querySelector(`figure [data-mark="${mark}"]`);
    expect(path?.getAttribute("d"), mark).toMatch(/^M[\d.]+,[\d.]+/);
    expect(path?.getAttribute("d"), mark).not.toContain("NaN");
  }
  expect(screen.container.querySelectorAll("[data-mark='difference']")).toHaveLength(30);
});

test("below ten pairs single runs are drawn and no bands", async () => {
  const { screen } = await show(30, 5);
  await expect.element(screen.getByText("From 5 of 30 paired runs")).toBeVisible();
  await expect.element(screen.getByRole("img", { name: /^Line chart with bands/ })).toBeVisible();
  expect(screen.container.querySelector("[data-mark='band80']")).toBeNull();
});

test("Cancel answers at once and keeps what was drawn, and the run goes on with the pairs that are missing", async () => {
  const { screen, run, asked } = await show(30, 12);
  await expect.element(screen.getByText("Running 12 of 30")).toBeVisible();
  await screen.getByRole("button", { name: "Cancel" }).click();
  await expect.element(screen.getByTestId("run-state")).toHaveTextContent("Stopped at 12 of 30");
  await expect.element(screen.getByText("From 10 of 30 paired runs")).toBeVisible();
  asked.length = 0;
  await screen.getByRole("button", { name: "Go on" }).click();
  await expect.poll(() => run.state).toBe("running");
  await expect.poll(() => asked).toEqual([12]);
  expect(run.done).toBe(12);
});

test("a cancel before anything is open leaves a page that names its place and says that it stopped", async () => {
  const { pool, open } = slowToOpen();
  const run = new PairedRun(...files, pool);
  void run.start();
  const screen = await render(Page, { run });
  await screen.getByRole("button", { name: "Cancel" }).click();
  await expect.element(screen.getByTestId("run-state")).toHaveTextContent(/^Stopped$/);
  await expect.element(screen.getByText("Stopped before there was a result. “Go on” runs the pairs.")).toBeVisible();
  open();
  await expect.element(screen.getByText(/12 secondary schools/)).toBeVisible();
  await expect.element(screen.getByTestId("run-state")).toHaveTextContent("Stopped at 0 of 30");
  await expect.element(screen.getByRole("heading", { name: "What this cannot tell you" })).toBeVisible();
  await screen.getByRole("button", { name: "Go on" }).click();
  await expect.element(screen.getByTestId("run-state")).toHaveTextContent("Running 0 of 30");
});

test("focus stays on the one button through stopping, going on and the end, and each is announced", async () => {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const run = new PairedRun(
    ...files,
    madeUpPool(10, () => gate),
  );
  void run.start();
  const screen = await render(Page, { run });
  const button = screen.getByTestId("run-button");
  const status = screen.getByRole("status");
  const hasFocus = () => document.activeElement === button.element();
  await expect.element(status, { timeout: 5000 }).toHaveTextContent("Running 10 pairs of runs.");
  await button.click();
  await expect.element(status, { timeout: 5000 }).toHaveTextContent("Stopped at 0 of 10 pairs of runs.");
  expect(hasFocus()).toBe(true);
  await userEvent.keyboard("{Enter}");
  expect(hasFocus()).toBe(true);
  letGo();
  await expect.element(status, { timeout: 5000 }).toHaveTextContent(/^All 10 pairs are in. By 2037, with/);
  expect(hasFocus()).toBe(true);
}, 20_000);

test("a run that is made anew marks what is drawn as earlier until there is something newer", async () => {
  let runs = 0;
  const run = new PairedRun(
    ...files,
    madeUpPool(10, () => (runs++ < 20 ? Promise.resolve() : new Promise(() => {}))),
  );
  void run.start();
  const screen = await render(Page, { run });
  await expect.element(screen.getByTestId("run-state")).toHaveTextContent("All 10 pairs are in");
  await screen.getByRole("button", { name: "Run again" }).click();
  await expect.element(screen.getByText("Earlier result, from 10 paired runs")).toBeVisible();
  const chart = screen.container.querySelector("figure .holder svg") as SVGSVGElement;
  expect(Number(getComputedStyle(chart).opacity)).toBeLessThan(1);
  runs = 0;
  await screen.getByRole("button", { name: "Cancel" }).click();
  await screen.getByRole("button", { name: "Go on" }).click();
  await expect.element(screen.getByTestId("run-state")).toHaveTextContent("All 10 pairs are in");
  expect(Number(getComputedStyle(chart).opacity)).toBe(1);
});

test("a run that breaks down says so", async () => {
  const pool = { ...madeUpPool(30), open: () => Promise.reject(new Error("no shipped place is called x")) };
  const run = new PairedRun(...files, pool);
  void run.start();
  const screen = await render(Page, { run });
  await expect.element(screen.getByRole("alert")).toHaveTextContent("no shipped place is called x");
});

test("the table twin holds a row a year, with the medians that are drawn", async () => {
  const { screen, run } = await show();
  const figure = screen.getByRole("figure", { name: /^Attainment gap/ });
  await figure.getByRole("button", { name: "Table" }).click();
  const rows = screen.container.querySelectorAll("table tbody tr");
  expect(rows).toHaveLength(13);
  const median = run.compared?.b[12].median ?? Number.NaN;
  expect(Number(rows[12].children[2].textContent)).toBeCloseTo(median, 3);
  await figure.getByRole("button", { name: "Table" }).click();
  await expect.element(screen.getByRole("img", { name: /^Line chart with bands/ })).toBeVisible();
});

test("a year is read by keyboard", async () => {
  const { screen } = await show();
  const slider = screen.getByRole("slider");
  await expect.element(slider).toHaveAttribute("aria-valuetext", expect.stringMatching(/^2037: A 0\.\d+, B 0\.\d+ SD/));
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard("{Home}{ArrowRight}");
  await expect.element(slider).toHaveAttribute("aria-valuetext", expect.stringMatching(/^2026: /));
});

test.each([
  [1280, 900],
  [320, 640],
])("at %i px nothing needs to be scrolled sideways, and axe finds nothing to mend", async (width, height) => {
  await viewport.viewport(width, height);
  const { screen } = await show();
  await expect.element(screen.getByTestId("run-state")).toHaveTextContent("All 30 pairs are in");
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  const buttons = [...screen.container.querySelectorAll("button, summary, input")];
  for (const button of buttons) expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  const { violations } = await axe.run(screen.container);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
