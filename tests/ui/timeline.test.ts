/** The timeline of actions in a real browser: bars, keys, forms, the table, what a plan takes, and programmes as packages. */

import axe from "axe-core";
import { beforeEach, describe, expect, test } from "vitest";
import { userEvent, page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { InputError } from "../../sim/scenario/faults.ts";
import { LEVERS, type LeverKey } from "../../sim/scenario/levers.ts";
import { NO_END } from "../../sim/scenario/no-end.ts";
import { parseScenario, type Scenario } from "../../sim/scenario/scenario.ts";
import "../../ui/app.css";
import { runKey } from "../../ui/state/pair.ts";
import { View } from "../../ui/state/view.svelte.ts";
import { Workbench } from "../../ui/state/workbench.svelte.ts";
import Timeline from "../../ui/timeline/Timeline.svelte";
import { madeUpPool, opened } from "./made-up.ts";
import { scenario } from "./made-up-bench.svelte.ts";

beforeEach(() => localStorage.clear());

const COORDINATION = LEVERS.coordination.label;
const plan = (actions: readonly object[], rest: object = {}) => scenario("Plan", { years: 12, actions, ...rest });
const coordination = (rest: object = {}) => ({ lever: "coordination", start: 2027, end: 2030, strength: 0.5, ...rest });

interface Shows {
  readonly b?: Scenario;
  readonly width?: number;
  readonly view?: View;
  /** What the reader of files says of a scenario's text. */
  readonly read?: (text: string, name: string) => Promise<Scenario>;
  readonly place?: typeof opened;
}

/** The made-up place with thirty neighbourhoods, Ward 30 the first of them. */
function manyNeighbourhoods(): typeof opened {
  const { neighbourhoods } = opened.map;
  const numbers = Array.from({ length: 30 }, (_, i) => 30 - i);
  const columns = Object.entries(neighbourhoods).map(([key, [first]]) => [key, numbers.map(() => first)]);
  const all = {
    ...Object.fromEntries(columns),
    ids: numbers.map((n) => `n${n}`),
    names: numbers.map((n) => `Ward ${n}`),
  };
  return { ...opened, map: { ...opened.map, neighbourhoods: all } };
}

async function reads(text: string, name: string): Promise<Scenario> {
  const read = parseScenario(text, name);
  if ("faults" in read) throw new InputError(read.faults);
  return read.scenario;
}

async function show({ b = plan([coordination()]), width = 1280, view, read = reads, place = opened }: Shows = {}) {
  await viewport.viewport(width, 1000);
  const files = { "a.json": scenario("Alone", { years: 12 }), "b.json": b };
  const readFile = (text: string, name: string) =>
    name in files ? Promise.resolve(files[name as keyof typeof files]) : read(text, name);
  const bench = new Workbench(
    { name: "a.json", text: "" },
    { name: "b.json", text: "" },
    { ...madeUpPool(2), open: async () => place, read: readFile },
  );
  bench.isAutomatic = false;
  await bench.open();
  const screen = await render(Timeline, { bench, ...(view && { view }) });
  const settings = () => bench.settings!;
  const bar = (index: number) => screen.container.querySelector<HTMLElement>(`[data-action="${index}"]`)!;
  await expect.element(screen.getByRole("heading", { name: "Timeline of actions" })).toBeVisible();
  return { bench, screen, settings, bar, actions: () => settings().b.actions };
}
type Shown = Awaited<ReturnType<typeof show>>;

/** Begins an action of a lever by the list. */
async function add({ screen }: Shown, lever: LeverKey) {
  await screen.getByRole("button", { name: "Add action" }).click();
  const list = screen.getByRole("dialog", { name: "Add an action" });
  await list.getByRole("button", { name: LEVERS[lever].label }).click();
}
async function focusOn(bar: () => HTMLElement) {
  await expect.poll(bar).not.toBeNull();
  bar().focus();
}
const spans = (actions: Scenario["actions"]) => actions.map(({ start, end }) => [start, end]);

describe("an action", () => {
  test("is added from the list of levers, from the second year on, and has the focus", async () => {
    const shown = await show({ b: plan([]) });
    await expect.element(shown.screen.getByText(/^Nothing is done yet/)).toBeVisible();
    await add(shown, "disadvantagePriority");
    expect(shown.actions()).toMatchObject([{ lever: "disadvantagePriority", start: 2027, end: NO_END, strength: 0.5 }]);
    await expect.poll(() => document.activeElement).toBe(shown.bar(0));
    expect(shown.settings().undoLabel).toBe(`Add ${LEVERS.disadvantagePriority.label}, 2027 onwards`);
    shown.settings().undo();
    expect(shown.actions()).toEqual([]);
  });

  test("begins in the year in view, and goes on, as the list says", async () => {
    const view = new View();
    view.year = 2036;
    const shown = await show({ b: plan([]), view });
    await shown.screen.getByRole("button", { name: "Add action" }).click();
    await expect.element(shown.screen.getByText(/begins in 2036 .* goes on to the end of the run/)).toBeVisible();
    await shown.screen.getByRole("button", { name: LEVERS.coordination.label }).click();
    expect(spans(shown.actions())).toEqual([[2036, NO_END]]);
  });

  test("is found in the list by what others call it", async () => {
    const { screen } = await show();
    await screen.getByRole("button", { name: "Add action" }).click();
    const list = screen.getByRole("dialog");
    await list.getByRole("searchbox").fill("league tables stop");
    await expect.poll(() => list.getByRole("listitem").elements().length).toBe(1);
    await expect.element(list.getByRole("button", { name: LEVERS.stopTables.label })).toBeVisible();
  });

  test("says everything that its bar shows, and lies on its years", async () => {
    const { screen, bar } = await show({ b: plan([coordination({ ramp: 2, end: undefined, strength: 0.65 })]) });
    const lane = bar(0).parentElement!.getBoundingClientRect();
    const box = bar(0).getBoundingClientRect();
    expect((box.left - lane.left) / lane.width).toBeCloseTo(1 / 12, 2);
    expect((box.right - lane.left) / lane.width).toBeCloseTo(1, 2);
    await expect
      .element(screen.getByRole("button", { name: /2027 onwards, 65 %, between .*, in full from 2028/ }))
      .toBeVisible();
  });
});

describe("by keys alone", () => {
  test("a bar moves by a year, grows, and changes its strength; each is a named step", async () => {
    const { bar, actions, settings } = await show();
    await focusOn(() => bar(0));
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowLeft}");
    expect(spans(actions())).toEqual([[2028, 2031]]);
    expect(settings().undoLabel).toBe(`${COORDINATION}: 2028 to 2031`);
    await userEvent.keyboard("{Shift>}{ArrowRight}{ArrowRight}{/Shift}");
    expect(spans(actions())).toEqual([[2028, 2033]]);
    await userEvent.keyboard("{Shift>}{ArrowLeft}{/Shift}");
    expect(spans(actions())).toEqual([[2028, 2032]]);
    await userEvent.keyboard("+++-");
    expect(actions()[0].strength).toBe(0.6);
    expect(settings().undoLabel).toBe(
      `${COORDINATION}: 60 %, between some and ${LEVERS.coordination.levels[3]}`.replace(
        "some",
        LEVERS.coordination.levels[2],
      ),
    );
    expect(document.activeElement).toBe(bar(0));
  });

  test("for chosen neighbourhoods, many of them, is looked for by name, and is for all until one is ticked", async () => {
    const { screen, bar, actions } = await show({
      b: plan([{ lever: "youthWork", start: 2028, end: 2033 }]),
      place: manyNeighbourhoods(),
    });
    await focusOn(() => bar(0));
    await userEvent.keyboard("{Enter}");
    await screen.getByLabelText("Who it is for").selectOptions("ids");
    await expect.element(screen.getByText("Tick at least one. Until then it is for all.")).toBeVisible();
    const boxes = () => [...screen.container.querySelectorAll<HTMLInputElement>("fieldset .tick input")];
    const names = () => boxes().map((box) => box.parentElement?.textContent?.trim() ?? "");
    const all = names();
    expect(all).toEqual(Array.from({ length: 30 }, (_, i) => `Ward ${i + 1}`));
    await screen.getByLabelText("Find a neighbourhood by name").fill("ward 8");
    await expect.poll(names).toEqual(["Ward 8"]);
    boxes()[0].click();
    expect(actions()[0].targets).toEqual({ ids: ["n8"] });
    await screen.getByLabelText("Find a neighbourhood by name").fill("nowhere at all");
    await expect.element(screen.getByText("1 ticked; no name has that in it.")).toBeVisible();
  });

  test("a form that opens below what is in sight is brought in sight, its bar with it", async () => {
    const { screen, bar } = await show({ b: plan([coordination()]) });
    screen.container.style.paddingBlockStart = `${innerHeight - 250}px`;
    scrollTo(0, 0);
    await focusOn(() => bar(0));
    await userEvent.keyboard("{Enter}");
    const form = screen.getByRole("group", { name: `${COORDINATION}, 2027 to 2030` });
    await expect.element(form).toBeVisible();
    const { top: barTop } = bar(0).getBoundingClientRect();
    const { top, bottom } = form.element().getBoundingClientRect();
    expect(barTop).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(innerHeight - 100);
    expect(bottom <= innerHeight || barTop < 200).toBe(true);
  });

  test("Enter opens the form and Delete takes the action away, with the focus going on to the next", async () => {
    const { screen, bar, actions, settings } = await show({
      b: plan([coordination(), { lever: "youthWork", start: 2028, end: 2033 }]),
    });
    const before = runKey(settings().b);
    await focusOn(() => bar(0));
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("group", { name: `${COORDINATION}, 2027 to 2030` })).toBeVisible();
    bar(0).focus();
    await userEvent.keyboard("{Delete}");
    expect(actions().map(({ lever }) => lever)).toEqual(["youthWork"]);
    await expect.poll(() => document.activeElement?.getAttribute("aria-label")).toContain(LEVERS.youthWork.label);
    await userEvent.keyboard("{Delete}");
    expect(actions()).toEqual([]);
    await expect.poll(() => document.activeElement?.textContent).toContain("Add action");
    settings().undo();
    settings().undo();
    expect(runKey(settings().b)).toBe(before);
  });
});

