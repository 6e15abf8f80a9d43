/** Several scenarios side by side: settings, small charts, dots and futures say what the runs say, in tables and files alike. */

import axe from "axe-core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import type { Runs } from "../../sim/experiment/runs.ts";
import { designOf, windTunnel } from "../../sim/experiment/wind-tunnel.ts";
import { columnOf } from "../../sim/indicators/series.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import CompareScreen from "../../ui/compare/CompareScreen.svelte";
import DotsFigure from "../../ui/compare/DotsFigure.svelte";
import MultiplesFigure from "../../ui/compare/MultiplesFigure.svelte";
import { plansOf } from "../../ui/compare/plans.ts";
import SettingsTable from "../../ui/compare/SettingsTable.svelte";
import TakesTable from "../../ui/compare/TakesTable.svelte";
import TunnelFigure from "../../ui/compare/TunnelFigure.svelte";
import { View } from "../../ui/state/view.svelte.ts";
import { Workbench } from "../../ui/state/workbench.svelte.ts";
import { alone, madeUpPool, madeUpResult, together } from "./made-up.ts";
import { scenario } from "./made-up-bench.svelte.ts";
import { rowsOf, saved } from "./saved-file.ts";

const where = { title: "Tarnford, a fictional town", fictional: true, modelVersion: "0.1.0" };

beforeEach(() => viewport.viewport(1280, 900));
afterEach(() => vi.restoreAllMocks());

const pulled = (title: string, strength: number): Scenario => ({
  ...together(),
  title,
  actions: [{ ...together().actions[0], strength }],
});

/** The baseline and three plans: one as the page opens with, one that does twice as much, one that does nothing. */
const scenarios = [alone(), together(), pulled("Twice as much", 1), { ...alone(), title: "Another name" }];
const plans = plansOf(
  scenarios.map((each, i) => ({ id: "abcd"[i], scenario: each })),
  "b",
);
const runsOf = (each: Scenario, n: number, effect = -0.04): Runs => ({
  scenario: each,
  results: Array.from({ length: n }, (_, replicate) => madeUpResult(each, replicate, effect)),
});

test("scenarios are lettered with the baseline first and the one in front second, and a twin is told", () => {
  const atHand = scenarios.map((each, i) => ({ id: "abcd"[i], scenario: each }));
  expect(plansOf(atHand, "c").map(({ id, letter, alike }) => [id, letter, alike])).toEqual([
    ["a", "A", undefined],
    ["c", "B", undefined],
    ["b", "C", undefined],
    ["d", "D", "A"],
  ]);
});

test("settings that differ are listed with words and units, those that do not on request", async () => {
  const a = scenario("Alone", { actions: [{ lever: "familySupport", start: 2026, strength: 0.5 }] });
  const b = scenario("Small", { actions: [{ lever: "familySupport", start: 2026, strength: 0.52 }] });
  const c = scenario("Aimed", {
    actions: [{ lever: "familySupport", start: 2026, strength: 0.5, targets: { ids: ["n1", "n2"] } }],
    context: [{ factor: "cohortSize", change: -0.1, start: 2026, ramp: 3 }],
  });
  const { container, ...screen } = await render(SettingsTable, {
    plans: plansOf(
      [a, b, c].map((each, i) => ({ id: "abc"[i], scenario: each })),
      "b",
    ),
    nameOf: (id: string) => ({ n1: "Eastgate", n2: "Jubilee" })[id] ?? id,
  });
  const keys = () => [...container.querySelectorAll("[data-setting]")].map((row) => row.getAttribute("data-setting"));
  const differing = [
    "lever.familySupport.1.strength",
    "lever.familySupport.1.targets",
    "context.cohortSize.change",
    "context.cohortSize.when",
  ];
  await expect.element(screen.getByRole("heading")).toHaveTextContent("4 settings differ from the baseline");
  expect(keys()).toEqual(differing);
  const [strength, , change] = [...container.querySelectorAll("[data-setting]")].map((row) => row.children);
  expect([...strength].map((cell) => cell.classList.contains("differs"))).toEqual([false, false, true, false]);
  expect(strength[2].textContent).toContain("52 %");
  expect(change[3].textContent).toContain("−10 %");
  expect(container.querySelector("[data-setting$=targets]")?.textContent).toContain("Eastgate, Jubilee");

  await screen.getByRole("radio", { name: /^Hide what barely differs/ }).click();
  expect(keys()).toEqual(differing.slice(1));
  await screen.getByRole("radio", { name: /^All that is set/ }).click();
  expect(keys()).toEqual(expect.arrayContaining([...differing, "lever.familySupport.1.when", "run.seed"]));

  await screen.getByRole("radio", { name: /^Only what differs/ }).click();
  const [head, ...rows] = await saved(() => screen.getByRole("button", { name: "Save as CSV: settings" }).click());
  expect(head.slice(0, 7)).toEqual(["key", "setting", "a", "b", "c", "b_differs", "c_differs"]);
  expect(rows.map(([key]) => key)).toEqual(differing);
  expect(rows.map((row) => row.slice(-5, -3))).toEqual([
    ["1", "0"],
    ["0", "1"],
    ["0", "1"],
    ["0", "1"],
  ]);
});

