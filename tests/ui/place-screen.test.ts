/** The place: where a school's pupils come from on the map, years that play, and ties that are added and taken out. */

import axe from "axe-core";
import { beforeEach, describe, expect, test } from "vitest";
import { page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import { namedPairs } from "../../sim/scenario/named-pairs.ts";
import PlaceScreen from "../../ui/place/PlaceScreen.svelte";
import { catchmentOf, sourcesOf } from "../../ui/result/look/intake.ts";
import YearBar from "../../ui/result/YearBar.svelte";
import { View } from "../../ui/state/view.svelte.ts";
import { Workbench } from "../../ui/state/workbench.svelte.ts";
import { madeUpPool } from "./made-up.ts";
import { madeUpLook } from "./made-up-look.ts";

beforeEach(() => viewport.viewport(1280, 900));

async function place() {
  const bench = new Workbench({ name: "alone.json", text: "" }, { name: "together.json", text: "" }, madeUpPool(5));
  const view = new View();
  await bench.open();
  const screen = await render(PlaceScreen, { bench, view });
  const marks = (mark: string) => [...screen.container.querySelectorAll(`[data-mark="${mark}"]`)];
  await expect.poll(() => marks("tie").length, { timeout: 15_000 }).toBe(3);
  await expect.poll(() => marks("neighbourhood").length, { timeout: 15_000 }).toBe(3);
  return { bench, view, screen, marks };
}

describe("where a school's pupils come from", () => {
  test("is every neighbourhood of the place that sends some, the largest first", () => {
    expect(sourcesOf(madeUpLook(), 2037, "s3")).toEqual([{ neighbourhood: 2, pupils: 180 }]);
    expect(sourcesOf(madeUpLook(), 2037, "s1")).toEqual([
      { neighbourhood: 0, pupils: 200 },
      { neighbourhood: 1, pupils: 40 },
    ]);
    expect(sourcesOf(madeUpLook(), 2037, "s9")).toEqual([]);
  });

  test("is mostly the fewest neighbourhoods that hold so many", () => {
    const sources = [60, 25, 10, 5].map((pupils, neighbourhood) => ({ neighbourhood, pupils }));
    expect(catchmentOf(sources, 0.8)).toEqual([0, 1]);
    expect(catchmentOf(sources, 0.6)).toEqual([0]);
    expect(catchmentOf(sources, 1)).toEqual([0, 1, 2, 3]);
    expect(catchmentOf([], 0.8)).toEqual([]);
  });

  test("is drawn for the school that is picked, on the map and in the network at once", async () => {
    const { view, screen, marks } = await place();
    await screen.getByRole("checkbox", { name: "Lines to the school" }).click();
    await screen.getByRole("checkbox", { name: /Outline/ }).click();
    expect(marks("line")).toHaveLength(0);
    await expect.element(screen.getByText(/Pick a school/)).toBeVisible();
    view.school = "s1";
    await expect.poll(() => marks("line").map((line) => line.getAttribute("data-pupils"))).toEqual(["200", "40"]);
    expect(marks("outlined")).toHaveLength(1);
    expect(marks("picked")).toHaveLength(2);
  });
});

describe("years that play", () => {
  test("go on by themselves once started, from the first where the last is shown, and stop at the last or when told", async () => {
    const seen: number[] = [];
    const screen = await render(YearBar, {
      years: [2025, 2026, 2027],
      year: 2027,
      onchoose: (year: number) => seen.push(year),
    });
    await screen.getByRole("button", { name: "Play the years" }).click();
    expect(seen).toEqual([2025]);
    await screen.rerender({ year: 2025 });
    await expect.poll(() => seen, { timeout: 5000 }).toEqual([2025, 2026]);
    await screen.rerender({ year: 2026 });
    await expect.poll(() => seen, { timeout: 5000 }).toEqual([2025, 2026, 2027]);
    await screen.rerender({ year: 2027 });
    await expect.element(screen.getByRole("button", { name: "Play the years" })).toBeVisible();
  });

  test("do not play unasked, and a year chosen by hand ends it", async () => {
    const seen: number[] = [];
    const screen = await render(YearBar, {
      years: [2025, 2026, 2027],
      year: 2025,
      onchoose: (year: number) => seen.push(year),
    });
    await screen.getByRole("button", { name: "Play the years" }).click();
    await screen.getByRole("button", { name: "A year later" }).click();
    await expect.element(screen.getByRole("button", { name: "Play the years" })).toBeVisible();
    expect(seen).toEqual([2026]);
  });
});

describe("ties", () => {
  test("are added as an action of B that can be undone, and taken out again", async () => {
    const { bench, screen } = await place();
    (screen.getByRole("button", { name: "Add the partnership" }).element() as HTMLElement).click();
    expect(namedPairs(bench.settings!.b)).toEqual([]);
    await screen.getByRole("combobox", { name: "First school" }).selectOptions("Made-up s1");
    await screen.getByRole("combobox", { name: "Second school" }).selectOptions("Made-up s1");
    await expect.element(screen.getByText("Choose two different schools.")).toBeVisible();
    await screen.getByRole("combobox", { name: "Second school" }).selectOptions("Made-up s3");
    await screen.getByRole("combobox", { name: "From" }).selectOptions("2028");
    await screen.getByRole("button", { name: "Add the partnership" }).click();
    expect(namedPairs(bench.settings!.b)).toEqual([{ schools: ["s1", "s3"], start: 2028, strength: 0.5 }]);
    expect(bench.settings!.undoLabel).toBe("Made-up s1 and Made-up s3 work together");
    await screen.getByRole("button", { name: "Made-up s1 and Made-up s3 no longer named as partners" }).click();
    expect(namedPairs(bench.settings!.b)).toEqual([]);
    bench.settings!.undo();
    expect(namedPairs(bench.settings!.b)).toHaveLength(1);
  });

  test("and the whole screen are in order for assistive technology, at 320 pixels too", async () => {
    const { screen } = await place();
    await viewport.viewport(320, 900);
    await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect((await axe.run(screen.container)).violations).toEqual([]);
  });
});