describe("by dragging", () => {
  const at = (bar: HTMLElement, share: number) => {
    const { left, width, top, height } = bar.getBoundingClientRect();
    return { clientX: left + share * width, clientY: top + height / 2 };
  };
  /** Presses a bar at a share of its width, and pulls it by so many columns. */
  async function pull(bar: HTMLElement, share: number, columns: number) {
    const width = bar.parentElement!.clientWidth / 12;
    const from = at(bar, share);
    const event = (type: string, x: number) =>
      bar.dispatchEvent(
        new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, ...from, clientX: x, isPrimary: true }),
      );
    bar.setPointerCapture = () => {};
    event("pointerdown", from.clientX);
    for (let step = 1; step <= 4; step++) event("pointermove", from.clientX + (columns * width * step) / 4);
    event("pointerup", from.clientX + columns * width);
    bar.click();
    await Promise.resolve();
  }

  test("a bar is moved whole or by its ends, each drag one step, and opens no form", async () => {
    const { screen, bar, actions, settings } = await show();
    await pull(bar(0), 0.5, 3);
    expect(spans(actions())).toEqual([[2030, 2033]]);
    await pull(bar(0), 0.99, 2);
    expect(spans(actions())).toEqual([[2030, 2035]]);
    await pull(bar(0), 0.01, -1);
    expect(spans(actions())).toEqual([[2029, 2035]]);
    await expect.poll(() => screen.container.querySelector("select[disabled], .form .fields")).toBeNull();
    for (const span of [
      [2030, 2035],
      [2030, 2033],
      [2027, 2030],
    ]) {
      settings().undo();
      expect(spans(actions())).toEqual([span]);
    }
  });

  test("nothing is changed before it is let go, nor when the drag is broken off", async () => {
    const { bar, actions } = await show();
    bar(0).setPointerCapture = () => {};
    const from = at(bar(0), 0.5);
    const event = (type: string, x: number) =>
      bar(0).dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, ...from, clientX: x }));
    event("pointerdown", from.clientX);
    event("pointermove", from.clientX + 300);
    await expect.poll(() => bar(0).getAttribute("aria-label")).not.toContain("2027 to 2030");
    expect(spans(actions())).toEqual([[2027, 2030]]);
    event("pointercancel", from.clientX + 300);
    await expect.poll(() => bar(0).getAttribute("aria-label")).toContain("2027 to 2030");
    expect(spans(actions())).toEqual([[2027, 2030]]);
  });
});

