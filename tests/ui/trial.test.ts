/** Trials of levers on the page, from made-up runs: one lever, each lever, a target, stopping, and the keyboard. */

import axe from "axe-core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { userEvent, page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { LEVER_KEYS } from "../../sim/scenario/levers.ts";
import "../../ui/app.css";
import type { Sheet } from "../../ui/levers/bench.ts";
import LeverControl from "../../ui/levers/LeverControl.svelte";
import LeverSearch from "../../ui/levers/LeverSearch.svelte";
import { View } from "../../ui/state/view.svelte.ts";
import { Workbench } from "../../ui/state/workbench.svelte.ts";
import TrialSheet from "../../ui/trial/TrialSheet.svelte";
import { alone, madeUpPool, together } from "./made-up.ts";
import { MadeUpBench } from "./made-up-bench.svelte.ts";
import { rowsOf, saved } from "./saved-file.ts";

const files = [
  { name: "alone.json", text: "A" },
  { name: "together.json", text: "B" },
] as const;

beforeEach(() => viewport.viewport(1280, 900));
afterEach(() => vi.restoreAllMocks());

/** The sheet of one lever, or of each, over a comparison of twelve pairs. */
async function show(sheet: Sheet, effect = -0.15, gate?: () => Promise<void>) {
  const bench = new Workbench(...files, madeUpPool(12, gate, effect));
  await bench.open();
  const { settings } = bench;
  if (settings === undefined) throw new Error("no settings were read");
  settings.sheet = sheet;
  const screen = await render(TrialSheet, { bench, view: new View() });
  return { screen, settings };
}
const partnerships = { about: "lever", lever: "partnerships" } as const;
const dialog = () => document.querySelector("dialog[open]") as HTMLElement;
const states = () => [...dialog().querySelectorAll("[data-testid='several-state']")].map((one) => one.textContent);

test("one lever is tried on ten pairs when it is asked for, and nothing is set by it until its button is pressed", async () => {
  const { screen: sheet, settings } = await show(partnerships);
  const before = settings.b;
  await expect.element(sheet.getByText(/stands at 50 % .* now/)).toBeVisible();
  await expect.poll(() => states()[0]).toBe("10 runs of each");
  const row = () => dialog().querySelector("[data-row='attainmentGap']");
  expect(row()?.querySelector("[data-shape]")?.getAttribute("data-shape")).toBe("up");
  expect(row()?.textContent).toMatch(/−0\.1\d+ SD.*lower: better/s);
  expect(dialog().querySelector("[data-row='participationGap']")?.textContent).toMatch(/= no difference/);
  await expect
    .element(
      sheet.getByRole("heading", { name: "100 % in place of 50 %: one of 4 measures differs by more than chance" }),
    )
    .toBeVisible();
  await expect.element(sheet.getByText("School-to-school partnerships at 100 % in place of 50 %, 2037")).toBeVisible();
  await expect.element(sheet.getByText(/minus what it is at 50 %, where the scenario has it/)).toBeVisible();
  expect(settings.b).toBe(before);
  await sheet.getByRole("button", { name: /^Set it to 100 %/ }).click();
  await expect.poll(dialog).toBeNull();
  expect(settings.undoLabel).toBe("School-to-school partnerships to 100 %");
  settings.undo();
  expect(settings.b).toEqual(before);
});

