/** The screens in the browser's own history, and what the keyboard undoes where. */

import { beforeEach, expect, test } from "vitest";
import { userEvent, page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import Page from "../../ui/Page.svelte";
import { screenIn, tabIn } from "../../ui/state/screen-history.ts";
import { View } from "../../ui/state/view.svelte.ts";
import { Workbench } from "../../ui/state/workbench.svelte.ts";
import { madeUpPool } from "./made-up.ts";

beforeEach(() => viewport.viewport(1280, 900));

async function show() {
  localStorage.clear();
  const bench = new Workbench({ name: "a.json", text: "A" }, { name: "b.json", text: "B" }, madeUpPool(4));
  void bench.open();
  const view = new View();
  const screen = await render(Page, { bench, view });
  await expect.element(screen.getByTestId("run-state")).toHaveTextContent("Up to date");
  return { bench, view, screen };
}

test("Back shows the screen before and Forward the one after, each under its own title", async () => {
  const { view, screen } = await show();
  expect(document.title).toBe("Catchment");
  await screen.getByRole("button", { name: "Compare", exact: true }).click();
  expect(document.title).toBe("Compare – Catchment");
  await screen.getByRole("button", { name: "Place", exact: true }).click();
  history.back();
  await expect.poll(() => view.screen).toBe("compare");
  history.back();
  await expect.poll(() => view.screen).toBe("explore");
  expect(document.title).toBe("Catchment");
  history.forward();
  await expect.poll(() => view.screen).toBe("compare");
  expect(screenIn(history.state)).toBe("compare");
});

test("a link within a page leaves its screen as it is, and Back leads to it", async () => {
  const { view, screen } = await show();
  await screen.getByRole("button", { name: "Compare", exact: true }).click();
  location.hash = "#screen";
  await expect.poll(() => screenIn(history.state)).toBe("compare");
  await screen.getByRole("button", { name: "Explore", exact: true }).click();
  history.back();
  await expect.poll(() => view.screen).toBe("compare");
});

test("a page that is loaded anew shows the figures that it showed, on whatever screen they were left", async () => {
  const { view, screen } = await show();
  await screen.getByRole("tab", { name: "Access" }).click();
  await expect.poll(() => tabIn(history.state)).toBe("access");
  await screen.getByRole("button", { name: "Compare", exact: true }).click();
  await expect.poll(() => [screenIn(history.state), tabIn(history.state)]).toEqual(["compare", "access"]);
  expect(new View(screenIn(history.state), tabIn(history.state))).toMatchObject({ screen: "compare", tab: "access" });
  view.tab = "place";
  history.back();
  await expect.poll(() => [screenIn(history.state), tabIn(history.state)]).toEqual(["explore", "place"]);
});

test.each([null, 3, { tab: "gap-not" }, { tab: ["gap"] }])("an entry that holds %j is of no figures", (entry) =>
  expect(tabIn(entry)).toBeUndefined(),
);

test.each([null, undefined, 3, "compare", { screen: "nowhere" }, { screen: ["compare"] }])(
  "an entry of the history that holds %j is of no screen",
  (entry) => expect(screenIn(entry)).toBeUndefined(),
);

test("in a title or a note the keyboard undoes what was written, elsewhere the last step", async () => {
  const { bench, screen } = await show();
  bench.settings?.setLever("familySupport", 0.5);
  await screen.getByText("Title, note, copy and more").click();
  await screen.getByLabelText("Note", { exact: true }).fill("Half a sentence");
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(bench.settings?.undoLabel).toMatch(/^Family and community support to 50 %/);
  (document.activeElement as HTMLElement).blur();
  await expect.poll(() => bench.settings?.done.length).toBeGreaterThan(0);
  const steps = bench.settings?.done.length ?? 0;
  screen.getByRole("button", { name: "Compare", exact: true }).element().focus();
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(bench.settings?.done).toHaveLength(steps - 1);
});
