/** The page of a comparison, in a real browser, from made-up numbers: what it says and draws, and how it changes. */

import axe from "axe-core";
import { beforeEach, expect, test } from "vitest";
import { userEvent, page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import type { Precomputed } from "../../sim/export/precomputed.ts";
import { precompute } from "../../sim/export/precomputed.ts";
import "../../ui/app.css";
import Page from "../../ui/Page.svelte";
import { FIGURES, figuresOf, shownTabs } from "../../ui/result/figure-list.ts";
import { View } from "../../ui/state/view.svelte.ts";
import { Workbench } from "../../ui/state/workbench.svelte.ts";
import { madeUpPool, madeUpRuns, opened } from "./made-up.ts";

const files = [
  { name: "alone.json", text: "A" },
  { name: "together.json", text: "B" },
] as const;

beforeEach(() => viewport.viewport(1280, 900));

/** A gate that lets so many runs through and holds the rest until it is opened. */
function gateAfter(runs: number) {
  let passed = 0;
  const waiting: (() => void)[] = [];
  const gate = () => (passed++ < runs ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve)));
  const open = () => {
    passed = Number.NEGATIVE_INFINITY;
    for (const letGo of waiting.splice(0)) letGo();
  };
  return { gate, open };
}

interface Shows {
  readonly pairs?: number;
  /** Pairs after which runs are held. */
  readonly heldAfter?: number;
  readonly effect?: number;
  readonly file?: Precomputed;
}

async function show({ pairs = 30, heldAfter = Number.POSITIVE_INFINITY, effect = -0.04, file }: Shows = {}) {
  localStorage.clear();
  const asked: number[] = [];
  const held = gateAfter(2 * heldAfter);
  const bench = new Workbench(...files, madeUpPool(pairs, held.gate, effect, asked));
  void bench.open(file);
  const screen = await render(Page, { bench, view: new View() });
  return { bench, screen, asked, open: held.open };
}

/** The default comparison as a build would have left it. */
const beforehand = (pairs = 30, effect = -0.04): Precomputed =>
  JSON.parse(JSON.stringify(precompute(...madeUpRuns(pairs, effect), opened, ["A", "B"])));

type Screen = Awaited<ReturnType<typeof show>>["screen"];
const state = (screen: Screen) => screen.getByTestId("run-state");
const heading = (screen: Screen) => screen.getByRole("heading", { level: 1 });
const lever = (screen: Screen) => screen.getByRole("slider", { name: "School-to-school partnerships" });

/** Everything that a result says: its sentence, its cards and the table of the gap. */
async function everythingSaid(screen: Screen): Promise<string> {
  const figure = screen.getByRole("figure", { name: /^Attainment gap/ });
  await figure.getByRole("button", { name: "Table" }).click();
  const said = [...screen.container.querySelectorAll("h1, .card, table")].map((part) => part.textContent);
  await figure.getByRole("button", { name: "Table" }).click();
  return said.join("\n");
}

test("what was computed beforehand is on the page before any run has come back, and is then checked", async () => {
  const { screen, open } = await show({ heldAfter: 0, file: beforehand() });
  await expect.element(heading(screen)).toHaveTextContent(/of 30 paired runs/);
  await expect.element(state(screen)).toHaveTextContent("Checking on your computer, 0 of 30");
  const dots = () => screen.container.querySelectorAll("[data-mark='difference']").length;
  await expect.poll(dots, { timeout: 10_000 }).toBe(30);
  const before = await everythingSaid(screen);
  open();
  await expect.element(state(screen)).toHaveTextContent("Up to date, checked on your computer");
  expect(await everythingSaid(screen)).toBe(before);
});

test("a measure that was not computed beforehand has its place until the runs are there", async () => {
  const { screen, bench, open } = await show({ heldAfter: 0, file: beforehand() });
  await expect.element(heading(screen)).toHaveTextContent(/of 30 paired runs/);
  bench.settings?.setValues(["attainmentGap", "travel"]);
  const awaited = screen.getByText(/Comes with the runs/);
  await expect.element(awaited).toBeVisible();
  open();
  await expect.element(screen.getByTestId("card-travel")).toBeVisible();
  await expect.element(awaited).not.toBeInTheDocument();
});

test("what was computed beforehand by other files is dropped, and the page runs everything itself", async () => {
  const file = { ...beforehand(), sources: ["0", "0"] as const };
  const { screen, asked } = await show({ file });
  await expect.element(state(screen)).toHaveTextContent(/^Up to date$/);
  expect(new Set(asked).size).toBe(30);
});