test("better in x of n is the count of dots drawn and of rows in the file, plan by plan", async () => {
  const runs = scenarios.map((each) => runsOf(each, 30, -0.01));
  const { container, ...screen } = await render(DotsFigure, {
    plans,
    runs,
    measure: "attainmentGap",
    year: 2037,
    where,
  });
  const drawn = [...container.querySelectorAll("[data-row]")].map((row) => ({
    said: Number(row.textContent?.match(/better in (\d+) of 30/)?.[1]),
    better: row.querySelectorAll("[data-mark='better']").length,
    all: row.querySelectorAll("circle").length,
  }));
  const [head, ...rows] = await saved(() => screen.getByRole("button", { name: /^Save as CSV/ }).click());
  const at = (name: string) => head.indexOf(name);
  const filed = ["B", "C", "D"].map((letter) => {
    const own = rows.filter((row) => row[at("scenario")] === letter);
    const better = own.filter((row) => Number(row[at("own_less_a")]) < 0).length;
    expect(own.filter((row) => row[at("better")] === "1")).toHaveLength(better);
    return { better, all: own.length };
  });
  expect(drawn.map(({ better, all }) => ({ better, all }))).toEqual(filed);
  expect(drawn.map(({ said }) => said)).toEqual(filed.map(({ better }) => better));
  expect(filed[0].better).toBeGreaterThan(15);
  expect(filed[0].better).toBeLessThan(30);
  expect(filed[2]).toEqual({ better: 0, all: 30 });
  await expect.element(screen.getByRole("heading")).toHaveTextContent(/better in 0 of 30 with D, 30 the same/);
});

test("what each scenario takes is the middle of its runs, in the year and up to it, beside what came of it", async () => {
  /** Each of a plan's runs takes so many pounds in its first, second and third year. */
  const taking = (runs: Runs, pounds: readonly (readonly number[])[]): Runs => {
    const from = columnOf("cost") * runs.results[0].years.length;
    for (const [r, { place }] of runs.results.entries()) place.set(pounds[r], from);
    return runs;
  };
  const nothing = [0, 0, 0];
  const runs = [
    taking(runsOf(scenarios[0], 3), [nothing, nothing, nothing]),
    // The middle of the sums is no sum of the middles, which would be 100 + 0 + 2,000.
    taking(runsOf(scenarios[1], 3), [
      [100, 6000, 100],
      [100, 0, 2000],
      [0, 0, 300_000],
    ]),
  ];
  const [year] = runs[0].results[0].years.slice(2, 3);
  const { container, ...screen } = await render(TakesTable, {
    ...{ plans: plans.slice(0, 2), runs, measure: "attainmentGap" as const, year, where },
  });
  const [a, b] = rowsOf(container);
  expect(a.slice(1, 3)).toEqual(["0", "0"]);
  expect(b.slice(1, 3)).toEqual(["2,000", "6,200"]);
  expect(a[4]).toBe("the baseline");
  const [head, , row] = await saved(() => screen.getByRole("button", { name: /^Save as CSV/ }).click());
  const value = (name: string) => Number(row[head.indexOf(name)]);
  expect([value("cost"), value("cost_to_year"), value("paired_runs")]).toEqual([2000, 6200, 3]);
  expect(value("own_less_a_p10")).toBeLessThanOrEqual(value("own_less_a_median"));
  await expect.element(screen.getByRole("heading")).toHaveTextContent(`Pounds a year in ${year}: A £0, B £2,000`);
});