describe("the form", () => {
  async function open(shown: Shown, index = 0) {
    shown.bar(index).click();
    const form = shown.screen.getByRole("group", { name: /, 20\d\d/ }).first();
    await expect.element(form).toBeVisible();
    return form;
  }

  test("sets first and last year, ramp, strength by name and number, and three schools", async () => {
    const b = plan([{ lever: "disadvantagePriority", start: 2028, end: 2031, strength: 0.5 }]);
    const shown = await show({ b });
    const form = await open(shown);
    await form.getByLabelText("First year").selectOptions("2027");
    await form.getByLabelText("Last year").selectOptions("2033");
    await form.getByRole("button", { name: LEVERS.disadvantagePriority.levels[3], exact: true }).click();
    expect(shown.actions()[0]).toMatchObject({ start: 2027, end: 2033, strength: 0.75 });
    await form.getByLabelText("Strength, per cent").fill("900");
    await userEvent.keyboard("{Enter}");
    await expect.element(form.getByRole("alert")).toHaveTextContent("Needs a number from 5 to 100. Left at 75 %.");
    await form.getByLabelText("Strength, per cent").fill("40");
    await userEvent.keyboard("{Enter}");
    await form.getByLabelText("Years until it has its whole strength").fill("3");
    await userEvent.keyboard("{Enter}");
    expect(shown.actions()[0]).toMatchObject({ strength: 0.4, ramp: 3 });
    await form.getByLabelText("Who it is for").selectOptions("ids");
    expect(shown.actions()[0].targets, "nobody is ticked yet").toBe("all");
    for (const name of ["Made-up s1", "Made-up s2", "Made-up s3"]) await form.getByLabelText(name).click();
    expect(shown.actions()[0].targets).toEqual({ ids: ["s1", "s2", "s3"] });
    expect(shown.settings().undoLabel).toContain("3 chosen schools");
    await form.getByLabelText("Who it is for").selectOptions("mostDisadvantaged");
    expect(shown.actions()[0].targets).toEqual({ rule: "mostDisadvantaged", share: 0.25 });
  });

  test("takes the end along when the first year is put after it, and lets an action go on", async () => {
    const shown = await show();
    const form = await open(shown);
    await form.getByLabelText("First year").selectOptions("2033");
    expect(spans(shown.actions())).toEqual([[2033, 2036]]);
    await form.getByLabelText("Goes on when the run ends").click();
    expect(spans(shown.actions())).toEqual([[2033, NO_END]]);
    await form.getByLabelText("Goes on when the run ends").click();
    expect(spans(shown.actions())).toEqual([[2033, 2037]]);
  });

  test("says how partners work, and leaves out what a structure has no use for", async () => {
    const shown = await show({ b: plan([{ lever: "partnerships", start: 2027, end: 2030, pairs: 4 }]) });
    const form = await open(shown);
    await form.getByLabelText("How they work together").selectOptions("cluster");
    await form.getByLabelText("How they find one another").selectOptions("neighbours");
    expect(shown.actions()[0]).toMatchObject({ structure: "cluster", pairing: "neighbours", pairs: 4 });
    await form.getByLabelText("How they work together").selectOptions("areaNetwork");
    const { pairing, pairs, structure } = shown.actions()[0];
    expect({ pairing, pairs, structure }).toEqual({ pairing: undefined, pairs: undefined, structure: "areaNetwork" });
  });
});