test("where this device finds something else, its own result is shown and the page says so", async () => {
  const { screen } = await show({ file: beforehand(30, -0.2) });
  await expect.element(screen.getByRole("alert")).toHaveTextContent(/could not be repeated here/);
  await expect.element(state(screen)).toHaveTextContent("Up to date, run on your computer");
});

test("a finished comparison is headed by its result, with both scenarios by their names", async () => {
  const { screen } = await show();
  await expect
    .element(heading(screen))
    .toHaveTextContent(
      /^By 2037, with “Knowledge moves around”, the attainment gap at 16 is smaller in .* \(\d+ of 30 paired runs\), by 0\.\d+ SD/,
    );
  await expect.element(screen.getByText("A is “Each school alone”, B is “Knowledge moves around”.")).toBeVisible();
});

test("a difference that chance alone produces is said to be one", async () => {
  const { screen } = await show({ effect: 0 });
  await expect
    .element(heading(screen))
    .toHaveTextContent(/differs no more than chance alone produces \(smaller in \d+ of 30 paired runs\)\.$/);
});

test("the gap is drawn with its baseline, its median and two bands, and the pairs with a dot each", async () => {
  const { screen } = await show();
  await expect.element(screen.getByRole("img", { name: /^Line chart with bands/ })).toBeVisible();
  await expect.poll(() => screen.container.querySelector("figure [data-mark='band80']")).not.toBeNull();
  for (const mark of ["baseline", "median", "band50", "band80"]) {
    const path = screen.container.querySelector(`figure [data-mark="${mark}"]`);
    expect(path?.getAttribute("d"), mark).toMatch(/^M[\d.]+,[\d.]+/);
    expect(path?.getAttribute("d"), mark).not.toContain("NaN");
  }
  await expect.poll(() => screen.container.querySelectorAll("[data-mark='difference']").length).toBe(30);
});

test("below ten pairs single runs are drawn and no bands", async () => {
  const { screen } = await show({ heldAfter: 5 });
  await expect.element(state(screen)).toHaveTextContent("Quick look, 5 runs");
  await expect.element(heading(screen)).toHaveTextContent(/^5 of 30 pairs so far\. .*too few to tell from chance/);
  const chart = screen.getByRole("img", { name: /^Line chart with bands/ });
  await expect.element(chart).toBeVisible();
  expect(chart.element().querySelector("[data-mark='band80']")).toBeNull();
});

