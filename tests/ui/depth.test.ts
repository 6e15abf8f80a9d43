/** Three depths of one page: the story with changes to try, the levers, the whole model; remembered on the device. */

import axe from "axe-core";
import { beforeEach, expect, test } from "vitest";
import { userEvent, page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import { withLever } from "../../sim/scenario/edit.ts";
import { LEVER_KEYS, LEVERS } from "../../sim/scenario/levers.ts";
import Page from "../../ui/Page.svelte";
import { suggestions } from "../../ui/shell/suggestions.ts";
import { View } from "../../ui/state/view.svelte.ts";
import { Workbench } from "../../ui/state/workbench.svelte.ts";
import { alone, madeUpPool } from "./made-up.ts";

beforeEach(() => {
  localStorage.clear();
  return viewport.viewport(1280, 900);
});

async function show() {
  const bench = new Workbench({ name: "alone.json", text: "A" }, { name: "together.json", text: "B" }, madeUpPool(12));
  void bench.open();
  const screen = await render(Page, { bench, view: new View() });
  await expect.element(screen.getByTestId("run-state")).toHaveTextContent("Up to date");
  return { bench, screen };
}

test("a suggestion is of an arena of its own, and never of a lever that is in use", () => {
  const first = suggestions(alone());
  expect(first.map((lever) => LEVERS[lever].arena)).toEqual(["within", "between", "beyond"]);
  let tried = alone();
  for (const lever of LEVER_KEYS) {
    expect(suggestions(tried).every((each) => !tried.actions.some((action) => action.lever === each))).toBe(true);
    tried = withLever(tried, lever, 0.5, 2025);
  }
  expect(suggestions(tried)).toEqual([]);
});

test("the story has the sentence, one chart and changes to try, each of which changes B and can be taken back", async () => {
  const { bench, screen } = await show();
  await screen.getByRole("radio", { name: "Story" }).click();
  await expect.poll(() => screen.container.querySelector(".levers")).toBeNull();
  await expect.poll(() => screen.container.querySelectorAll("figure").length).toBe(1);
  const [lever] = suggestions(bench.settings?.b ?? alone());
  await screen.getByRole("button", { name: new RegExp(`^${LEVERS[lever].label}`) }).click();
  expect(bench.settings?.b.actions.find((action) => action.lever === lever)?.strength).toBe(0.5);
  await screen.getByRole("button", { name: new RegExp(`^Take back: ${LEVERS[lever].label}`) }).click();
  expect(bench.settings?.isChanged).toBe(false);
  expect(new View().depth).toBe("story");
  const { violations } = await axe.run(screen.container);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test("the model has every lever in a table that is searched and edited, and one seed for all scenarios", async () => {
  const { bench, screen } = await show();
  await screen.getByRole("radio", { name: "Model" }).click();
  const rows = () => screen.container.querySelectorAll("[data-row]").length;
  await expect.poll(rows).toBe(LEVER_KEYS.length);
  const table = screen.getByRole("region", { name: "Every lever, in A and in B" });
  await table.getByRole("spinbutton", { name: "School-to-school partnerships, per cent" }).fill("80");
  await userEvent.keyboard("{Tab}");
  expect(bench.settings?.b.actions[0].strength).toBe(0.8);
  const seed = screen.getByRole("spinbutton", { name: "Seed", exact: true });
  await seed.fill("7");
  await userEvent.keyboard("{Tab}");
  expect(bench.settings?.scenarios.map(({ scenario }) => scenario.seed)).toEqual([7, 7]);
  await seed.fill("7.5");
  await userEvent.keyboard("{Tab}");
  await expect.element(seed).toHaveValue(7);
  const search = screen.container.querySelector<HTMLInputElement>(".model input[type=search]");
  await userEvent.type(search as HTMLInputElement, "partnerships");
  expect(rows()).toBeLessThan(LEVER_KEYS.length);
  expect(rows()).toBeGreaterThan(0);
  const { violations } = await axe.run(screen.container);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test("at 320 px neither the story nor the model scrolls sideways", async () => {
  await viewport.viewport(320, 640);
  const { screen } = await show();
  for (const depth of ["Story", "Model"]) {
    await screen.getByRole("radio", { name: depth }).click();
    await expect.poll(() => screen.container.querySelectorAll(".story figure, [data-row]").length).toBeGreaterThan(0);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  }
});