describe("the table", () => {
  const cells = (screen: Shown["screen"]) =>
    [...screen.container.querySelectorAll("table[aria-label='Actions of the plan'] tbody tr")].map((row) =>
      [...row.querySelectorAll("td")].slice(0, 3).map(({ textContent }) => textContent?.trim()),
    );

  test("says of every action what its bar says", async () => {
    const { screen, bar } = await show({
      b: plan([coordination(), { lever: "youthWork", start: 2029, ramp: 2, strength: 0.3 }]),
    });
    const bars = [0, 1].map((index) => bar(index).getAttribute("aria-label"));
    await screen.getByRole("button", { name: "Table" }).click();
    const rows = cells(screen);
    expect(rows.map(([start, end]) => [start, end])).toEqual([
      ["2027", "2030"],
      ["2029", "end of run"],
    ]);
    expect(bars[0]).toContain("2027 to 2030, 50 %");
    expect(bars[1]).toContain("2029 onwards, 30 %");
    expect(rows.map(([, , strength]) => strength?.split(" %")[0])).toEqual(["50", "30"]);
  });

  test.each([390, 320])(
    "is what there is at %i px, with the same form, and nothing lies beside the page",
    async (width) => {
      const shown = await show({ width, b: plan([coordination(), { lever: "partnerships", start: 2026 }]) });
      const { screen, actions, bar } = shown;
      expect(cells(screen)).toHaveLength(2);
      for (const name of screen.container.querySelectorAll("table[aria-label='Actions of the plan'] tbody th")) {
        const { left, right } = name.closest("tr")!.getBoundingClientRect();
        expect(name.getBoundingClientRect().width, "a name has its own line").toBeGreaterThan((right - left) / 2);
      }
      expect(screen.getByRole("button", { name: "Bars" }).elements()).toHaveLength(0);
      await screen.getByRole("button", { name: `Edit ${COORDINATION}, 2027 to 2030` }).click();
      await screen.getByLabelText("Last year").first().selectOptions("2034");
      expect(actions()[0].end).toBe(2034);
      bar(1).click();
      await expect.element(screen.getByLabelText("How they find one another")).toBeVisible();
      await screen.getByLabelText("Who it is for").selectOptions("ids");
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      const { left, right } = screen.container.querySelector(".timeline")!.getBoundingClientRect();
      for (const part of screen.container.querySelectorAll(".timeline *:not(.unseen)")) {
        const box = part.getBoundingClientRect();
        if (box.width > 1)
          expect([box.left >= left - 1, box.right <= right + 1], part.outerHTML.slice(0, 120)).toEqual([true, true]);
      }
    },
  );
});