const MEASURES = ["attainmentGap", "participationGap"] as const;

test("small charts of a row share an axis, and the table has what is drawn, as levels and as differences", async () => {
  const runs = scenarios.map((each) => runsOf(each, 30));
  const { container, ...screen } = await render(MultiplesFigure, {
    plans,
    runs,
    measures: MEASURES,
    year: 2037,
    where,
  });
  /** Heights at which the year's dots stand, and the medians of the table, of one row of charts. */
  const heights = (row: number) =>
    [...container.querySelectorAll(`[data-panel^="${row} "] [data-mark="at"]`)].map((mark) =>
      Number(mark.getAttribute("cy")),
    );
  const medians = async (label: string, columns: number) => {
    await screen.getByRole("button", { name: "Table" }).click();
    const row = rowsOf(container).find(([name]) => name.startsWith(label) && name.endsWith("2037"));
    await screen.getByRole("button", { name: "Table" }).click();
    return Array.from({ length: columns }, (_, i) => Number(row?.[1 + 3 * i]));
  };
  const straight = (ys: number[], values: number[]) => {
    const slope = (values[2] - values[0]) / (ys[2] - ys[0]);
    for (const [i, y] of ys.entries()) expect(values[i]).toBeCloseTo(values[0] + slope * (y - ys[0]), 2);
    expect(slope).toBeLessThan(0);
  };
  expect(container.querySelectorAll("[data-panel]")).toHaveLength(8);
  expect(container.querySelectorAll("[data-mark='band80']")).toHaveLength(8);
  expect(container.querySelectorAll("[data-mark='baseline']")).toHaveLength(8);
  const levels = await medians("Attainment gap", 4);
  straight(heights(0), levels);
  expect(levels[3]).toBe(levels[0]);

  await screen.getByRole("radio", { name: "Difference from A" }).click();
  expect(container.querySelectorAll("[data-panel]")).toHaveLength(6);
  expect(container.querySelectorAll("[data-mark='baseline']")).toHaveLength(0);
  const differences = await medians("Attainment gap", 3);
  straight(heights(0), differences);
  expect(differences[0]).toBeCloseTo(-0.04, 1);
  expect(differences[1]).toBeLessThan(differences[0]);
  expect(differences[2]).toBe(0);
});

test("fewer than ten runs are drawn as lines, and one chart is read in words by its name", async () => {
  const runs = scenarios.map((each) => runsOf(each, 8));
  const { container, ...screen } = await render(MultiplesFigure, {
    plans,
    runs,
    measures: MEASURES,
    year: 2037,
    where,
  });
  expect(container.querySelectorAll("[data-mark='band80']")).toHaveLength(0);
  expect(container.querySelectorAll("[data-panel='0 1'] [data-mark='run']")).toHaveLength(8);
  const reading = () => container.querySelector("[aria-live]")?.textContent ?? "";
  expect(reading()).toMatch(
    /^Attainment gap at 16, B Knowledge moves around, 2037: [+−]0\.\d+ SD against A in the median pair \(.*better in \d of 8\)\. .*not for subtracting: A 0\.\d+ SD, B 0\.\d+ SD/,
  );
  await screen.getByRole("combobox").selectOptions("Participation gap: D Another name");
  expect(reading()).toMatch(
    /^Participation gap, D Another name, 2037: 0\.000 against A .*no difference; the same in 8, better in 0 of 8/,
  );
  await screen.getByRole("combobox").selectOptions("Participation gap: A Each school alone");
  expect(reading()).not.toMatch(/against|subtracting/);
});

const FUTURES = ["asIs", "fallingRolls", "shock"] as const;

