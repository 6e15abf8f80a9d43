/** The Why drawer on the page, from made-up runs: parts that add up, what is counted, a family, stopping, and the keyboard. */

import axe from "axe-core";
import { beforeEach, expect, test } from "vitest";
import { userEvent, page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { pairedIn } from "../../sim/experiment/pairs.ts";
import { OUTCOME_COLUMNS } from "../../sim/explain/outcome-columns.ts";
import type { Part } from "../../sim/explain/parts.ts";
import { planOf } from "../../sim/explain/plan.ts";
import type { IndicatorKey } from "../../sim/indicators/registry.ts";
import { PARAMETERS } from "../../sim/scenario/parameters.ts";
import type { Journey } from "../../sim/trace/journey.ts";
import { askedText } from "../../ui/why/family-words.ts";
import "../../ui/app.css";
import Page from "../../ui/Page.svelte";
import "../../ui/why/WhyDrawer.svelte";
import type { Pool } from "../../ui/state/runner.svelte.ts";
import { View } from "../../ui/state/view.svelte.ts";
import { Workbench } from "../../ui/state/workbench.svelte.ts";
import { partWords } from "../../ui/why/words.ts";
import type { Followed, Together } from "../../workers/browser/api.ts";
import { madeUpPool, madeUpResult } from "./made-up.ts";
import { saved } from "./saved-file.ts";

const files = [
  { name: "alone.json", text: "A" },
  { name: "together.json", text: "B" },
] as const;

beforeEach(() => viewport.viewport(1280, 900));

/** A year of two processes: what is done changes schools, and schools change what is attained. */
const YEAR = [
  { key: "act", reads: ["actions", "levers.familySupport"], writes: ["network", "schools.sharing"] },
  { key: "share", reads: ["network", "schools.sharing"], writes: ["schools.effect"] },
  { key: "learn", reads: ["schools.effect"], writes: ["pupils.attainment"] },
];
const years = [2027, 2037];
const children = { a: 500, b: 498, both: 480 };
const together = async (_handle: number, { b, replicate, replays, columns }: Together) => ({
  replicate,
  replayed: replays.map(() => madeUpResult({ ...b, actions: [] }, replicate, 0)),
  counted: [{ indicator: "attainmentGap", of: "leavers", plain: -0.04, same: -0.01, children } as const],
  means: [0.2, 0.6].map((level) => years.map((year) => ({ year, values: columns.map(() => level) }))) as never,
});

/** A family whose child attains otherwise in B in the second year, when it goes to a special school in both. */
const journeyWith = (attainment: number): Journey => ({
  ...{ family: 7, advantage: -0.55, capital: 0, freeMeals: false, freeMealsInSixYears: false, group: 0 },
  ...{ faith: false, outside: false, homes: [{ from: 2033, neighbourhood: "Osier Rise" }] },
  children: [
    {
      ...{ child: 1, sex: "girl" as const, need: true, choices: [], offers: [] },
      years: [
        { ...lived, school: "Kilnerfold", placement: "class", attainment: -1.5 },
        { ...lived, year: 2034, placement: "special", attainment },
      ],
    },
  ],
});
const lived = {
  ...{
    year: 2033,
    phase: "secondary" as const,
    yearGroup: 7,
    neighbourhood: "Osier Rise",
    movedHome: false,
    kilometres: 1,
  },
  ...{
    set: "mixed" as const,
    identified: true,
    support: 0,
    attendanceSupport: 0,
    participationSupport: 0,
    lastingSupport: 0,
  },
  ...{ voice: 0, inClass: 0, presence: 0.94, participation: 0.6, before: 0, learning: {}, suspended: false },
};
const followed: Followed = { family: 7, journeys: [journeyWith(-1.32), journeyWith(-1.11)], differences: [] };

async function show(more: Partial<Pool> = {}) {
  localStorage.clear();
  const pool: Pool = {
    ...madeUpPool(12),
    plan: async (_handle, a, b, indicator) => planOf(a, b, YEAR, OUTCOME_COLUMNS[indicator as IndicatorKey]),
    together,
    ...more,
  };
  const bench = new Workbench(...files, pool);
  const view = new View();
  void bench.open();
  const screen = await render(Page, { bench, view });
  await expect.element(screen.getByTestId("run-state")).toHaveTextContent(/^Up to date/);
  return { screen, bench, view };
}
type Screen = Awaited<ReturnType<typeof show>>["screen"];
const open = async (screen: Screen) => {
  (screen.getByRole("button", { name: /^Why/ }).element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
};
const rowsOf = (screen: Screen) =>
  [...screen.container.querySelectorAll("#why figure table tbody tr")].map((row) =>
    [...row.querySelectorAll("th, td")].map((cell) => (cell.textContent ?? "").replace("−", "-")),
  );

test("opened by the keyboard it says what differs, and its parts add up to B less A as drawn and as in the table", async () => {
  const { screen, bench } = await show();
  bench.settings?.setLever("familySupport", 0.5);
  await expect.element(screen.getByTestId("run-state")).toHaveTextContent(/^Up to date/);
  await open(screen);
  const figure = screen.getByRole("figure", { name: /Leaving each thing out|No part of the difference/ });
  await expect.element(figure).toBeVisible();
  await expect
    .element(screen.getByTestId("why-who"))
    .toHaveTextContent(/500 in A, 498 in B, and 480 of them .* 20 of A and 18 of B are in one only/);
  const bars = [...screen.container.querySelectorAll("#why [data-mark='bar']")];
  expect(bars.map((bar) => bar.getAttribute("data-kind"))).toEqual(["part", "part", "rest", "total"]);
  await figure.getByRole("button", { name: "Table" }).click();
  const means = rowsOf(screen).map(([, mean]) => Number(mean));
  const total = means.at(-1) ?? Number.NaN;
  expect(means.slice(0, -1).reduce((sum, mean) => sum + mean, 0)).toBeCloseTo(total, 2);
  expect(total).toBeLessThan(0);
  await screen.getByRole("button", { name: "Share it out: what differs" }).click();
  const shared = rowsOf(screen).map(([, mean]) => Number(mean));
  expect(shared).toHaveLength(3);
  expect(shared[0] + shared[1]).toBeCloseTo(shared[2], 2);
});

test("while fewer pairs are explained than are compared, both means are told", async () => {
  const whole = madeUpPool(12);
  let isHeld = false;
  const { screen, bench } = await show({
    run: (handle, job, keep) =>
      isHeld && job.replicates[0] >= 10 ? new Promise(() => {}) : whole.run(handle, job, keep),
  });
  bench.settings?.setLever("familySupport", 0.5);
  await expect.element(screen.getByTestId("run-state")).toHaveTextContent(/^Up to date/);
  isHeld = true;
  await open(screen);
  const note = screen.getByText(/Explained are the first 10 of 12 pairs/);
  await expect.element(note).toBeVisible();
  const { pairs, b } = bench.shown ?? {};
  if (pairs === undefined || b === undefined) throw new Error("nothing is shown");
  const { differences } = pairedIn(pairs, "attainmentGap", 2037);
  const meanOf = (values: Float64Array) =>
    Math.abs(values.reduce((sum, each) => sum + each, 0) / values.length).toFixed(3);
  const told = note.element().textContent?.match(/\d\.\d{3}/g);
  expect(told).toEqual([meanOf(differences.slice(0, 10)), meanOf(differences)]);
  expect(told?.[0]).not.toBe(told?.[1]);
});

test("who is counted matters where the same children alone differ by less", async () => {
  const { screen } = await show();
  await open(screen);
  await expect.element(screen.getByText(/So it matters who is counted/)).toBeVisible();
});

test("what carries the difference is run on request, and is told as a way with lines of A and B and its table", async () => {
  const { screen } = await show();
  await open(screen);
  await screen.getByRole("button", { name: "Run 10 pairs" }).click();
  await expect
    .element(screen.getByTestId("why-step").first(), { timeout: 10_000 })
    .toHaveTextContent(/Of the difference 100 % goes with it \(100 % to 100 %\)/);
  const steps = screen.container.querySelectorAll("[data-testid='why-step']");
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.length).toBeLessThanOrEqual(4);
  expect(steps[0].querySelectorAll("path[data-mark]")).toHaveLength(2);
  const all = screen.getByText(/^All \d+ things that were held as in A$/);
  await all.click();
  const [head, ...rows] = await saved(() =>
    screen.getByRole("button", { name: /^Save as CSV: All \d+ things/ }).click(),
  );
  expect(head).toEqual(expect.arrayContaining(["held_as_in_a", "carried_mean", "share", "seed", "model_version"]));
  expect(rows).toHaveLength(Number(/\d+/.exec(all.element().textContent ?? "")));
});

test("an assumption and a part of the model that differ are called what they are called everywhere", () => {
  const part = (about: Part["about"]): Part => ({ key: "one", about, arena: "assumptions" });
  const { label } = PARAMETERS["learn.persistence"];
  expect(partWords(part({ kind: "parameter", parameter: "learn.persistence" }))).toBe(`assumption: ${label}`);
  expect(partWords(part({ kind: "process", process: "compete", off: "b" }))).toBe(
    "process: schools compete (off in B)",
  );
});

test("is stopped by its button and by a change of settings, and goes on when asked", async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { screen, bench } = await show({ together: async (...asked) => held.then(() => together(...asked)) });
  await open(screen);
  await expect
    .element(screen.getByTestId("why-state"))
    .toHaveTextContent(/Counting the same children.*: 0 of 10 pairs/);
  await screen.getByRole("button", { name: "Cancel" }).last().click();
  await expect.element(screen.getByTestId("why-state")).toHaveTextContent("Stopped. What has been run is kept.");
  letGo();
  await screen.getByRole("button", { name: "Go on" }).click();
  await expect.element(screen.getByTestId("why-who")).toHaveTextContent(/480 of them/);
  bench.settings?.setLever("familySupport", 0.5);
  await expect.element(screen.getByRole("button", { name: "Work it out" })).toBeVisible();
});

