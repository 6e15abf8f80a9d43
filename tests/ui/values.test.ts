/** What we value: which measures head a result, for every scenario alike and without another run. */

import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import { HEADLINE } from "../../sim/indicators/headline.ts";
import { isAchievementOnly, MOST_VALUED, statedValues, turned, VALUED } from "../../ui/levers/valued.ts";
import Page from "../../ui/Page.svelte";
import { View } from "../../ui/state/view.svelte.ts";
import { Workbench } from "../../ui/state/workbench.svelte.ts";
import { madeUpPool } from "./made-up.ts";

beforeEach(() => {
  localStorage.clear();
  return viewport.viewport(1280, 900);
});

test("whatever is ticked and unticked, one to four measures are chosen, each once", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...VALUED), { maxLength: 30 }), (keys) => {
      let values: typeof VALUED = HEADLINE;
      for (const key of keys) {
        const next = turned(values, key);
        const differs = [...values, ...next].filter((one) => values.includes(one) !== next.includes(one));
        expect(next === values ? [] : differs).toEqual(next === values ? [] : [key]);
        values = next;
        expect(values.length).toBeGreaterThanOrEqual(1);
        expect(values.length).toBeLessThanOrEqual(MOST_VALUED);
        expect(new Set(values).size).toBe(values.length);
      }
    }),
  );
});

test("the usual measures are not stated, and achievement alone is known for what it is", () => {
  expect(statedValues([...HEADLINE].toReversed())).toBeUndefined();
  expect(statedValues(["travel"])).toEqual(["travel"]);
  expect(isAchievementOnly(["attainmentGap", "lowestFifth"])).toBe(true);
  expect(isAchievementOnly(["attainmentGap", "travel"])).toBe(false);
});

test("a measure that is ticked has its card at once in every scenario, and one step takes it back", async () => {
  const asked: number[] = [];
  const pool = madeUpPool(6, undefined, undefined, asked);
  const bench = new Workbench({ name: "alone.json", text: "A" }, { name: "together.json", text: "B" }, pool);
  void bench.open();
  const screen = await render(Page, { bench, view: new View() });
  await expect.element(screen.getByTestId("run-state")).toHaveTextContent("Up to date");
  bench.settings?.copy();
  asked.length = 0;
  await screen.getByRole("heading", { name: "What we value" }).click();
  const box = (name: string) => screen.getByRole("checkbox", { name, exact: true });
  await expect.element(box("Journey to school")).toHaveAttribute("aria-disabled", "true");
  (box("Journey to school").element() as HTMLElement).click();
  await expect.element(box("Journey to school")).not.toBeChecked();
  await box("Attainment gap at 16").click();
  bench.settings?.settle();
  await box("Journey to school").click();
  await expect.element(screen.getByTestId("card-travel")).toBeVisible();
  expect(screen.container.querySelector("[data-testid=card-attainmentGap]")).toBeNull();
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent(/^Persistent absence gap/);
  const stated = () => bench.settings?.scenarios.map(({ scenario }) => scenario.values?.includes("travel"));
  expect(stated()).toEqual([true, true, true]);
  bench.settings?.undo();
  expect(stated()).toEqual([false, false, false]);
  await expect.poll(() => screen.container.querySelector("[data-testid=card-travel]")).toBeNull();
  expect(asked).toEqual([]);
});

test("where only achievement is ticked, the page says what that leaves out", async () => {
  const pool = madeUpPool(6);
  const bench = new Workbench({ name: "alone.json", text: "A" }, { name: "together.json", text: "B" }, pool);
  void bench.open();
  const screen = await render(Page, { bench, view: new View() });
  await expect.element(screen.getByTestId("run-state")).toHaveTextContent("Up to date");
  await screen.getByRole("heading", { name: "What we value" }).click();
  bench.settings?.setValues(["attainmentGap", "travel"]);
  expect(screen.getByText(/What gets measured gets done/).query()).toBeNull();
  bench.settings?.setValues(["attainmentGap"]);
  await expect.element(screen.getByText(/What gets measured gets done/)).toBeVisible();
});