function tunnel(effects: readonly number[]) {
  const { scenarios: all } = designOf(scenarios.slice(0, 3), "hard", 2025, FUTURES);
  const runs = all.map((row) => row.map((each, f) => runsOf(each, 10, effects[f])));
  return windTunnel({ futures: FUTURES }, runs, "attainmentGap", 2037);
}

test("a cell of the wind-tunnel has the shape, the number and the count of its own verdict, and a row what all of them say", async () => {
  const rows = tunnel([-0.15, 0.15, 0]);
  const { container, ...screen } = await render(TunnelFigure, {
    ...{ plans: plans.slice(0, 3), rows, futures: FUTURES, severity: "hard" as const, baseYear: 2025 },
    ...{ n: 10, measure: "attainmentGap" as const, year: 2037, where },
  });
  const shapes = (row: number) =>
    FUTURES.map((_, c) =>
      container.querySelector(`[data-cell="${row} ${c}"] [data-shape]`)?.getAttribute("data-shape"),
    );
  expect(rows.map(({ cells }) => cells.map(({ finding }) => finding))).toEqual([
    ["better", "worse", "chance"],
    ["better", "worse", "chance"],
  ]);
  expect(shapes(0)).toEqual(["up", "down", "flat"]);
  expect([...container.querySelectorAll("[data-legend]")].map((item) => item.textContent?.trim())).toEqual([
    "better",
    "within chance",
    "worse",
  ]);
  expect(container.querySelector("[data-row='0']")?.textContent).toContain("worse");
  await screen.getByRole("button", { name: "Table" }).click();
  const [first] = rowsOf(container);
  expect(first[1]).toMatch(/^-0\.\d+, 10 of 10, better$/);
  expect(first[2]).toMatch(/^\+0\.\d+, 0 of 10, worse$/);
  expect(first[4]).toBe("worse than the baseline in 1 of 3 futures");
  const [head, ...filed] = await saved(() => screen.getByRole("button", { name: /^Save as CSV/ }).click());
  expect(filed).toHaveLength(6);
  expect(filed.map((row) => Number(row[head.indexOf("median_less_a")]))).toEqual(
    rows.flatMap(({ cells }) => cells.map(({ claim }) => claim.numbers.median)),
  );
});

test("a package that is worse nowhere is said never to be, and the title counts such packages", async () => {
  const rows = tunnel([-0.15, -0.15, 0]);
  const { container, ...screen } = await render(TunnelFigure, {
    ...{ plans: plans.slice(0, 3), rows, futures: FUTURES, severity: "hard" as const, baseYear: 2025 },
    ...{ n: 10, measure: "attainmentGap" as const, year: 2037, where },
  });
  expect(rows.map(({ standing }) => standing)).toEqual(["never", "never"]);
  expect(container.querySelector("[data-row='1']")?.textContent).toMatch(/never worse than/);
  await expect.element(screen.getByRole("heading")).toHaveTextContent("2 plans of 2 are nowhere shown to be worse");
});

test("a plan that does what the baseline does is the same in every pair, as its dots are, and no future tells it", async () => {
  const same = [plans[0], plans[3]];
  const { scenarios: all } = designOf(
    same.map((plan) => plan.scenario),
    "hard",
    2025,
    FUTURES,
  );
  const runs = all.map((row) => row.map((each) => runsOf(each, 10)));
  const rows = windTunnel({ futures: FUTURES }, runs, "attainmentGap", 2037);
  const { container, ...screen } = await render(TunnelFigure, {
    ...{ plans: same, rows, futures: FUTURES, severity: "hard" as const, baseYear: 2025 },
    ...{ n: 10, measure: "attainmentGap" as const, year: 2037, where },
  });
  const cell = container.querySelector("[data-cell='0 0']");
  expect(cell?.textContent).toMatch(/0 of 10,\s*10\sthe\ssame/);
  expect(cell?.querySelector("[data-shape]")?.getAttribute("data-shape")).toBe("equal");
  await expect
    .element(screen.getByRole("heading"))
    .toHaveTextContent("10 runs cannot tell the plan from the baseline in any future");
  const [head, first] = await saved(() => screen.getByRole("button", { name: /^Save as CSV/ }).click());
  expect(["wins", "ties", "pairs"].map((name) => first[head.indexOf(name)])).toEqual(["0", "10", "10"]);
});