describe("what a plan takes", () => {
  /** Three made-up schools and three neighbourhoods: the lever that asks most asks for this. */
  const heavy = () =>
    plan([
      { lever: "familySupport", start: 2026, end: 2031, strength: 1 },
      { lever: "coordination", start: 2028, end: 2032, strength: 0.5 },
    ]);
  const points = ({ screen }: Shown) =>
    [...screen.container.querySelectorAll("[data-points]")].map((bar) => Number(bar.getAttribute("data-points")));

  test("is drawn year by year, from what levers are declared to take", async () => {
    const shown = await show({ b: heavy() });
    const [family, together] = [3 * LEVERS.familySupport.capacity, 0.5 * LEVERS.coordination.capacity];
    expect(points(shown).slice(0, 8)).toEqual([
      family,
      family,
      ...Array.from({ length: 4 }, () => family + together),
      together,
      0,
    ]);
  });

  test("over what there is warns with a reason and two ways out; each of them clears it and can be undone", async () => {
    const shown = await show({ b: heavy() });
    const { screen, settings, actions } = shown;
    const there = screen.getByLabelText("Capacity points there are a year");
    await there.fill(String(3 * LEVERS.familySupport.capacity));
    await userEvent.keyboard("{Enter}");
    const warning = screen.getByRole("heading", { name: "The plan takes more than there is" });
    await expect.element(warning).toBeVisible();
    await expect
      .element(
        screen.getByText(new RegExp(`^In 2028 to 2031 \\(4 years\\) .*Most of it: ${LEVERS.familySupport.label}`)),
      )
      .toBeVisible();
    const before = runKey(settings().b);
    for (const fix of [/^Weaken /, /^Begin /]) {
      await screen.getByRole("button", { name: fix }).click();
      await expect.poll(() => warning.elements().length).toBe(0);
      expect(runKey(settings().b)).not.toBe(before);
      settings().undo();
      expect(runKey(settings().b)).toBe(before);
      await expect.element(warning).toBeVisible();
    }
    await screen.getByRole("button", { name: /^Begin / }).click();
    expect(spans(actions())).toEqual([
      [2026, 2031],
      [2032, 2036],
    ]);
  });

  test("is held against money only where somebody says how much there is", async () => {
    const { screen } = await show();
    const warning = screen.getByRole("heading", { name: "The plan takes more than there is" });
    expect(warning.elements()).toHaveLength(0);
    await screen.getByLabelText("Pounds there are a year").fill("1000");
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByText(/it takes up to £\d[\d,]+ and there are £1,000/)).toBeVisible();
    await screen.getByLabelText("Pounds there are a year").fill("");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => warning.elements().length).toBe(0);
  });

  test("refuses an amount of money that is none with the reason, and keeps what was said", async () => {
    const { screen } = await show();
    const field = screen.getByLabelText("Pounds there are a year");
    const put = async (typed: string) => {
      await field.fill(typed);
      await userEvent.keyboard("{Enter}");
    };
    await put("-7");
    await expect.element(screen.getByRole("alert")).toHaveTextContent(/^Needs a number from 0 to .*No limit is said/);
    await put("1000");
    await expect.element(screen.getByRole("alert")).not.toBeInTheDocument();
    await put("50000000000000");
    await expect.element(screen.getByRole("alert")).toHaveTextContent(/Left at £1,000\.$/);
    await expect.element(field).toHaveValue(1000);
  });

  test("what there is stays on this device", async () => {
    const first = await show();
    await first.screen.getByLabelText("Capacity points there are a year").fill("77");
    await userEvent.keyboard("{Enter}");
    first.screen.unmount();
    const again = await show();
    await expect.element(again.screen.getByLabelText("Capacity points there are a year")).toHaveValue(77);
  });
});

