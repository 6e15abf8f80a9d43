/** How schools admit, set on the page: whom they put first, places by other rules, what the law bars, and the way back. */

import axe from "axe-core";
import { beforeEach, expect, test } from "vitest";
import { userEvent, page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import LeverPanel from "../../ui/levers/LeverPanel.svelte";
import { MadeUpBench, scenario } from "./made-up-bench.svelte.ts";

beforeEach(() => localStorage.clear());

async function show(b: Scenario = scenario("B"), a: Scenario = scenario("A")) {
  await viewport.viewport(1280, 900);
  const bench = new MadeUpBench(a, b);
  const screen = await render(LeverPanel, { bench });
  await expect.poll(() => screen.container.querySelector("#admissions summary")).not.toBeNull();
  const fold = screen.container.querySelector("#admissions") as HTMLElement;
  const unfold = async () => {
    (fold.querySelector("summary") as HTMLElement).click();
    await expect.poll(() => fold.querySelector(".form")).not.toBeNull();
  };
  const criteria = () =>
    [...fold.querySelectorAll("[data-criterion]")].map((each) => each.getAttribute("data-criterion"));
  return { bench, screen, fold, unfold, criteria };
}

test("a known order is one choice, stands there criterion by criterion, and one choice takes it back", async () => {
  const { bench, screen, fold, unfold, criteria } = await show();
  expect(fold.textContent).toContain("as today");
  await unfold();
  expect(fold.textContent).toContain("then siblings, then by faith");
  const first = screen.getByRole("combobox", { name: "Who comes first" });
  await first.selectOptions("the nearest");
  expect(bench.b.admissions).toEqual({
    from: 2027,
    mechanism: "da",
    tieBreak: "single",
    order: ["named", "lookedAfter", "distance"],
  });
  expect(bench.undoLabel).toBe("Who comes first: the nearest");
  await expect.poll(criteria).toEqual(["named", "lookedAfter", "distance"]);
  expect(fold.querySelector("summary")?.textContent).toContain("by other rules");
  await first.selectOptions("as today");
  expect("admissions" in bench.b).toBe(false);
  await expect.poll(criteria).toEqual([]);
});

test("criteria are moved, left out and added by keyboard, and the focus is never lost", async () => {
  const { bench, screen, unfold, criteria } = await show();
  await unfold();
  await screen.getByRole("combobox", { name: "Who comes first" }).selectOptions("the catchment");
  const button = (name: string) => screen.getByRole("button", { name, exact: true });
  const sooner = button("siblings: sooner");
  (sooner.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(criteria).toEqual(["named", "lookedAfter", "sibling", "catchment", "distance"]);
  expect(document.activeElement).toBe(sooner.element());
  await expect.element(button("catchment: later")).toHaveAttribute("aria-disabled", "true");
  (button("catchment: leave out").element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(criteria).toEqual(["named", "lookedAfter", "sibling", "distance"]);
  expect(document.activeElement?.tagName).toBe("OL");
  await screen.getByRole("combobox", { name: "Add a criterion" }).selectOptions("lot");
  await expect.element(screen.getByText(/takes the place of the other/)).toBeVisible();
  await button("Add").click();
  expect(bench.b.admissions?.order).toEqual(["named", "lookedAfter", "sibling", "lottery"]);
  await expect.element(screen.getByRole("combobox", { name: "Who comes first" })).toHaveValue("own");
});

test("shares of places are held to what there is, and nothing is lost by asking for more", async () => {
  const { bench, screen, unfold } = await show();
  await unfold();
  const share = (name: string) => screen.getByRole("spinbutton", { name: `${name}, per cent` });
  await share("By lot alone").fill("60");
  await userEvent.tab();
  expect(bench.b.admissions?.quotas).toEqual({ lottery: 0.6 });
  await share("With pupils eligible for free meals first").fill("50");
  await userEvent.tab();
  await expect
    .element(screen.getByRole("alert"))
    .toHaveTextContent(
      "With pupils eligible for free meals first: Needs a number from 0 to 40. Left at 0 %. 60 % already go by “By lot alone”, and both together are at most 100 %.",
    );
  expect(bench.b.admissions?.quotas).toEqual({ lottery: 0.6 });
  await share("With pupils eligible for free meals first").fill("40");
  await userEvent.tab();
  expect(bench.b.admissions?.quotas).toEqual({ lottery: 0.6, reserve: 0.4 });
  await expect.element(screen.getByRole("alert")).not.toBeInTheDocument();
});

test("a step from no bands is to two and back, what was refused is past with what it was about, and the last criterion leaves the focus in the form", async () => {
  const { bench, screen, fold, unfold } = await show();
  await unfold();
  const bands = screen.getByRole("spinbutton", { name: /^Bands of ability/ });
  await bands.fill("1");
  await userEvent.tab();
  expect(bench.b.admissions?.quotas).toEqual({ banding: 2 });
  await expect.element(bands).toHaveValue(2);
  await bands.fill("1");
  await userEvent.tab();
  expect("admissions" in bench.b).toBe(false);
  await bands.fill("25");
  await userEvent.tab();
  await expect.element(screen.getByRole("alert")).toHaveTextContent(/^Bands of ability.*: Needs a number from 0 to 20/);
  await screen.getByRole("combobox", { name: "Who comes first" }).selectOptions("by lot");
  await expect.element(screen.getByRole("alert")).not.toBeInTheDocument();
  for (const criterion of ["named in a plan", "looked after", "lot"])
    await screen.getByRole("button", { name: `${criterion}: leave out`, exact: true }).click();
  expect("admissions" in bench.b).toBe(false);
  await expect.poll(() => document.activeElement).toBe(fold.querySelector("select"));
});

test("what the Code bars in England is said, and may be tried", async () => {
  const { bench, screen, unfold } = await show();
  await unfold();
  await screen.getByRole("combobox", { name: "How places are given out" }).selectOptions("first preference first");
  expect(bench.b.admissions?.mechanism).toBe("boston");
  await expect.element(screen.getByText(/not allowed in England: no school may put children first/)).toBeVisible();
});

test("an order that leaves out whom the law puts first says so at the list, and no longer that they come first", async () => {
  const { screen, fold, unfold } = await show();
  await unfold();
  await screen.getByRole("combobox", { name: "Who comes first" }).selectOptions("the nearest");
  await expect.element(screen.getByText(/come before all others, as the law has it/)).toBeVisible();
  await screen.getByRole("button", { name: "looked after: leave out", exact: true }).click();
  await expect.element(screen.getByText(/children in care come first in every order/)).toBeVisible();
  expect(fold.textContent).not.toContain("as the law has it");
});

test("it goes back to what was opened, and A can be read and not changed", async () => {
  const opened = scenario("B", {
    admissions: { from: 2030, order: ["lookedAfter", "lottery"], quotas: { banding: 4 } },
  });
  const { bench, screen, fold, unfold } = await show(
    opened,
    scenario("A", { admissions: { quotas: { reserve: 0.2 } } }),
  );
  await unfold();
  await expect.element(screen.getByRole("combobox", { name: "First year of entry" })).toHaveValue("2030");
  const back = screen.getByRole("button", { name: "Admissions as when this scenario was opened" });
  await expect.element(back).not.toBeInTheDocument();
  await screen.getByRole("combobox", { name: "First year of entry" }).selectOptions("2028");
  await back.click();
  expect(bench.b.admissions).toEqual(opened.admissions);
  bench.letter = "a";
  await expect.element(screen.getByText("20 % with pupils eligible for free meals first")).toBeVisible();
  expect(fold.querySelectorAll(".form :is(input, select, button)").length).toBe(0);
});

test("where levers act beside them, that is said, and they can be tried alone", async () => {
  const actions = [{ lever: "partnerships", start: 2027, strength: 0.5 }];
  const { bench, screen, fold, unfold } = await show(scenario("Both", { actions }));
  await unfold();
  expect(fold.textContent).not.toContain("Levers act in this scenario too");
  await screen.getByRole("combobox", { name: "Who comes first" }).selectOptions("the nearest");
  await expect.element(screen.getByText(/Levers act in this scenario too/)).toBeVisible();
  await screen.getByRole("button", { name: "Try these admissions alone, as a new scenario" }).click();
  expect(bench.asked.at(-1)).toBe("Admissions of “Both” alone");
  expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Who comes first" }).element());
  bench.setLever("partnerships", 0);
  await expect.poll(() => fold.textContent).not.toContain("Levers act in this scenario too");
});

test("a year that the run does not reach is shown as it is stated", async () => {
  const { bench, screen, unfold } = await show(
    scenario("B", { admissions: { from: 2060, order: ["lookedAfter", "distance"] } }),
  );
  await unfold();
  await expect.element(screen.getByRole("combobox", { name: "First year of entry" })).toHaveValue("2060");
  await screen.getByRole("combobox", { name: "How places are given out" }).selectOptions("first preference first");
  expect(bench.b.admissions).toMatchObject({ from: 2060, mechanism: "boston" });
});

test("who looks for lots or catchments finds it open, and who looks for nurses does not", async () => {
  const { bench, screen, fold } = await show();
  const box = screen.getByRole("searchbox", { name: "Find a lever" });
  await box.fill("random lots");
  await expect.element(screen.getByRole("combobox", { name: "Who comes first" })).toBeVisible();
  await expect.element(screen.getByText("One lever found.")).toBeVisible();
  await box.fill("nurses");
  await expect.poll(() => document.contains(fold)).toBe(false);
  bench.find = "";
  await expect.poll(() => screen.container.querySelector("#admissions")).not.toBeNull();
});

test.each([1280, 320])("axe finds nothing in it at %i px", async (width) => {
  const { screen, fold, unfold } = await show(
    scenario("B", { admissions: { mechanism: "sd", order: ["sibling", "test"], schools: { s: {} } } }),
  );
  await viewport.viewport(width, 900);
  await unfold();
  await expect.element(screen.getByText(/One school has rules of its own/)).toBeVisible();
  const { violations } = await axe.run(fold);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
});
