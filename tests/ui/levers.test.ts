/** The panel of levers in a real browser: three ways to one value, what is locked, what is said, and how it is reached. */

import axe from "axe-core";
import { beforeEach, describe, expect, test } from "vitest";
import { userEvent, page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { CONTEXT_KEYS, CONTEXTS } from "../../sim/scenario/contexts.ts";
import { leverStrength } from "../../sim/scenario/edit.ts";
import { LEVER_KEYS, LEVERS, type LeverKey } from "../../sim/scenario/levers.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import "../../ui/app.css";
import { evidenceFor, isUnchecked } from "../../ui/levers/evidence.ts";
import LeverPanel from "../../ui/levers/LeverPanel.svelte";
import { sliderId } from "../../ui/levers/slider-id.ts";
import { MadeUpBench, scenario } from "./made-up-bench.svelte.ts";

const PARTNERSHIPS = "School-to-school partnerships";
const partnerships = (strength: number, rest: object = {}) => ({
  actions: [{ lever: "partnerships", start: 2027, ramp: 2, pairs: 6, strength, ...rest }],
});

/** Nothing is left open by the test before. */
beforeEach(() => localStorage.clear());

async function show(a: Scenario = scenario("Each school alone"), b: Scenario = together(), width = 1280) {
  await viewport.viewport(width, 900);
  const bench = new MadeUpBench(a, b);
  const screen = await render(LeverPanel, { bench });
  // Its parts come in one after another, the futures last.
  await expect.poll(() => screen.container.querySelector("[id^='context-']")).not.toBeNull();
  const control = (lever: LeverKey) => screen.container.querySelector(`[data-lever="${lever}"]`) as HTMLElement;
  return { bench, screen, control };
}
/** Opens everything that is folded away. */
function unfold({ screen }: Awaited<ReturnType<typeof show>>) {
  for (const fold of screen.container.querySelectorAll("details")) fold.open = true;
}
const together = (strength = 0.5) => scenario("Knowledge moves around", partnerships(strength));

const controlsOf = (screen: Awaited<ReturnType<typeof show>>["screen"], label = PARTNERSHIPS) => ({
  slider: screen.getByRole("slider", { name: label }),
  number: screen.getByRole("spinbutton", { name: `${label}, per cent` }),
  level: (name: string) =>
    screen.getByRole("group", { name: `${label}, levels` }).getByRole("button", { name, exact: true }),
});

describe("slider, number and named levels", () => {
  test("edit one value", async () => {
    const { bench, screen } = await show();
    const { slider, number, level } = controlsOf(screen);
    const all = async (strength: number, pressed?: string) => {
      expect(leverStrength(bench.b, "partnerships")).toBe(strength);
      await expect.element(slider).toHaveValue(String(strength));
      await expect.element(number).toHaveValue(strength * 100);
      const group = screen.getByRole("group", { name: `${PARTNERSHIPS}, levels` }).element();
      const down = [...group.querySelectorAll("[aria-pressed='true']")].map(({ textContent }) => textContent);
      expect(down).toEqual(pressed === undefined ? [] : [pressed]);
    };
    await all(0.5, "regular work");
    await level("close work").click();
    await all(0.75, "close work");
    await number.fill("40");
    expect(leverStrength(bench.b, "partnerships"), "before the number is finished").toBe(0.75);
    await userEvent.keyboard("{Enter}");
    await all(0.4);
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await all(0.5, "regular work");
    expect(bench.asked).toEqual(["partnerships 0.75", "partnerships 0.4", "partnerships 0.45", "partnerships 0.5"]);
  });

  test("say the value in words, with the levels it lies between", async () => {
    const { screen } = await show(undefined, together(0.65));
    await expect
      .element(controlsOf(screen).slider)
      .toHaveAttribute("aria-valuetext", "65 %, between regular work and close work");
    await controlsOf(screen).level("none").click();
    await expect.element(controlsOf(screen).slider).toHaveAttribute("aria-valuetext", "0 %, none");
  });

  test("show a value off the steps as it is, and move it to the next step", async () => {
    const { bench, screen } = await show(undefined, together(0.31));
    const { slider, number } = controlsOf(screen);
    await expect.element(slider).toHaveValue("0.31");
    await expect.element(number).toHaveValue(31);
    expect((number.element() as HTMLInputElement).validity.valid).toBe(true);
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(leverStrength(bench.b, "partnerships")).toBe(0.35);
  });

  test("say from when, and until when, a lever acts", async () => {
    const { control, screen } = await show(undefined, scenario("B", partnerships(1, { end: 2033 })));
    expect(control("partnerships").textContent).toContain("From 2027, in full from 2028, until 2033.");
    expect(control("coordination").textContent).toContain("If used, from 2027, in full from 2028.");
    await screen.getByRole("tab", { name: /^A/ }).click();
    expect(control("coordination").textContent).not.toContain("2027");
  });
});

test.each([["150"], ["-5"], ["1e9"], [""]])(
  "a number that cannot be taken, “%s”, leaves the value and says why",
  async (typed) => {
    const { bench, screen } = await show();
    const { number } = controlsOf(screen);
    await number.fill(typed);
    await userEvent.keyboard("{Enter}");
    const field = number.element() as HTMLInputElement;
    field.blur();
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Needs a number from 0 to 100. Left at 50 %.");
    expect(field.getAttribute("aria-describedby")).toBe(screen.getByRole("alert").element().id);
    expect(bench.asked).toEqual([]);
    await expect.element(number).toHaveValue(50);
    await controlsOf(screen).level("close work").click();
    expect(screen.container.querySelector("[role='alert']")).toBeNull();
    expect(field.hasAttribute("aria-describedby")).toBe(false);
  },
);

describe("scenario tabs", () => {
  test("A shows every control, locked, and says why; about and download still answer", async () => {
    const shown = await show(scenario("Each school alone", partnerships(0.25)));
    const { bench, screen } = shown;
    unfold(shown);
    await screen.getByRole("tab", { name: "A: baseline, locked" }).click();
    await expect.element(screen.getByText(/so it cannot be changed here/)).toBeVisible();
    for (const key of LEVER_KEYS) {
      const { slider, number } = controlsOf(screen, LEVERS[key].label);
      await expect.element(slider).toBeDisabled();
      await expect.element(number).toBeDisabled();
    }
    const levels = screen.container.querySelectorAll<HTMLButtonElement>("[role='tabpanel'] button[aria-pressed]");
    expect([...levels].filter(({ disabled }) => !disabled)).toEqual([]);
    expect(levels).toHaveLength(5 * LEVER_KEYS.length);
    await expect.element(controlsOf(screen).slider).toHaveValue("0.25");
    await screen.getByRole("button", { name: `About ${PARTNERSHIPS}` }).click();
    await expect.element(screen.getByText("Rule B5 of the model’s specification.")).toBeVisible();
    await screen.getByRole("button", { name: "Download scenario" }).click();
    expect(bench.asked).toEqual(["download a"]);
  });

  test("are one stop for the keyboard, with arrows, Home and End between them", async () => {
    const { bench, screen } = await show();
    const tab = (letter: string) => screen.getByRole("tab", { name: new RegExp(`^${letter}`) });
    const stops = () =>
      [...screen.container.querySelectorAll("[role='tab']")].map((each) => each.getAttribute("tabindex"));
    (tab("B").element() as HTMLElement).focus();
    for (const [key, letter] of [
      ["ArrowRight", "a"],
      ["ArrowLeft", "b"],
      ["ArrowLeft", "a"],
      ["End", "b"],
      ["Home", "a"],
    ] as const) {
      await userEvent.keyboard(`{${key}}`);
      expect([key, bench.letter]).toEqual([key, letter]);
      const chosen = tab(letter.toUpperCase());
      await expect.element(chosen).toHaveAttribute("aria-selected", "true");
      expect(document.activeElement).toBe(chosen.element());
      expect(stops()).toEqual(letter === "a" ? ["0", "-1"] : ["-1", "0"]);
      await expect.element(screen.getByRole("tabpanel")).toHaveAttribute("aria-labelledby", chosen.element().id);
    }
  });

  test("B says when it was changed", async () => {
    const { screen } = await show();
    await expect.element(screen.getByRole("tab", { name: "B: Knowledge moves around", exact: true })).toBeVisible();
    await controlsOf(screen).level("none").click();
    await expect.element(screen.getByRole("tab", { name: "B: Knowledge moves around *" })).toBeVisible();
  });
});

describe("going back", () => {
  test("a lever can be reset only while it differs from what was opened, and the focus goes to its slider", async () => {
    const { bench, screen, control } = await show();
    const resets = () => screen.container.querySelectorAll("[aria-label^='Reset ']");
    expect(resets()).toHaveLength(0);
    await controlsOf(screen).level("federation").click();
    expect(resets()).toHaveLength(1);
    expect(control("partnerships").contains(resets()[0])).toBe(true);
    await screen.getByRole("button", { name: `Reset ${PARTNERSHIPS}` }).click();
    expect(bench.asked.at(-1)).toBe("reset partnerships");
    await expect.element(controlsOf(screen).slider).toHaveValue("0.5");
    expect(document.activeElement?.id).toBe(sliderId("partnerships"));
    expect(resets()).toHaveLength(0);
  });

  test("undo and redo name what they would do, and keep the focus when there is nothing left", async () => {
    const { screen } = await show();
    const undo = screen.getByRole("button", { name: /^Undo/ });
    await expect.element(undo).toHaveAttribute("aria-disabled", "true");
    (undo.element() as HTMLElement).click();
    await controlsOf(screen).level("federation").click();
    await expect.element(undo).toHaveAccessibleName(`Undo: ${PARTNERSHIPS} to 100 %`);
    await undo.click();
    await expect.element(controlsOf(screen).slider).toHaveValue("0.5");
    await expect.element(undo).toHaveAttribute("aria-disabled", "true");
    expect(document.activeElement).toBe(undo.element());
    const redo = screen.getByRole("button", { name: `Redo: ${PARTNERSHIPS} to 100 %` });
    await redo.click();
    await expect.element(controlsOf(screen).slider).toHaveValue("1");
  });

  test("all is reset at once, and the focus stays where it was", async () => {
    const { bench, screen } = await show();
    const all = screen.getByRole("button", { name: "Reset all", exact: true });
    await expect.element(all).toHaveAttribute("aria-disabled", "true");
    await controlsOf(screen).level("federation").click();
    await all.click();
    expect(bench.isChanged).toBe(false);
    expect(document.activeElement).toBe(all.element());
    await expect.element(screen.getByRole("button", { name: "Undo: Reset all" })).toBeVisible();
  });
});

test("the baseline is marked on the track where A stands, and said", async () => {
  const { screen, control } = await show(scenario("A", partnerships(0.25)), together(1));
  const mark = control("partnerships").querySelector("[data-mark]") as HTMLElement;
  const track = controlsOf(screen).slider.element().getBoundingClientRect();
  const along = (mark.getBoundingClientRect().left + 1 - track.left - 9) / (track.width - 18);
  expect(along).toBeCloseTo(0.25, 2);
  const facts = document.getElementById(controlsOf(screen).slider.element().getAttribute("aria-describedby") ?? "");
  expect(facts?.textContent).toContain("baseline: light contact");
  expect(control("coordination").textContent).toContain("baseline: none");
});

describe("futures, not choices", () => {
  test("are set for both scenarios by slider and by number, each in its own unit", async () => {
    const { bench, screen } = await show();
    const slider = screen.getByRole("slider", { name: "Size of entering cohorts" });
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    await expect.element(slider).toHaveAttribute("aria-valuetext", "−10 %");
    const number = screen.getByRole("spinbutton", { name: "Deprivation of new families, SD" });
    await number.fill("0.3");
    await userEvent.keyboard("{Enter}");
    expect(bench.asked).toEqual(["cohortSize -0.05", "cohortSize -0.1", "deprivation 0.3"]);
    expect(bench.a.context).toEqual(bench.b.context);
    await screen.getByRole("button", { name: "Reset Size of entering cohorts" }).click();
    await expect.element(slider).toHaveAttribute("aria-valuetext", "no change");
  });

  test("stay open to change while A is shown, and keep to their ranges", async () => {
    const { bench, screen } = await show();
    await screen.getByRole("tab", { name: /^A/ }).click();
    const number = screen.getByRole("spinbutton", { name: "Housing turnover, per cent" });
    await number.fill("201");
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Needs a number from −100 to 200. Left at 0 %.");
    await number.fill("200");
    await userEvent.keyboard("{Enter}");
    expect(bench.asked).toEqual(["housingTurnover 2"]);
  });

  test("are no part of what a scenario decides", async () => {
    const { screen } = await show();
    const panel = screen.getByRole("tabpanel").element();
    for (const factor of CONTEXT_KEYS) {
      expect(panel.contains(screen.getByRole("slider", { name: CONTEXTS[factor].label }).element())).toBe(false);
    }
  });

  test("say so where A and B were opened with different ones", async () => {
    const b = scenario("B", { context: [{ factor: "cohortSize", change: -0.2, start: 2026 }] });
    const { screen } = await show(scenario("A"), b);
    await expect
      .element(screen.getByText("As opened, A has no change and B has −20 %.", { exact: false }))
      .toBeVisible();
  });
});

describe("every lever", () => {
  test.each(LEVER_KEYS)("%s has a label, a meaning, five levels, and evidence in words of our own", async (lever) => {
    const shown = await show();
    const { screen, control } = shown;
    unfold(shown);
    const { label, meaning, levels, rule, checked } = LEVERS[lever];
    expect(new Set(levels).size).toBe(5);
    expect(control(lever).textContent).toContain(meaning);
    await screen.getByRole("button", { name: `About ${label}` }).click();
    const said = control(lever).textContent ?? "";
    const rows = evidenceFor(lever);
    // A lever with nothing to rest on says so.
    if (rows.length === 0) expect(said).toContain("How strongly this lever acts is our judgement. unchecked");
    for (const { source, finding } of rows) {
      expect(finding).toMatch(/^[^a-z].{40,}\.$/);
      expect(said).toContain(source);
      expect(said).toContain(finding);
    }
    expect(said.includes("unchecked")).toBe(!checked || rows.some(isUnchecked));
    expect(said).toContain(`Rule ${rule} of the model’s specification.`);
    expect(said).toMatch(/Every (school|neighbourhood)\.|The whole place\./);
    expect(said).toMatch(/£[\d,]+ and (one capacity point|[\d.]+ capacity points)|counts neither money nor capacity/);
  });

  test("costs what its declaration says at the strength it has", async () => {
    const { screen, control } = await show(undefined, together(0.65));
    await screen.getByRole("button", { name: `About ${PARTNERSHIPS}` }).click();
    expect(control("partnerships").textContent).toContain(
      "At 65 %: £9,425 and 1.3 capacity points a year for each school.",
    );
    expect(control("partnerships").textContent).toContain("6 pairs: schools with higher results");
  });

  test("says whom a rule or a list reaches", async () => {
    const targets = { rule: "mostDisadvantaged", share: 0.25 };
    const actions = [
      { lever: "familySupport", start: 2027, targets },
      { lever: "inclusiveSupport", start: 2027, targets: { ids: ["a", "b", "c"] } },
    ];
    const { screen, control } = await show(undefined, scenario("B", { actions }));
    for (const key of ["familySupport", "inclusiveSupport"] as const) {
      await screen.getByRole("button", { name: `About ${LEVERS[key].label}` }).click();
    }
    expect(control("familySupport").textContent).toContain(
      "The 25 % of neighbourhoods with the largest share of pupils eligible for free meals, chosen anew each year.",
    );
    expect(control("inclusiveSupport").textContent).toContain("3 chosen schools.");
  });
});

describe("where the panel lies above the result", () => {
  test("groups begin folded, say what is in use, and stay open while a lever in them is moved", async () => {
    const { bench, screen } = await show(undefined, together(0.5), 320);
    const folds = [...screen.container.querySelectorAll("details")];
    expect(folds.filter(({ open }) => open)).toEqual([]);
    expect(folds.map(({ textContent }) => textContent).join()).toContain("1 in use");
    const slider = document.getElementById(sliderId("inclusiveSupport")) as HTMLInputElement;
    const fold = slider.closest("details") as HTMLDetailsElement;
    fold.open = true;
    slider.focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    expect(leverStrength(bench.b, "inclusiveSupport")).toBe(0.1);
    expect(fold.open).toBe(true);
  });

  test("beside it they begin open", async () => {
    const { screen } = await show();
    const groups = [...screen.container.querySelectorAll("[role='tabpanel'] .group > details")];
    expect(groups.every((group) => (group as HTMLDetailsElement).open)).toBe(true);
    expect(groups).toHaveLength(4);
  });
});

test.each([
  [1280, "b"],
  [320, "b"],
  [320, "a"],
] as const)(
  "at %i px, with %s shown and all unfolded, no words are cut off and axe finds nothing to mend",
  async (width, letter) => {
    const shown = await show(undefined, together(0.65), width);
    const { bench, screen } = shown;
    bench.setContext("cohortSize", -0.1);
    bench.letter = letter;
    unfold(shown);
    for (const about of screen.container.querySelectorAll<HTMLElement>("[aria-label^='About ']")) about.click();
    await expect.poll(() => screen.container.querySelectorAll(".sheet").length).toBe(LEVER_KEYS.length);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const cut = [...screen.container.querySelectorAll<HTMLElement>("label, button, summary, h2, h3, h4, p, dd, li")]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
      .map(({ textContent }) => textContent);
    expect(cut).toEqual([]);
    for (const target of screen.container.querySelectorAll("button, summary, input:not([hidden])")) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
    }
    const { violations } = await axe.run(screen.container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  },
);