describe("what the check says", () => {
  test("of two actions that add up stands in the row of the second", async () => {
    const { screen, bar } = await show({ b: plan([coordination(), coordination({ start: 2029, end: 2033 })]) });
    await expect.element(screen.getByText(/their strengths add, up to 100 %/)).toBeVisible();
    const said = (index: number) =>
      (bar(index).getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent)
        .join(" ");
    expect(said(1)).toContain("their strengths add");
    expect(said(0)).not.toContain("their strengths add");
  });

  test("of a school that the place does not have, and of what the reader refuses, stands in the row", async () => {
    const refuse = async () => {
      throw new Error("Plan, actions.0.pairs: expected a whole number, found 1.5\nPlan, title: expected text, found 3");
    };
    const b = plan([{ lever: "sharingPractice", start: 2027, targets: { ids: ["nowhere"] } }]);
    const { screen } = await show({ b, read: refuse });
    await expect.element(screen.getByText(/expects the id of one of the 3 schools .* found "nowhere"/)).toBeVisible();
    await expect
      .element(screen.getByText(/expects a whole number at “actions\.0\.pairs” and found 1\.5/))
      .toBeVisible();
    expect(screen.getByText(/expected text/).elements()).toHaveLength(0);
  });
});

describe("futures", () => {
  test("are flags on a lane of their own, the same in A and in B, and can be changed and removed", async () => {
    const { screen, settings } = await show();
    await screen.getByLabelText("A future to add").selectOptions("shock");
    await screen.getByRole("button", { name: "Add this future" }).click();
    const spell = { factor: "shock", change: 0.5, start: 2027, end: 2027, ramp: 1 };
    expect([settings().a.context, settings().b.context]).toEqual([[spell], [spell]]);
    await expect.element(screen.getByRole("button", { name: "Shock to schooling: +50 %, 2027" })).toBeVisible();
    await screen.getByLabelText("Shock to schooling, per cent").fill("80");
    await userEvent.keyboard("{Enter}");
    const form = screen.getByRole("group", { name: /^Shock to schooling/ });
    await form.getByLabelText("First year").selectOptions("2030");
    expect(settings().a.context).toEqual([{ ...spell, change: 0.8, start: 2030, end: 2030 }]);
    const years = form.getByLabelText("Years until it has its whole strength");
    await years.fill("-9999");
    await userEvent.keyboard("{Enter}");
    await expect.element(form.getByRole("alert")).toHaveTextContent("Needs a number from 1 to 12. Left at 1 year.");
    await expect.element(years).toHaveAccessibleDescription(/^Needs a number/);
    const at = (part: Element) => part.getBoundingClientRect();
    expect(at(form.getByRole("alert").element()).left).toBeCloseTo(at(years.element()).left, 0);
    await form.getByRole("button", { name: "Remove" }).click();
    expect([settings().a.context, settings().b.context]).toEqual([[], []]);
  });
});