test("a lever that reaches nothing is said to make no difference, and the sheet is closed by its key", async () => {
  const { screen, settings } = await show({ about: "lever", lever: "familySupport" }, 0);
  await expect.poll(() => states()[0]).toBe("10 runs of each");
  await expect.element(screen.getByRole("heading", { name: /: none of 4 measures differs/ })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.poll(dialog).toBeNull();
  expect(settings.sheet).toBeUndefined();
});

test("a lever is asked about beside its slider, and all of them beside the search; of the locked baseline neither", async () => {
  const bench = new MadeUpBench(alone(), together());
  const screen = await render(LeverControl, { bench, lever: "partnerships" });
  await screen.getByRole("button", { name: "What would this do? School-to-school partnerships" }).click();
  expect(bench.sheet).toEqual(partnerships);
  const search = await render(LeverSearch, { bench });
  await search.getByRole("button", { name: "What would each lever do?" }).click();
  expect(bench.sheet).toEqual({ about: "levers" });
  bench.letter = "a";
  await expect.element(screen.getByRole("button", { name: /^What would/ })).not.toBeInTheDocument();
});

test("a target is met by the least strength whose whole band is there, as the table has it; a change of nothing is none", async () => {
  const { screen: sheet } = await show(partnerships);
  await expect.poll(() => states()[0]).toBe("10 runs of each");
  await sheet.getByRole("button", { name: /^Run 10 of each/ }).click();
  await expect.poll(() => states()[1], { timeout: 20_000 }).toBe("10 runs of each");
  const figure = sheet.getByRole("figure", { name: /with the lever in full/ });
  expect(dialog().querySelectorAll("[data-mark='answer']")).toHaveLength(5);
  expect(dialog().querySelectorAll("[data-mark='band'][d]")).toHaveLength(1);
  await figure.getByRole("button", { name: "Table" }).click();
  const rows = rowsOf(figure.element() as HTMLElement);
  expect(rows.map(([strength]) => strength)).toEqual(["0 %", "25 %", "50 %", "75 %", "100 %"]);
  const [head, ...filed] = await saved(() => figure.getByRole("button", { name: /^Save as CSV/ }).click());
  const highs = filed.map((row) => Number(row[head.indexOf("p90")]));
  filed.forEach((row, i) => {
    expect(rows[i][3]).toBe(highs[i].toFixed(3).replace(/^-?0\.000$/, "0.000"));
    expect(row[head.indexOf("strength")]).toBe(String(i / 4));
  });
  await figure.getByRole("button", { name: "Table" }).click();

  const field = sheet.getByRole("spinbutton", { name: "A change of" });
  await field.fill("-0.12");
  await userEvent.keyboard("{Tab}");
  const least = highs.findIndex((high) => high <= -0.12);
  expect(least).toBeGreaterThan(0);
  await expect
    .element(sheet.getByTestId("trial-reached"))
    .toHaveTextContent(new RegExp(`^${25 * least} % is the least`));
  await field.fill("-5");
  await userEvent.keyboard("{Tab}");
  await expect.element(sheet.getByTestId("trial-reached")).toHaveTextContent(/^At no strength tried .* Nor are half/);
  await field.fill("0");
  await userEvent.keyboard("{Tab}");
  await expect.element(sheet.getByTestId("trial-reached")).toHaveTextContent("State a change below or above 0.");
  expect(dialog().querySelector("[data-mark='target']")).toBeNull();
});

test("every lever is tried alone, is cancelled and goes on, and stands by name or by change with its file", async () => {
  let passes = Number.POSITIVE_INFINITY;
  const waiting: (() => void)[] = [];
  const gate = () => (passes-- > 0 ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve)));
  const { screen: sheet, settings } = await show({ about: "levers" }, -0.15, gate);
  passes = 2 * LEVER_KEYS.length;
  await sheet.getByRole("button", { name: /^Run 10 of each/ }).click();
  await expect
    .poll(() => states()[0])
    .toMatch(new RegExp(`^Run ${passes + 2 * LEVER_KEYS.length + 1} of|^Run \\d+ of`));
  await expect.poll(() => waiting.length).toBeGreaterThan(0);
  await expect
    .element(sheet.getByRole("heading", { name: "Too few pairs so far to tell anything from chance" }))
    .toBeVisible();
  await sheet.getByRole("button", { name: "Cancel" }).click();
  expect(states()[0]).toMatch(/^Stopped at \d+ of \d+; what was run is kept$/);
  passes = Number.POSITIVE_INFINITY;
  for (const letGo of waiting) letGo();
  await sheet.getByRole("button", { name: /^Run 10 of each/ }).click();
  await expect.poll(() => states()[0], { timeout: 20_000 }).toBe("10 runs of each");
  const figure = sheet.getByRole("figure");
  await figure.getByRole("button", { name: "Table" }).click();
  const column = (at: number) => rowsOf(figure.element() as HTMLElement).map((row) => row[at]);
  expect(column(0)).toHaveLength(LEVER_KEYS.length);
  expect(column(0)).toEqual([...column(0)].sort());
  await sheet.getByRole("radio", { name: "Change" }).click();
  const changes = column(2).map(Number);
  expect(changes).toEqual([...changes].sort((one, other) => one - other));
  const [head, ...filed] = await saved(() => figure.getByRole("button", { name: /^Save as CSV/ }).click());
  expect(filed.map((row) => row[head.indexOf("lever")])).toHaveLength(LEVER_KEYS.length);
  expect(new Set(filed.map((row) => row[head.indexOf("scenario_hash")])).size).toBe(LEVER_KEYS.length);
  expect(settings.undoLabel).toBeUndefined();
  await sheet.getByRole("combobox", { name: "Look closely at" }).selectOptions("School-to-school partnerships");
  await expect.element(sheet.getByRole("dialog", { name: /^What would this do\? School-to-school/ })).toBeVisible();
});

test("what was run before the sheet was closed is told when it is opened again, and only the rest is to do", async () => {
  let passes = 30;
  const gate = () => (passes-- > 0 ? Promise.resolve() : new Promise<void>(() => {}));
  const { screen: sheet, settings } = await show({ about: "levers" }, -0.15, gate);
  const numbers = () => (states()[0]?.match(/\d+/g) ?? []).map(Number);
  await expect.poll(() => states()[0]).toMatch(/^\d+ of \d+ runs are there$/);
  const [before, all] = numbers();
  await sheet.getByRole("button", { name: /^Run 10 of each/ }).click();
  await expect.poll(() => passes).toBeLessThan(0);
  const [done] = numbers();
  expect(done).toBeGreaterThan(0);
  await userEvent.keyboard("{Escape}");
  await expect.poll(dialog).toBeNull();
  settings.sheet = { about: "levers" };
  await expect.poll(() => states()[0]).toMatch(new RegExp(`^${before + done} of ${all} runs are there`));
  await expect
    .element(sheet.getByRole("button", { name: new RegExp(`^Run 10 of each · ${all - before - done} runs`) }))
    .toBeVisible();
});

test.each([1280, 320])("axe finds nothing at %d pixels, and nothing is wider than the page", async (width) => {
  await viewport.viewport(width, 900);
  const { screen: sheet } = await show(partnerships);
  await expect.poll(() => states()[0]).toBe("10 runs of each");
  await sheet.getByRole("button", { name: /^Run 10 of each/ }).click();
  await expect.poll(() => states()[1], { timeout: 20_000 }).toBe("10 runs of each");
  const { violations } = await axe.run(dialog());
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  const wide = [...dialog().querySelectorAll("*")].filter((part) => part.getBoundingClientRect().right > width);
  expect(wide.map((part) => part.outerHTML.slice(0, 120))).toEqual([]);
});
