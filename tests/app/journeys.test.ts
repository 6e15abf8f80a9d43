/** The built app as people walk through it, in Chromium and in Firefox: the first visit, and one lever changed. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, serveApp } from "./served.ts";
import { BROWSERS, type BrowserName, isRun, mendings, type Visitor } from "./visitors.ts";

const LEVER = "#lever-partnerships";
const UNDO = ".levers .bar button:nth-of-type(1)";
const REDO = ".levers .bar button:nth-of-type(2)";

/** Long enough for sixty runs on a slow machine with other work to do. */
const LONG = 170_000;

const text = (visitor: Visitor, selector: string) =>
  visitor.see((found: string) => document.querySelector(found)?.textContent?.trim() ?? "", selector);
const says = (pattern: string) =>
  new RegExp(pattern).test(document.querySelector("[data-testid=run-state]")?.textContent ?? "");

/** Sentence, cards and the table of the large chart: all that a result says. */
async function everythingSaid(visitor: Visitor): Promise<string> {
  const said = await visitor.see(async (_: undefined) => {
    const figure = document.querySelector(".gap figure");
    const toggle = [...(figure?.querySelectorAll("button") ?? [])].find((one) => one.textContent?.trim() === "Table");
    toggle?.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const parts = [document.querySelector("h1"), ...document.querySelectorAll(".card"), figure?.querySelector("table")];
    const found = parts.map((part) => part?.textContent?.replaceAll(/\s+/g, " "));
    toggle?.click();
    return found;
  }, undefined);
  expect(said).not.toContain(undefined);
  return said.join("\n");
}

describe.each(Object.keys(BROWSERS) as BrowserName[])("in %s", (name) => {
  describe.runIf(isRun(name))("a visitor", () => {
    let served: Served;
    let visitor: Visitor;
    let release: () => void;

    beforeAll(async () => {
      served = await serveApp();
      release = served.holdWorker();
      visitor = await BROWSERS[name](served.address);
    }, 60_000);
    afterAll(async () => {
      release?.();
      await visitor?.leave();
      served?.close();
    });

    test("sees the result, its chart and how sure it is before the model has run", async () => {
      await visitor.until(() => document.querySelectorAll("figure").length >= 2, "");
      expect(await text(visitor, "h1")).toMatch(/^By 2037, with “Knowledge moves around”, .*\d+ of 30 paired runs/);
      expect(await text(visitor, "[data-testid=run-state]")).toContain("Checking on your computer, 0 of 30");
      for (const mark of ["baseline", "median", "band50", "band80"]) {
        const path = await visitor.see(
          (found: string) => document.querySelector(`.gap figure [data-mark="${found}"]`)?.getAttribute("d") ?? "",
          mark,
        );
        expect(path.split(/[ML,]/).length, mark).toBeGreaterThanOrEqual(26);
        expect(path, mark).not.toContain("NaN");
      }
      const tabs = await visitor.see(
        (_: undefined) => [...document.querySelectorAll(".levers [role=tab]")].map((tab) => tab.textContent?.trim()),
        undefined,
      );
      expect(tabs).toEqual([expect.stringMatching(/^A.*locked/), expect.stringMatching(/^B/)]);
      const dots = await visitor.see(
        (_: undefined) => document.querySelectorAll("[data-mark=difference]").length,
        undefined,
      );
      expect(dots).toBe(30);
    });

    test(
      "is told when this computer has found the same, bit for bit",
      async () => {
        const before = await everythingSaid(visitor);
        release();
        await visitor.until(says, "checked on your computer", LONG);
        expect(await everythingSaid(visitor)).toBe(before);
      },
      LONG,
    );

    test(
      "moves one lever: the result is from before, then a quick look, then up to date",
      async () => {
        await visitor.see((_: undefined) => {
          const states: string[] = [];
          const chip = document.querySelector(".chip");
          const note = () => {
            const isNoted = document.querySelector("[data-testid=note]")?.textContent?.includes("from before") ?? false;
            const state = `${chip?.getAttribute("data-state")}${isNoted ? ", said to be from before" : ""}`;
            if (states.at(-1) !== state) states.push(state);
          };
          new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
          Object.assign(window, { states });
        }, undefined);
        const original = await everythingSaid(visitor);
        await visitor.focus(LEVER);
        for (let i = 0; i < 3; i++) await visitor.press("ArrowRight");
        await visitor.until(says, "^Up to date", LONG);
        const states = await visitor.see(
          (_: undefined) => (window as unknown as { states: string[] }).states,
          undefined,
        );
        const order = ["changed, said to be from before", "quick", "running", "done"].map((state) =>
          states.indexOf(state),
        );
        expect(order, states.join(" → ")).toEqual(order.toSorted((a, b) => a - b));
        expect(order, states.join(" → ")).not.toContain(-1);
        const changed = await everythingSaid(visitor);
        expect(changed).not.toBe(original);
        expect(changed).toContain("School-to-school partnerships 65 %");
        expect(await text(visitor, `[data-lever=partnerships]`)).toMatch(/baseline/);

        expect(await text(visitor, UNDO)).toMatch(/^Undo:.*School-to-school partnerships to 65 %/);
        await visitor.click(UNDO);
        expect(
          await visitor.see((lever: string) => document.querySelector<HTMLInputElement>(lever)?.value, LEVER),
        ).toBe("0.5");
        expect(await everythingSaid(visitor)).toBe(original);
        expect(await text(visitor, REDO)).toMatch(/^Redo:.*School-to-school partnerships to 65 %/);
        await visitor.click(REDO);
        expect(await everythingSaid(visitor)).toBe(changed);
      },
      LONG,
    );

    test(
      "stops a run at once, and goes on with it",
      async () => {
        await visitor.focus(LEVER);
        await visitor.press("End");
        await visitor.until(says, "^Settings changed|^Quick look");
        await visitor.click("[data-testid=run-button]");
        await visitor.until(says, "^Stopped at \\d+ of 30$");
        await visitor.click("[data-testid=run-button]");
        await visitor.until(says, "^Up to date", LONG);
      },
      LONG,
    );

    test("puts the lever back to nothing and is told at once that nothing differs, and why", async () => {
      await visitor.focus(LEVER);
      await visitor.press("Home");
      await visitor.until(says, "^Up to date", 2000);
      expect(await text(visitor, "h1")).toMatch(/no difference, because nothing was changed/);
    });

    test("axe finds nothing to mend", async () => {
      expect(await mendings(visitor)).toEqual([]);
    });

    test("reads the page at 320 px without scrolling sideways", async () => {
      await visitor.resize(320, 640);
      await visitor.until(() => document.documentElement.scrollWidth <= 320, "");
      expect(await mendings(visitor)).toEqual([]);
    });

    test("nothing went wrong: no console error, no policy violation, no request elsewhere", async () => {
      expect(await visitor.faults()).toEqual([]);
    });
  });
});