describe("a programme", () => {
  async function read(shown: Shown, title: string) {
    await shown.screen.getByRole("button", { name: "Add a programme" }).click();
    await shown.screen.getByRole("button", { name: title }).click();
    return shown.screen.getByRole("dialog", { name: title });
  }

  test("is read about, then added in one step beside what there was, and taken back in one", async () => {
    const shown = await show();
    const { settings, actions } = shown;
    const before = runKey(settings().b);
    const card = await read(shown, "City Challenge London");
    await expect.element(card.getByRole("heading", { name: "What it cannot say" })).toBeVisible();
    await expect.element(card.getByText(/^London's rise began before the Challenge/)).toBeVisible();
    expect(runKey(settings().b), "reading changes nothing").toBe(before);
    await card.getByRole("button", { name: "Add to the plan" }).click();
    expect(actions().map(({ lever, start, end }) => [lever, start, end])).toEqual([
      ["coordination", 2027, 2030],
      ["challengeAdvisers", 2027, 2034],
      ["familiesOfSchools", 2027, 2034],
      ["partnerships", 2027, 2034],
      ["leadershipDevelopment", 2027, 2034],
      ["sharingPractice", 2027, 2034],
      ["coordination", 2027, 2034],
    ]);
    await expect.poll(() => shown.screen.container.querySelectorAll("[data-action]").length).toBe(7);
    expect(settings().undoLabel).toBe("Add the programme City Challenge London");
    settings().undo();
    expect(runKey(settings().b)).toBe(before);
  });

  test("that opens a school says so beside its actions, and its rows say when the school is taken back", async () => {
    const shown = await show();
    const card = await read(shown, "Harlem Children's Zone");
    await card.getByRole("button", { name: "Add to the plan" }).click();
    await expect.element(shown.screen.getByText("Promise Academy opens in 2027")).toBeVisible();
    const fault = shown.screen.getByText(/found "promise-academy"/);
    expect(fault.elements()).toHaveLength(0);
    await shown.screen.getByRole("button", { name: "Take back: Promise Academy opens in 2027" }).click();
    expect(shown.settings().b.schools).toEqual([]);
    await expect.poll(() => fault.elements().length).toBe(2);
  });

  test("of the primary phase is named with the reason, and offered only where that phase is run", async () => {
    const { screen } = await show();
    await screen.getByRole("button", { name: "Add a programme" }).click();
    const dialog = screen.getByRole("dialog");
    await expect.element(dialog.getByText(/3 programmes are of the primary phase .* Lesson study/i)).toBeVisible();
    expect(dialog.getByRole("listitem").elements()).toHaveLength(17);
    screen.unmount();
    const both = await show({ b: plan([coordination()], { phase: "both" }) });
    await both.screen.getByRole("button", { name: "Add a programme" }).click();
    await expect.poll(() => both.screen.getByRole("dialog").getByRole("listitem").elements().length).toBe(20);
  });
});

test.each(["bars", "table"])("axe finds nothing in the %s, with a form and a warning open", async (way) => {
  const shown = await show({
    b: plan([coordination(), { lever: "partnerships", start: 2026 }], {
      context: [{ factor: "deprivation", change: 0.5, start: 2028 }],
    }),
  });
  if (way === "table") await shown.screen.getByRole("button", { name: "Table" }).click();
  await shown.screen.getByLabelText("Capacity points there are a year").fill("1");
  await userEvent.keyboard("{Enter}");
  shown.bar(1).click();
  await expect.element(shown.screen.getByLabelText("How they work together")).toBeVisible();
  const { violations } = await axe.run(shown.screen.container);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await shown.screen.getByRole("button", { name: "Add a programme" }).click();
  await expect.element(shown.screen.getByRole("button", { name: "City Challenge London" })).toBeVisible();
  const sheet = await axe.run(shown.screen.container);
  expect(sheet.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