test("a moved lever marks the result as from before, then looks quickly, then is up to date; undo and redo are exact", async () => {
  const { screen, bench, open } = await show({ heldAfter: 30 });
  await expect.element(state(screen)).toHaveTextContent("Up to date");
  const original = await everythingSaid(screen);
  await expect.element(lever(screen)).toBeVisible();
  (lever(screen).element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
  await expect.element(state(screen)).toHaveTextContent("Settings changed, results are from before");
  await expect.element(screen.getByTestId("note")).toHaveTextContent("from before the settings changed");
  const chart = screen.container.querySelector("figure .holder svg") as SVGSVGElement;
  expect(Number(getComputedStyle(chart).opacity)).toBeLessThan(1);
  open();
  await expect.element(state(screen)).toHaveTextContent(/^Up to date/);
  await expect.element(heading(screen)).toHaveTextContent("“School-to-school partnerships 65 %”");
  const changed = await everythingSaid(screen);
  expect(changed).not.toBe(original);
  expect(bench.settings?.b.actions[0].strength).toBeCloseTo(0.65, 12);
  await screen.getByRole("button", { name: /^Undo.*School-to-school partnerships to 65/ }).click();
  await expect.element(lever(screen)).toHaveValue("0.5");
  expect(await everythingSaid(screen)).toBe(original);
  await screen.getByRole("button", { name: /^Redo.*School-to-school partnerships to 65/ }).click();
  expect(await everythingSaid(screen)).toBe(changed);
});

test("undo and redo have their usual keys, and leave a number that is being typed alone", async () => {
  const { screen, bench } = await show({ pairs: 6 });
  await expect.element(state(screen)).toHaveTextContent("Up to date");
  bench.settings?.setLever("familySupport", 0.5);
  await expect.element(state(screen)).toHaveTextContent("Up to date");
  await expect.element(lever(screen)).toBeVisible();
  (lever(screen).element() as HTMLElement).focus();
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(bench.settings?.isChanged).toBe(false);
  await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
  expect(bench.settings?.isChanged).toBe(true);
  const field = screen.getByRole("spinbutton", { name: "School-to-school partnerships, per cent" });
  (field.element() as HTMLElement).focus();
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(bench.settings?.isChanged).toBe(true);
});

test("undo where there is nothing to undo changes nothing, not even a run that was stopped", async () => {
  const { screen, bench } = await show({ heldAfter: 12 });
  await expect.element(screen.getByText("Running 12 of 30")).toBeVisible();
  await screen.getByRole("button", { name: "Cancel" }).click();
  await userEvent.keyboard("{Control>}z{/Control}{Control>}y{/Control}");
  await expect.element(state(screen)).toHaveTextContent("Stopped at 12 of 30");
  expect(bench.runner.phase).toBe("stopped");
});

test("what was computed beforehand and comes late does not undo what was done meanwhile", async () => {
  const { screen, bench } = await show({ pairs: 6 });
  await expect.element(state(screen)).toHaveTextContent("Up to date");
  bench.settings?.setLever("familySupport", 0.5);
  await bench.open(beforehand(6));
  expect(bench.settings?.isChanged).toBe(true);
  await bench.open({ modelVersion: "0.1.0" } as Precomputed);
  await expect.element(state(screen)).toHaveTextContent("Up to date");
});

test("with running by itself switched off a change waits until it is asked for", async () => {
  const { screen, bench, asked } = await show({ pairs: 6 });
  await expect.element(state(screen)).toHaveTextContent("Up to date");
  await screen.getByRole("checkbox", { name: "Run automatically" }).click();
  asked.length = 0;
  bench.settings?.setLever("familySupport", 0.5);
  await expect.element(state(screen)).toHaveTextContent("Settings changed, results are from before");
  expect(asked).toEqual([]);
  await screen.getByRole("button", { name: "Run", exact: true }).click();
  await expect.element(state(screen)).toHaveTextContent("Up to date");
  expect(asked).toHaveLength(6);
});

test("a future changes A and B alike, and the names say so", async () => {
  const { screen, bench } = await show({ pairs: 6 });
  await expect.element(state(screen)).toHaveTextContent("Up to date");
  bench.settings?.setContext("deprivation", 0.3);
  expect(bench.settings?.a.context).toEqual(bench.settings?.b.context);
  await expect.element(screen.getByText(/A is “Each school alone, in another future”/)).toBeVisible();
});

test("Cancel answers at once and keeps what was drawn, and the run goes on with the pairs that are missing", async () => {
  const { screen, bench, asked, open } = await show({ heldAfter: 12 });
  await expect.element(screen.getByText("Running 12 of 30")).toBeVisible();
  await screen.getByRole("button", { name: "Cancel" }).click();
  await expect.element(state(screen)).toHaveTextContent("Stopped at 12 of 30");
  await expect.element(heading(screen)).toHaveTextContent(/^12 of 30 pairs so far\. /);
  asked.length = 0;
  await screen.getByRole("button", { name: "Go on" }).click();
  await expect.poll(() => bench.runner.phase).toBe("running");
  await expect.poll(() => asked).toEqual([12]);
  expect(bench.runner.done).toBe(12);
  // What is drawn never goes back behind what was.
  await expect.element(heading(screen)).toHaveTextContent(/^12 of 30 pairs so far\. /);
  open();
  await expect.element(state(screen)).toHaveTextContent("Up to date");
});

test("a cancel before anything is open leaves a page that names its place and says that it stopped", async () => {
  const pool = madeUpPool(30, gateAfter(0).gate);
  let resolve = () => {};
  const opening = new Promise<void>((letGo) => {
    resolve = letGo;
  });
  const bench = new Workbench(...files, { ...pool, open: (place) => opening.then(() => pool.open(place)) });
  void bench.open();
  const screen = await render(Page, { bench, view: new View() });
  await screen.getByRole("button", { name: "Cancel" }).click();
  await expect.element(state(screen)).toHaveTextContent(/^Stopped$/);
  await expect.element(screen.getByText("Stopped before there was a result. “Go on” runs the pairs.")).toBeVisible();
  resolve();
  await expect.element(screen.getByText(/12 secondary schools/)).toBeVisible();
  await expect.element(state(screen)).toHaveTextContent("Stopped at 0 of 30");
  await expect.element(screen.getByRole("heading", { name: "How sure is this?" })).toBeVisible();
  await screen.getByRole("button", { name: "Go on" }).click();
  await expect.element(state(screen)).toHaveTextContent("Running 0 of 30");
});

test("focus stays on the one button through stopping, going on and the end, and each is announced", async () => {
  const held = gateAfter(0);
  const bench = new Workbench(...files, madeUpPool(10, held.gate));
  void bench.open();
  const screen = await render(Page, { bench, view: new View() });
  const button = screen.getByTestId("run-button");
  const status = screen.getByTestId("announced");
  const hasFocus = () => document.activeElement === button.element();
  await expect.element(status, { timeout: 5000 }).toHaveTextContent("Running 10 pairs of runs.");
  await button.click();
  await expect.element(status, { timeout: 5000 }).toHaveTextContent("Stopped at 0 of 10 pairs of runs.");
  expect(hasFocus()).toBe(true);
  await userEvent.keyboard("{Enter}");
  expect(hasFocus()).toBe(true);
  held.open();
  await expect.element(status, { timeout: 5000 }).toHaveTextContent(/^Up to date. By 2037, with/);
  expect(hasFocus()).toBe(true);
}, 20_000);

test("a run that breaks down says so", async () => {
  const pool = { ...madeUpPool(30), open: () => Promise.reject(new Error("no shipped place is called x")) };
  const bench = new Workbench(...files, pool);
  void bench.open();
  const screen = await render(Page, { bench, view: new View() });
  await expect.element(screen.getByRole("alert")).toHaveTextContent("no shipped place is called x");
});

test("the table twin holds a row a year, with the medians that are drawn", async () => {
  const { screen } = await show();
  const figure = screen.getByRole("figure", { name: /^Attainment gap/ });
  await figure.getByRole("button", { name: "Table" }).click();
  const rows = screen.container.querySelectorAll("table tbody tr");
  expect(rows).toHaveLength(13);
  const title = await figure.getByRole("heading").element().textContent;
  expect(title).toContain(`${rows[12].children[1].textContent} in A and ${rows[12].children[4].textContent} in B`);
});

test("the small line of a card has a dot at the year that is spoken of", async () => {
  const { screen } = await show();
  const dots = () =>
    [...screen.container.querySelectorAll(".card [data-mark='at']")].map((dot) => dot.getAttribute("cx"));
  await expect.poll(() => dots().length).toBe(4);
  const last = dots();
  await screen.getByRole("button", { name: "A year earlier" }).click();
  expect(dots()).not.toEqual(last);
  expect(dots()).toHaveLength(4);
});

test("in a large place it says from the start how long all pairs take", async () => {
  const pool = { ...madeUpPool(10, () => new Promise(() => {})), open: async () => ({ ...opened, pupils: 60_000 }) };
  const bench = new Workbench(...files, pool);
  void bench.open();
  const screen = await render(Page, { bench, view: new View() });
  await expect.element(screen.getByText(/All 10 pairs of runs take about \d+ minutes on/)).toBeVisible();
  await expect.element(screen.getByText(/^about \d+ minutes left$/)).toBeInTheDocument();
});

test("a card draws its measure large", async () => {
  const { screen } = await show({ pairs: 6 });
  await screen.getByTestId("card-participationGap").click();
  await expect.element(heading(screen)).toHaveTextContent(/^Participation gap: no difference/);
  await expect.element(screen.getByRole("figure", { name: /^Participation gap/ })).toBeVisible();
});

test("one year, chosen by keyboard, moves the sentence and every figure", async () => {
  const { screen } = await show();
  await expect.element(heading(screen)).toHaveTextContent(/^By 2037/);
  (screen.getByRole("slider", { name: /^Year/ }).element() as HTMLElement).focus();
  await userEvent.keyboard("{Home}{ArrowRight}");
  await expect
    .element(heading(screen))
    .toHaveTextContent("no difference by 2026, because nothing that differs has begun by then");
  await userEvent.keyboard("{End}{ArrowLeft}");
  await expect.element(heading(screen)).toHaveTextContent(/^By 2036/);
  // Each figure follows in a task of its own.
  const behind = () =>
    screen
      .getByRole("figure")
      .elements()
      .map(({ textContent }) => textContent)
      .filter((text) => !text?.includes("2036"));
  await expect.poll(behind).toEqual([]);
});

test("figures stand under tabs that arrows, Home and End go through, and only tabs with a figure are there", async () => {
  const { screen } = await show({ pairs: 12 });
  const tab = (name: string) => screen.getByRole("tab", { name, exact: true });
  await expect.element(tab("Gap")).toHaveAttribute("aria-selected", "true");
  const tabs = () => [...screen.container.querySelectorAll("[aria-controls=figures][role=tab]")];
  const keys = shownTabs();
  expect(tabs()).toHaveLength(keys.length);
  expect(new Set(keys)).toEqual(new Set(FIGURES.map((figure) => figure.tab)));
  (tab("Gap").element() as HTMLElement).focus();
  for (const [key, at] of [
    ["ArrowRight", 1],
    ["ArrowLeft", 0],
    ["ArrowLeft", keys.length - 1],
    ["Home", 0],
    ["End", keys.length - 1],
  ] as const) {
    await userEvent.keyboard(`{${key}}`);
    expect(document.activeElement).toBe(tabs()[at]);
    expect(tabs().map((each) => [each.getAttribute("aria-selected"), (each as HTMLElement).tabIndex])).toEqual(
      tabs().map((_, i) => (i === at ? ["true", 0] : ["false", -1])),
    );
  }
  await tab("Mix").click();
  await expect.element(screen.getByRole("tabpanel", { name: "Mix" })).toBeVisible();
  await expect.poll(() => screen.container.querySelectorAll(".figure.slope figure").length).toBe(1);
  await expect.poll(() => screen.container.querySelector(".figure.gap")).toBeNull();
});

test("a figure that is kept in sight stays under every tab, once under its own", async () => {
  const { screen } = await show({ pairs: 12 });
  await screen.getByLabelText("Keep in sight").selectOptions("Measure over the years");
  const gaps = () => screen.container.querySelectorAll(".figure.gap figure").length;
  await expect.poll(gaps).toBe(1);
  await screen.getByRole("tab", { name: "Mix", exact: true }).click();
  await expect.poll(() => screen.container.querySelectorAll(".figure.slope figure").length).toBe(1);
  await expect.poll(gaps).toBe(1);
  await screen.getByLabelText("Keep in sight").selectOptions("no other figure");
  await expect.poll(gaps).toBe(0);
});

test("the starting strip leads to the map, under its own tab", async () => {
  const { screen } = await show({ pairs: 6 });
  await expect.element(state(screen)).toHaveTextContent("Up to date");
  await screen.getByRole("button", { name: "See the place" }).click();
  await expect.poll(() => document.activeElement?.id, { timeout: 10_000 }).toBe("figure-map");
});

test("the starting strip leads to a lever, and stays away once it is closed", async () => {
  const { screen } = await show({ pairs: 6 });
  await expect.element(state(screen)).toHaveTextContent("Up to date");
  await expect.element(lever(screen)).toBeVisible();
  await screen.getByRole("button", { name: "Change one thing" }).click();
  expect(document.activeElement).toBe(lever(screen).element());
  await screen.getByRole("button", { name: "Close", exact: true }).click();
  expect(screen.container.querySelector(".strip")).toBeNull();
  expect(localStorage.getItem("catchment.start")).toBe("away");
});

test("help explains the words, every tab and every depth, and closes with Escape", async () => {
  const { screen } = await show({ pairs: 6 });
  await screen.getByRole("button", { name: "Help", exact: true }).click();
  await expect.element(screen.getByRole("dialog")).toBeVisible();
  await expect.element(screen.getByText(/Standard deviation: how widely/)).toBeVisible();
  const terms = [...screen.container.querySelectorAll("dialog dt")].map((term) => term.textContent);
  const tabs = ["Gap", "Mix", "Access", "Place", "Partnerships", "Who gains", "Trade-offs"];
  expect(shownTabs()).toHaveLength(tabs.length);
  expect(terms).toEqual(expect.arrayContaining([...tabs, "Story", "Levers", "Model", "What we value"]));
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => screen.container.querySelector("dialog")).toBeNull();
});

test("the foot of the page says version, runs, seeds and privacy, each with its explanation", async () => {
  const { screen } = await show({ pairs: 6 });
  await screen.getByRole("button", { name: /^Seed set 20250401/ }).click();
  await expect.element(screen.getByTestId("hash-a")).toHaveTextContent(/^[0-9a-f]{64}$/);
  await screen.getByRole("button", { name: /^Nothing leaves this device/ }).click();
  await expect.element(screen.getByText(/The model runs in this browser/)).toBeVisible();
});

test.each([
  [1280, 900],
  [320, 640],
])("at %i px nothing needs to be scrolled sideways, and axe finds nothing to mend", async (width, height) => {
  await viewport.viewport(width, height);
  const { screen } = await show();
  await expect.element(state(screen)).toHaveTextContent("Up to date");
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  for (const button of screen.container.querySelectorAll("button, summary, input")) {
    if (button.checkVisibility()) expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  }
  // What lies far below comes when it is almost in sight.
  const drawn = () => {
    screen.container.querySelector(".spot")?.scrollIntoView();
    return screen.container.querySelectorAll("figure").length;
  };
  await expect.poll(drawn, { timeout: 10_000 }).toBe(figuresOf("gap").length);
  const { violations } = await axe.run(screen.container);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