const files = [
  { name: "alone.json", text: "A" },
  { name: "together.json", text: "B" },
] as const;

/** The screen with A and B of so many pairs. */
async function screenOf(pairs = 12, gate?: () => Promise<void>) {
  const asked: number[] = [];
  const bench = new Workbench(...files, madeUpPool(pairs, gate, -0.04, asked));
  await bench.open();
  const screen = await render(CompareScreen, { bench, view: new View() });
  return { bench, screen, asked };
}

const states = (screen: Awaited<ReturnType<typeof screenOf>>["screen"]) =>
  [...screen.container.querySelectorAll("[data-testid='several-state']")].map((one) => one.textContent);

test("with A and B alone the screen shows what the pair in front has run, and asks for no run of its own", async () => {
  const { screen, asked } = await screenOf();
  await expect.poll(() => screen.container.querySelectorAll("figure").length).toBe(2);
  expect(states(screen)[0]).toBe("12 runs of each");
  expect(asked).toHaveLength(24);
  await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent("One plan beside the baseline");
});

test("a copy of B with one lever changed stands beside it, and can be left out", async () => {
  const { bench, screen } = await screenOf();
  bench.settings?.copy();
  bench.settings?.setLever("disadvantagePriority", 0.5);
  const settings = () =>
    [...screen.container.querySelectorAll("[data-setting]")].map((row) => [
      row.getAttribute("data-setting"),
      [...row.querySelectorAll("td")].map((cell) => cell.classList.contains("differs")),
    ]);
  await expect.poll(() => settings().length).toBe(7);
  // The copy is in front: it is B, and what it was copied from is C.
  const own = ["strength", "when", "targets"].map((field) => `lever.disadvantagePriority.1.${field}`);
  const shared = ["strength", "when", "targets", "partners"].map((field) => `lever.partnerships.1.${field}`);
  expect(settings()).toEqual(
    expect.arrayContaining([
      ...own.map((key) => [key, [false, true, false]]),
      ...shared.map((key) => [key, [false, true, true]]),
    ]),
  );
  await expect.poll(() => states(screen)[0], { timeout: 20_000 }).toBe("12 runs of each");
  const rows = () => screen.container.querySelectorAll("g[data-row] circle").length;
  await expect.poll(rows).toBe(2 * 12);
  await screen.getByRole("checkbox", { name: /^B/ }).click();
  await expect.poll(settings).toEqual(shared.map((key) => [key, [false, true]]));
  expect(rows()).toBe(12);
  await screen.getByRole("checkbox", { name: /^C/ }).click();
  await expect.element(screen.getByText(/^Tick at least one above/)).toBeVisible();
  await expect
    .element(screen.getByRole("heading", { level: 1 }))
    .toHaveTextContent("Choose a plan to set beside the baseline");
});

test("where the plan in front has more runs than all have, it is said that these are the first of them", async () => {
  const { bench, screen } = await screenOf();
  const fewer = screen.getByText("Explore shows B with 12 runs; these are the first 10 of them");
  expect(fewer.query()).toBeNull();
  const front = bench.settings?.front ?? "";
  bench.isAutomatic = false;
  bench.settings?.copy();
  bench.settings?.setLever("disadvantagePriority", 0.5);
  bench.settings?.pick(front);
  bench.isAutomatic = true;
  await expect.poll(() => states(screen)[0], { timeout: 20_000 }).toBe("10 runs of each");
  await expect.element(fewer).toBeVisible();
});

test("where only some have run, the screen says which have not", async () => {
  const { bench, screen } = await screenOf();
  bench.isAutomatic = false;
  bench.settings?.copy();
  bench.settings?.setLever("disadvantagePriority", 0.5);
  await expect.element(screen.getByText(/^Not run yet: B\. The figures come when/)).toBeVisible();
});

test("to hide what barely differs is offered only where something does", async () => {
  const { container } = await render(SettingsTable, { plans: plans.slice(0, 2), nameOf: (id: string) => id });
  expect([...container.querySelectorAll("input[type='radio']")].map((input) => input.getAttribute("value"))).toEqual([
    "all",
    "differing",
  ]);
});

