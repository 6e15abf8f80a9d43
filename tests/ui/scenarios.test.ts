/** The scenarios at hand: added, called, deleted, made the baseline, opened from a file; every step of it undone by name. */

import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { userEvent, page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import { contextChange } from "../../sim/scenario/edit.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import Page from "../../ui/Page.svelte";
import type { Pool } from "../../ui/state/runner.svelte.ts";
import { Settings } from "../../ui/state/settings.svelte.ts";
import { View } from "../../ui/state/view.svelte.ts";
import { Workbench } from "../../ui/state/workbench.svelte.ts";
import { alone, madeUpPool, together } from "./made-up.ts";

beforeEach(() => {
  localStorage.clear();
  return viewport.viewport(1280, 900);
});

const titles = (settings: Settings) => settings.scenarios.map(({ scenario }) => scenario.title);

describe("settings hold up to six scenarios", () => {
  const made = (read?: (text: string) => Promise<Scenario>) =>
    new Settings({ a: alone(), b: together() }, 2025, () => {}, read);

  test("a copy comes to the front, is changed alone, and goes again with one step back", () => {
    const settings = made();
    settings.copy();
    expect(titles(settings)).toEqual(["Each school alone", "Knowledge moves around", "Knowledge moves around, copy"]);
    settings.setLever("partnerships", 1);
    expect(settings.scenarios.map(({ scenario }) => scenario.actions[0]?.strength)).toEqual([undefined, 0.5, 1]);
    settings.undo();
    settings.undo();
    expect(titles(settings)).toEqual(["Each school alone", "Knowledge moves around"]);
    expect(settings.b).toEqual(together());
  });

  test("how schools admit is tried alone in one step: the baseline with the admissions of B and without its levers", () => {
    const settings = made();
    settings.setAdmissions("By lot", "order", { from: 2027, mechanism: "da", tieBreak: "single", order: ["lottery"] });
    settings.copyAdmissions("Alone");
    expect(settings.b).toMatchObject({ actions: [], admissions: { order: ["lottery"] } });
    expect(settings.b.title).toBe("Places in another order");
    expect(settings.undoLabel).toBe("Alone");
    settings.undo();
    expect(settings.scenarios).toHaveLength(2);
    expect(settings.b.actions).toEqual(together().actions);
  });

  test("what is compared is the baseline with the one in front, and an undone step brings its scenario back to the front", () => {
    const settings = made();
    settings.setLever("familySupport", 0.5);
    settings.copy();
    settings.pick("b");
    settings.pick("c");
    expect(settings.pair).toEqual({ a: settings.scenarios[0].scenario, b: settings.scenarios[2].scenario });
    settings.setLever("familySupport", 1);
    settings.pick("b");
    settings.undo();
    expect(settings.front).toBe("c");
    expect(settings.b.title).toContain("copy");
  });

  test("one lever moved in two scenarios is two steps, though nothing was run between them", () => {
    const settings = made();
    settings.copy();
    settings.setLever("familySupport", 0.5);
    settings.pick("b");
    settings.setLever("familySupport", 0.5);
    settings.undo();
    const strengths = settings.scenarios.map(({ scenario }) =>
      scenario.actions.filter(({ lever }) => lever === "familySupport").map(({ strength }) => strength),
    );
    expect(strengths).toEqual([[], [], [0.5]]);
  });

  test("no more than six, and the baseline and one beside it always stay", () => {
    const settings = made();
    for (let i = 0; i < 9; i++) settings.copy();
    expect(settings.scenarios).toHaveLength(6);
    expect(new Set(settings.scenarios.map(({ id }) => id)).size).toBe(6);
    for (const { id } of settings.scenarios) settings.remove(id);
    expect(titles(settings)[0]).toBe("Each school alone");
    expect(settings.scenarios).toHaveLength(2);
    expect(settings.scenarios.some(({ id }) => id === settings.front)).toBe(true);
  });

  test("another baseline is what the others are compared with; where it was in front, with the one it took the place of", () => {
    const settings = made();
    settings.makeBase("b");
    expect([settings.a.title, settings.b.title]).toEqual(["Knowledge moves around", "Each school alone"]);
    settings.undo();
    expect([settings.a.title, settings.b.title]).toEqual(["Each school alone", "Knowledge moves around"]);
  });

  test("a title of one's own stays when levers are moved, and an empty one is none", () => {
    const settings = made();
    settings.describe("b", { title: " Ours ", note: "Ours to say." });
    settings.setLever("familySupport", 1);
    expect([settings.b.title, settings.b.note]).toEqual(["Ours", "Ours to say."]);
    settings.describe("b", { title: "  ", note: "Ours to say." });
    expect(settings.b.title).toBe("Ours");
  });

  test("a title of one's own brings no note with it: that goes on saying what is done", () => {
    const settings = made();
    settings.describe("b", { title: "Ours" });
    settings.setLever("familySupport", 1);
    expect(settings.b.title).toBe("Ours");
    expect(settings.b.note).toMatch(/Family and community support 100 %/);
    settings.describe("b", { note: "Ours to say." });
    settings.setLever("familySupport", 0.5);
    expect([settings.b.title, settings.b.note]).toEqual(["Ours", "Ours to say."]);
  });

  test("a future is every scenario's, and is put back in every one", () => {
    const settings = made();
    settings.copy();
    settings.setContext("deprivation", 0.3);
    settings.copy();
    const changes = () => settings.scenarios.map(({ scenario }) => contextChange(scenario, "deprivation"));
    expect(changes()).toEqual([0.3, 0.3, 0.3, 0.3]);
    settings.resetContext("deprivation");
    expect(changes()).toEqual([0, 0, 0, 0]);
  });

  test("any sequence of deeds can be undone to the start and done again to the end", () => {
    const deed = fc.constantFrom<(settings: Settings) => void>(
      (settings) => settings.copy(),
      (settings) => settings.remove(settings.front),
      (settings) => settings.makeBase(settings.front),
      (settings) => settings.setLever("familySupport", 0.5),
      (settings) => settings.setLever("partnerships", 1),
      (settings) => settings.setContext("deprivation", 0.3),
      (settings) => settings.describe(settings.front, { title: "Ours", note: "" }),
      (settings) => settings.pick(settings.scenarios[1].id),
      (settings) => settings.resetAll(),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 15 }), (deeds) => {
        const settings = made();
        for (const each of deeds) each(settings);
        const end = settings.scenarios;
        const steps = settings.done.length;
        settings.go(steps);
        expect(settings.scenarios.map(({ scenario }) => scenario)).toEqual([alone(), together()]);
        expect(settings.undone).toHaveLength(steps);
        settings.go(-steps);
        expect(settings.scenarios).toEqual(end);
      }),
      { numRuns: 60 },
    );
  });

  test("a file is one scenario more; one that cannot be read or compared says all that is wrong and changes nothing", async () => {
    const read = async (text: string) => {
      if (text === "bad") throw new Error("one fault\nanother fault");
      return text === "far" ? { ...together(), place: "averdale", seed: 7 } : { ...together(), title: "From a file" };
    };
    const settings = made(read);
    expect(await settings.openFile("bad", "x.json")).toBe("one fault\nanother fault");
    expect(await settings.openFile("far", "x.json")).toMatch(/x\.json is of another place.*\n.*another seed/);
    expect(settings.scenarios).toHaveLength(2);
    expect(await settings.openFile("good", "x.json")).toBe("");
    expect(settings.b.title).toBe("From a file");
    expect(settings.undoLabel).toBe("“From a file” opened from a file");
  });
});

