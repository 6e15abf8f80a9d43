/** Many levers in a real browser: those that are not met first, and finding one by its words. */

import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent, page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { LEVER_KEYS, LEVERS, type LeverKey } from "../../sim/scenario/levers.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { pairKey } from "../../ui/state/pair.ts";
import { Settings } from "../../ui/state/settings.svelte.ts";
import "../../ui/app.css";
import { isFound } from "../../ui/levers/find.ts";
import LeverPanel from "../../ui/levers/LeverPanel.svelte";
import MoreLevers from "../../ui/levers/MoreLevers.svelte";
import { MadeUpBench, scenario } from "./made-up-bench.svelte.ts";

/** Stand in for levers that are not met first. */
const SOME: readonly LeverKey[] = ["publishing", "disadvantagePriority"];
const using = (strength: number) =>
  scenario("B", { actions: [{ lever: "publishing", start: 2027, ramp: 2, strength }] });

async function more(b: Scenario = scenario("B"), arena = "between") {
  const bench = new MadeUpBench(scenario("A"), b);
  const screen = await render(MoreLevers, { bench, arena, levers: SOME });
  const fold = screen.container.querySelector("details") as HTMLDetailsElement;
  return { bench, screen, fold, line: fold.querySelector("summary") as HTMLElement };
}

beforeEach(() => localStorage.clear());

describe("levers that are not met first", () => {
  test("are folded away, counted", async () => {
    const { fold, line } = await more();
    expect(fold.open).toBe(false);
    expect(line.textContent).toContain("More levers (2)");
    expect(line.textContent).toContain("none in use");
  });

  test("are open where the scenario uses one, which is counted", async () => {
    const { fold, line } = await more(using(0.5));
    expect(fold.open).toBe(true);
    expect(line.textContent).toContain("1 in use");
  });

  test("open when one comes to be used, and stay open when it is not used any more", async () => {
    const { bench, fold, line } = await more();
    bench.setLever("publishing", 0.5);
    await expect.poll(() => fold.open).toBe(true);
    bench.undo();
    await expect.poll(() => line.textContent).toContain("none in use");
    expect(fold.open).toBe(true);
  });

  test("can be folded while one is in use, and the count stays", async () => {
    const { bench, fold, line } = await more(using(0.5));
    line.click();
    await expect.poll(() => fold.open).toBe(false);
    bench.setLever("publishing", 0.75);
    await expect.poll(() => line.textContent).toContain("1 in use");
    expect(fold.open).toBe(false);
  });

  test("are on the next visit as they were left, each arena by itself", async () => {
    const { screen, line, fold } = await more();
    line.focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => fold.open).toBe(true);
    await expect.poll(() => localStorage.getItem("catchment.more-levers")).toContain("between");
    screen.unmount();
    expect((await more(undefined, "beyond")).fold.open).toBe(false);
    const again = await more();
    expect(again.fold.open).toBe(true);
    again.line.click();
    await expect.poll(() => again.fold.open).toBe(false);
    await expect.poll(() => localStorage.getItem("catchment.more-levers") ?? "").not.toContain("between");
    again.screen.unmount();
    expect((await more()).fold.open).toBe(false);
  });

  test("that opened by themselves were not left open by anybody", async () => {
    const { fold, screen } = await more(using(0.5));
    await new Promise((resolve) => fold.addEventListener("toggle", resolve, { once: true }));
    expect(localStorage.getItem("catchment.more-levers")).toBeNull();
    screen.unmount();
    expect((await more()).fold.open).toBe(false);
  });

  test("work where the browser keeps nothing", async () => {
    const refuse = () => {
      throw new DOMException("refused", "SecurityError");
    };
    const spies = (["getItem", "setItem"] as const).map((name) =>
      vi.spyOn(Storage.prototype, name).mockImplementation(refuse),
    );
    const { fold, line } = await more();
    line.click();
    await expect.poll(() => fold.open).toBe(true);
    for (const spy of spies) spy.mockRestore();
  });
});

async function panel(width = 1280) {
  await viewport.viewport(width, 900);
  const bench = new MadeUpBench(scenario("A"), using(0.5));
  const screen = await render(LeverPanel, { bench });
  await expect.poll(() => screen.container.querySelector("[id^='context-']")).not.toBeNull();
  const levers = () =>
    [...screen.container.querySelectorAll<HTMLElement>("[data-lever]")].map(({ dataset }) => dataset.lever as LeverKey);
  return { bench, screen, levers, box: screen.getByRole("searchbox", { name: "Find a lever" }) };
}