test("the wind-tunnel runs ten of each in every future when asked, what is known already left out, and then all", async () => {
  const { screen, asked } = await screenOf();
  await screen.getByRole("button", { name: /^Run 10 of each · 100 runs to do/ }).click();
  await expect.poll(() => states(screen)[1], { timeout: 20_000 }).toBe("10 runs of each");
  expect(asked).toHaveLength(24 + 100);
  expect(screen.container.querySelectorAll("[data-cell]")).toHaveLength(6);
  await screen.getByRole("button", { name: /^Run all 12 of each · 20 runs to do/ }).click();
  await expect.poll(() => states(screen)[1], { timeout: 20_000 }).toBe("12 runs of each");
  expect(asked).toHaveLength(24 + 120);
  await screen.getByRole("radio", { name: "As bad as can be", exact: true }).click();
  expect(screen.container.querySelectorAll("[data-cell]")).toHaveLength(0);
  await screen.getByRole("radio", { name: "Half as bad as can be" }).click();
  expect(screen.container.querySelectorAll("[data-cell]")).toHaveLength(6);
});

test("runs of futures can be stopped, keep what was run, and end where the settings change", async () => {
  let passes = Number.POSITIVE_INFINITY;
  const waiting: (() => void)[] = [];
  const gate = () => (passes-- > 0 ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve)));
  const { bench, screen, asked } = await screenOf(12, gate);
  passes = 30;
  await screen.getByRole("button", { name: /^Run 10 of each/ }).click();
  await expect.poll(() => states(screen)[1]).toMatch(/^Run 30 of 100/);
  await screen.getByRole("button", { name: "Cancel" }).click();
  expect(states(screen)[1]).toBe("Stopped at 30 of 100; what was run is kept");
  await expect.element(screen.getByRole("button", { name: /^Run 10 of each · 70 runs to do/ })).toBeVisible();
  const before = asked.length;
  passes = 10;
  await screen.getByRole("button", { name: /^Run 10 of each · 70 runs/ }).click();
  await expect.poll(() => asked.length).toBe(before + 11);
  bench.isAutomatic = false;
  bench.settings?.setLever("partnerships", 0.75);
  await expect.poll(() => screen.container.querySelector(".head .bar")?.getAttribute("data-phase")).not.toBe("running");
  passes = Number.POSITIVE_INFINITY;
  for (const letGo of waiting) letGo();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(asked.length).toBe(before + 11);
});

test.each([1280, 320])(
  "axe finds nothing at %d pixels, and nothing scrolls sideways but what says so",
  async (width) => {
    await viewport.viewport(width, 900);
    const { bench, screen } = await screenOf();
    const title = `https://democracy.example.org/${"agenda-".repeat(12)}`;
    bench.settings?.describe(bench.settings.front, { title, note: "" });
    await screen.getByRole("button", { name: /^Run 10 of each/ }).click();
    await expect.poll(() => screen.container.querySelectorAll("[data-cell]").length, { timeout: 20_000 }).toBe(6);
    await expect.poll(() => states(screen)[1], { timeout: 20_000 }).toBe("10 runs of each");
    const { violations } = await axe.run(screen.container);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);

test("at 320 pixels two scenarios of a wide table are seen, its faded edge says that there is more, and choices fill their rows", async () => {
  await viewport.viewport(320, 900);
  const { container } = await render(SettingsTable, { plans, nameOf: (id: string) => id });
  const scroll = container.querySelector<HTMLElement>(".scroll");
  const [, , second] = container.querySelectorAll("thead th");
  expect(second.getBoundingClientRect().right).toBeLessThanOrEqual(scroll?.getBoundingClientRect().right ?? 0);
  await expect.poll(() => scroll?.dataset.more).toBe("after");
  scroll?.scrollTo(1000, 0);
  await expect.poll(() => scroll?.dataset.more).toBe("before");
  const options = [...container.querySelectorAll(".options label")].map((label) => label.getBoundingClientRect());
  expect(new Set(options.map(({ y }) => y)).size).toBeGreaterThan(1);
  expect(new Set(options.map(({ right }) => Math.round(right))).size).toBe(1);
});