test("opened, it takes the focus to its heading, in sight; Escape closes it and gives the focus back", async () => {
  const { screen } = await show();
  await open(screen);
  const heading = screen.getByRole("heading", { name: /^Why B differs from A/ });
  await expect.element(heading).toHaveFocus();
  await expect.poll(() => heading.element().getBoundingClientRect().top).toBeLessThan(300);
  await userEvent.keyboard("{Escape}");
  await expect.element(heading).not.toBeInTheDocument();
  await expect.element(screen.getByRole("button", { name: /^Why/ })).toHaveFocus();
});

test("while nothing of it has been run it says that it waits, without a heading that has nothing under it", async () => {
  const { screen } = await show({ plan: () => new Promise(() => {}) });
  await open(screen);
  await expect.element(screen.getByTestId("why-state")).toHaveTextContent(/^This waits until A and B/);
  const headings = [...screen.container.querySelectorAll("#why h3")].map((each) => each.textContent);
  expect(headings).toEqual(["Follow a family", "What this cannot say"]);
});

test("a family is told once where A and B are alike, and what differs is marked in both", async () => {
  const { screen } = await show({ follow: async () => followed });
  await open(screen);
  await screen.getByRole("button", { name: "Follow one" }).click();
  await expect
    .element(screen.getByText(/^Somewhat less advantaged than the average family here \(0.55 SD/))
    .toBeVisible();
  const rows = [...screen.container.querySelectorAll("#why tr[data-row]")];
  expect(rows.map((row) => `${row.getAttribute("data-row")} ${row.getAttribute("data-side")}`)).toEqual([
    ...["school both", "setting both", "support both", "participation both", "absence both"],
    ...["attainment A", "attainment B"],
  ]);
  expect([...screen.container.querySelectorAll("#why mark")].map((mark) => mark.textContent)).toEqual([
    "−1.32",
    "−1.11",
  ]);
  await expect
    .element(screen.getByText(/From 2034 the child is at a special school and leaves Kilnerfold/))
    .toBeVisible();
});

test("nothing in it is found by axe, and it fits a narrow screen", async () => {
  await viewport.viewport(320, 800);
  const { screen } = await show();
  await open(screen);
  await expect.element(screen.getByTestId("why-who")).toHaveTextContent(/480 of them/);
  const { violations } = await axe.run(screen.container.querySelector("#why") as HTMLElement);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  const beyond = () =>
    [...document.querySelectorAll("#why, #why *")]
      .filter((part) => part.getBoundingClientRect().right > 320 && part.closest(".scroll, .holder, .unseen") === null)
      .map((part) => part.outerHTML.slice(0, 120));
  await expect.poll(beyond).toEqual([]);
  await expect.poll(() => document.documentElement.scrollWidth, { timeout: 5000 }).toBeLessThanOrEqual(320);
});

test("where a school gives out places in parts, each refusal names its part", () => {
  const refused = (part: "ordered" | "lottery" | "reserve") =>
    askedText({
      school: "Quay",
      part,
      places: 9,
      given: 9,
      offered: false,
      mine: { ranked: "lottery", value: 1 } as never,
      decidedBy: "lottery",
    });
  expect(refused("ordered")).toMatch(/^Quay: no place, by lot/);
  expect(refused("lottery")).toMatch(/^Quay \(places by lot\): no place/);
  expect(refused("reserve")).toMatch(/^Quay \(reserved places\): no place/);
});