test("each lever stands in the panel once, in its arena, and folded under “more” unless it is met first", async () => {
  const { screen, levers } = await panel();
  expect(levers().toSorted()).toEqual(LEVER_KEYS.toSorted());
  for (const lever of LEVER_KEYS) {
    const { arena, tier } = LEVERS[lever];
    const control = screen.container.querySelector(`[data-lever="${lever}"]`);
    const group = control?.closest(".group");
    const title = group?.querySelector("h3")?.textContent;
    expect(title, lever).toBe(
      { within: "Within schools", between: "Between schools", beyond: "Beyond schools", system: "Local system" }[
        arena as string
      ],
    );
    expect(control?.closest(".more") !== null, lever).toBe(tier === "more");
  }
});

describe("finding a lever", () => {
  test("shows those whose own words begin with what is asked for, under their arenas, unfolded", async () => {
    const { screen, levers, box } = await panel(320);
    await box.fill("FAMIL free");
    const expected = LEVER_KEYS.filter((lever) => isFound(lever, "famil free"));
    await expect.poll(() => levers().toSorted()).toEqual(expected.toSorted());
    expect(expected).toContain("travelAndAdvice");
    expect(expected.length).toBeLessThan(LEVER_KEYS.length);
    const inWords = expected.length === 1 ? "One lever found." : `${expected.length} levers found.`;
    await expect.element(screen.getByRole("status")).toHaveTextContent(inWords);
    const titles = [...screen.container.querySelectorAll("[role=tabpanel] h3")].map(({ textContent }) => textContent);
    expect(titles).toHaveLength(new Set(expected.map((lever) => LEVERS[lever].arena)).size);
    for (const lever of expected) expect(document.getElementById(`lever-${lever}`)?.checkVisibility()).toBe(true);
  });

  test("one that was found is moved as anywhere else", async () => {
    const { bench, levers, box } = await panel();
    await box.fill("federation");
    await expect.poll(levers).toContain("partnerships");
    document.getElementById("lever-partnerships")?.focus();
    await userEvent.keyboard("{End}");
    expect(bench.asked).toEqual(["partnerships 1"]);
  });

  test("says so where none is found, and leads back to all of them", async () => {
    const { bench, screen, levers, box } = await panel();
    await box.fill("quidditch {of} <wizards>");
    await expect.poll(levers).toEqual([]);
    await expect
      .element(screen.getByRole("status"))
      .toHaveTextContent(
        "No lever speaks of “quidditch {of} <wizards>”. Try another word; the model may have no lever for it.",
      );
    await screen.getByRole("button", { name: `Show all ${LEVER_KEYS.length} levers` }).click();
    await expect.poll(() => levers().length).toBe(LEVER_KEYS.length);
    expect(bench.find).toBe("");
    expect(document.activeElement).toBe(box.element());
    await box.fill("partner");
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => levers().length).toBe(LEVER_KEYS.length);
    await expect.element(screen.getByRole("status")).toHaveTextContent("");
  });

  test("leaves groups folded or open as they were", async () => {
    const { screen, box } = await panel();
    const folds = () => [...screen.container.querySelectorAll<HTMLDetailsElement>(".group > details")];
    folds()[1].querySelector("summary")?.click();
    await expect.poll(() => folds().map(({ open }) => open)).toEqual([true, false, true, true]);
    await box.fill("partner");
    await expect.poll(folds).toEqual([]);
    await box.clear();
    await expect.poll(() => folds().map(({ open }) => open)).toEqual([true, false, true, true]);
  });

  test("ends when the page leads to a lever", () => {
    const [a, b] = [scenario("A"), scenario("B")];
    const settings = new Settings({ a, b }, 2025, () => {});
    settings.find = "quidditch";
    settings.choose("a");
    expect([settings.letter, settings.find]).toEqual(["a", ""]);
    expect(settings.key).toBe(pairKey({ a, b }));
  });

  test("asks for beginnings of words, whatever their case and accents; nothing asked for finds all", () => {
    const { label } = LEVERS.partnerships;
    for (const asked of ["", "  ", "Schóol-to", "PARTNER school", "federation"])
      expect(isFound("partnerships", asked), asked).toBe(true);
    for (const asked of ["artner", "partner quidditch", "lesson"])
      expect(isFound("partnerships", asked), asked).toBe(false);
    for (const asked of ["SEND", "transport", "streaming", "ofsted", "academy", "poverty", "absence", "attendance"])
      expect(
        LEVER_KEYS.some((lever) => isFound(lever, asked)),
        asked,
      ).toBe(true);
    expect(LEVER_KEYS.filter((lever) => isFound(lever, "transport"))).toEqual(["travelAndAdvice", "travelPass"]);
    expect(isFound("partnerships", label)).toBe(true);
  });
});