async function show(more: Partial<Pool> = {}) {
  const asked: number[] = [];
  const pool = { ...madeUpPool(6, undefined, undefined, asked) };
  const bench = new Workbench({ name: "alone.json", text: "A" }, { name: "together.json", text: "B" }, pool);
  void bench.open();
  const screen = await render(Page, { bench, view: new View() });
  await expect.element(screen.getByTestId("run-state")).toHaveTextContent("Up to date");
  await expect.element(screen.getByRole("tab", { name: /^B: / })).toBeVisible();
  Object.assign(pool, more);
  return { bench, screen, asked };
}

describe("on the page", () => {
  test("a copy is run once; going back to a scenario brings its result at once, under its name", async () => {
    const { bench, screen, asked } = await show();
    await screen.getByLabelText("Add a scenario").click();
    await screen.getByRole("button", { name: "A copy of “Knowledge moves around”" }).click();
    await expect.element(screen.getByRole("tab", { name: "B: Knowledge moves around, copy" })).toBeVisible();
    await expect.element(screen.getByText(/B is “Knowledge moves around, copy”/)).toBeVisible();
    bench.settings?.setLever("partnerships", 1);
    await expect.element(screen.getByTestId("run-state")).toHaveTextContent("Up to date");
    asked.length = 0;
    await screen.getByRole("tab", { name: "Knowledge moves around", exact: true }).click();
    await expect.element(screen.getByText(/B is “Knowledge moves around”/)).toBeVisible();
    await screen.getByRole("tab", { name: /partnerships 100 %/ }).click();
    await expect.element(screen.getByText(/B is “School-to-school partnerships 100\s%”/)).toBeVisible();
    expect(asked).toEqual([]);
  });

  test("one that begins from the baseline has none of B's levers, and its tab has the focus", async () => {
    const { bench, screen } = await show();
    await screen.getByLabelText("Add a scenario").click();
    await screen.getByRole("button", { name: "From the baseline, “Each school alone”" }).click();
    await expect.element(screen.getByRole("tab", { name: "B: Each school alone, copy" })).toHaveFocus();
    expect(bench.settings?.b.actions).toEqual([]);
    await expect.element(screen.getByRole("button", { name: /^From the baseline/ })).not.toBeInTheDocument();
  });

  test("adding is left by Escape, and the focus is where it was", async () => {
    const { bench, screen } = await show();
    await screen.getByLabelText("Add a scenario").click();
    await userEvent.keyboard("{Tab}{Escape}");
    await expect.element(screen.getByLabelText("Add a scenario")).toHaveFocus();
    await expect.element(screen.getByRole("button", { name: /^From the baseline/ })).not.toBeInTheDocument();
    expect(bench.settings?.scenarios).toHaveLength(2);
  });

  test("another title is in the sentence without another run", async () => {
    const { screen, asked } = await show();
    asked.length = 0;
    await screen.getByText("Title, note, copy and more").click();
    await screen.getByLabelText("Title", { exact: true }).fill("Our plan");
    await userEvent.keyboard("{Tab}");
    await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent("with “Our plan”");
    await expect.element(screen.getByRole("tab", { name: "B: Our plan" })).toBeVisible();
    expect(asked).toEqual([]);
  });

  test("a file is opened from disk by its button, and deleted with a step that can be undone", async () => {
    const { bench, screen } = await show();
    const input = screen.container.querySelector<HTMLInputElement>(".files input") as HTMLInputElement;
    await userEvent.upload(input, new File(["{}"], "ours.json", { type: "application/json" }));
    await expect.poll(() => bench.settings?.scenarios.length).toBe(3);
    await screen.getByText("Title, note, copy and more").click();
    await screen.getByRole("button", { name: "Delete this scenario" }).click();
    await expect.poll(() => document.activeElement?.getAttribute("role")).toBe("tab");
    expect(document.activeElement?.getAttribute("aria-selected")).toBe("true");
    expect(bench.settings?.scenarios).toHaveLength(2);
    await screen.getByRole("button", { name: /^Undo.*deleted/ }).click();
    expect(bench.settings?.scenarios).toHaveLength(3);
  });

  test("JSON that is something else altogether is told of as such before its faults are", async () => {
    const { screen } = await show({ read: () => Promise.reject(new Error("ours.json, title: expected text")) });
    const input = screen.container.querySelector<HTMLInputElement>(".files input") as HTMLInputElement;
    await userEvent.upload(input, new File(['{"not": 1}'], "ours.json", { type: "application/json" }));
    await expect
      .element(screen.getByRole("alert"))
      .toHaveTextContent(/^ours.json is not a Catchment scenario; .* ours.json, title: expected text/);
  });

  test("the list of steps goes to any of them, back and on", async () => {
    const { bench, screen } = await show();
    for (const strength of [0.75, 1]) {
      bench.settings?.setLever("partnerships", strength);
      bench.settings?.settle();
    }
    bench.settings?.setLever("familySupport", 0.5);
    await screen.getByText("3 steps: go to any").click();
    const strength = () => bench.settings?.b.actions.map((action) => action.strength);
    await screen.getByRole("button", { name: "As it was opened (go back here)" }).click();
    expect(strength()).toEqual([0.5]);
    await screen.getByRole("button", { name: /^School-to-school partnerships to 100 % \(undone/ }).click();
    expect(strength()).toEqual([1]);
    await expect.element(screen.getByText("2 steps: go to any")).toBeVisible();
  });
});
