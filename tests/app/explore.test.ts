/** The built app as a policymaker uses it, in Chromium and in Firefox: a plan on the timeline, and plans compared and explained. */

import { csvParse } from "d3-dsv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, serveApp } from "./served.ts";
import { BROWSERS, type BrowserName, isRun, mendingsInThemes, named, type Visitor } from "./visitors.ts";

/** Long enough for all runs on a slow machine with other work to do. */
const LONG = 170_000;

const PRIORITY = "Admissions priority for disadvantage";
const says = (pattern: string) =>
  new RegExp(pattern).test(document.querySelector("[data-testid=run-state]")?.textContent ?? "");
const isThere = (selector: string) => document.querySelector(selector) !== null;
const textOf = (visitor: Visitor, selector: string) =>
  visitor.see((found: string) => document.querySelector(found)?.textContent?.replaceAll(/\s+/g, " ").trim(), selector);
const textsOf = (visitor: Visitor, selector: string) =>
  visitor.see(
    (found: string) =>
      [...document.querySelectorAll(found)].map((one) => one.textContent?.replaceAll(/\s+/g, " ").trim() ?? ""),
    selector,
  );
const labelOf = (visitor: Visitor, selector: string) =>
  visitor.see((found: string) => document.querySelector(found)?.getAttribute("aria-label") ?? "", selector);
const press = async (visitor: Visitor, within: string, name: string) =>
  visitor.click(await named(visitor, within, name));

/** Begins an action with a lever of the list. */
async function add(visitor: Visitor, lever: string) {
  await press(visitor, "#timeline", "Add action");
  await visitor.focus(await named(visitor, "dialog[open]", `^${lever}`));
  await visitor.press("Enter");
  await visitor.until((selector) => document.querySelector(selector) === null, "dialog[open]");
}

/** The table that a button saves, a record a row. */
async function table(visitor: Visitor, within: string, name: string): Promise<Record<string, string>[]> {
  const before = (await visitor.saved()).length;
  await press(visitor, within, name);
  const saved = (await visitor.saved()).slice(before);
  expect(saved).toHaveLength(1);
  return [...csvParse(saved[0])];
}

describe.each(Object.keys(BROWSERS) as BrowserName[])("in %s", (name) => {
  describe.runIf(isRun(name))("a policymaker", () => {
    let served: Served;
    let visitor: Visitor;

    beforeAll(async () => {
      served = await serveApp();
      visitor = await BROWSERS[name](served.address);
      await visitor.until(isThere, ".levers [role=tab]");
      await visitor.see((_: undefined) => document.querySelector("#timeline")?.scrollIntoView(), undefined);
      await visitor.until(isThere, "#timeline [data-add]");
    }, 60_000);
    afterAll(async () => {
      await visitor?.leave();
      served?.close();
    });

    const BAR = "#timeline .lane button[data-action='1']";

    test(
      "adds an action, and sets its years, its strength and three schools in its form",
      async () => {
        await add(visitor, PRIORITY);
        await visitor.until(isThere, BAR);
        await visitor.focus(BAR);
        await visitor.press("Enter");
        const form = `#timeline .form[aria-label^='${PRIORITY}']`;
        await visitor.until(isThere, form);
        await visitor.choose(`${form} .fields > label:nth-of-type(1) select`, "2027");
        await visitor.click(`${form} .tick input`);
        await visitor.choose(`${form} .fields > label:nth-of-type(2) select`, "2033");
        await press(visitor, form, "^three quarters of places$");
        await visitor.choose(`${form} .who select`, "ids");
        for (const school of [1, 2, 3]) await visitor.click(`${form} fieldset label:nth-of-type(${school}) input`);
        expect(await labelOf(visitor, BAR)).toMatch(
          /^Admissions priority for disadvantage: 2027 to 2033, 75 %.*3 chosen schools/,
        );
        expect(await mendingsInThemes(visitor)).toEqual([]);
        await press(visitor, form, "^Close$");
      },
      LONG,
    );

    test("moves the bar by a year and lengthens it, by keys, and each can be undone by its name", async () => {
      await visitor.focus(BAR);
      await visitor.press("ArrowRight");
      expect(await labelOf(visitor, BAR)).toContain(": 2028 to 2034,");
      await visitor.focus(BAR);
      await visitor.press("Shift+ArrowRight");
      expect(await labelOf(visitor, BAR)).toContain(": 2028 to 2035,");
      expect(await textOf(visitor, ".levers .bar button:nth-of-type(1)")).toMatch(
        /^Undo:.*Admissions priority for disadvantage: 2028 to 2035/,
      );
    });

    test("is warned where the plan takes more than there is, with a reason and what would make it fit", async () => {
      for (const lever of ["Family and community support", "Sharing practice inside schools", "Youth work"])
        await add(visitor, lever);
      expect(await textOf(visitor, "#timeline [role=status].over")).toMatch(
        /The plan takes more than there is.*it takes up to [\d.]+ capacity points and there are 30\. Most of it: Family/,
      );
      expect((await textsOf(visitor, "#timeline .fixes button")).length).toBeGreaterThanOrEqual(2);
      expect(await mendingsInThemes(visitor, "#timeline")).toEqual([]);
      await visitor.focus("#timeline .fixes button:nth-of-type(1)");
      await visitor.press("Enter");
      await visitor.until((selector) => document.querySelector(selector) === null, "#timeline [role=status].over");
      expect(await textsOf(visitor, "#timeline .fixes button")).toEqual([]);
    });

    test("finds the same years in the table", async () => {
      await press(visitor, "#timeline", "^Table$");
      const rows = await visitor.see(
        (selector: string) =>
          [...document.querySelectorAll(selector)].map((row) =>
            [...row.children].slice(0, 3).map((cell) => cell.textContent?.trim() ?? ""),
          ),
        "#timeline table[aria-label^='Actions'] tbody tr",
      );
      const bar = rows.find(([lever]) => lever.startsWith(PRIORITY));
      expect(bar?.slice(1)).toEqual(["2028", "2035"]);
      expect(await mendingsInThemes(visitor, "#timeline")).toEqual([]);
      await press(visitor, "#timeline", "^Bars$");
    });

    test(
      "copies a scenario, changes admissions alone, and reads in Compare exactly what differs",
      async () => {
        await press(visitor, ".levers", "^Reset all");
        await visitor.click(".levers summary.add");
        await press(visitor, ".levers .menu", "^A copy of ");
        await visitor.focus("#lever-disadvantagePriority");
        for (let step = 0; step < 4; step++) await visitor.press("ArrowRight");
        await press(visitor, "nav", "^Compare$");
        await visitor.until(isThere, "#screen [data-setting]");
        const keys = await visitor.see(
          (_: undefined) =>
            [...document.querySelectorAll("#screen [data-setting]")].map((row) => row.getAttribute("data-setting")),
          undefined,
        );
        expect(keys.filter((key) => !/^lever\.(partnerships|disadvantagePriority)\./.test(key ?? ""))).toEqual([]);
        expect(keys).toContain("lever.disadvantagePriority.1.strength");
        // The copy is B, as it is in front, and the one it was copied from is C.
        const cells = await textsOf(visitor, "#screen [data-setting='lever.disadvantagePriority.1.strength'] td");
        expect(cells).toEqual(["not used", expect.stringMatching(/^other than in A: 20 %/), "not used"]);
      },
      LONG,
    );

    test(
      "sees thirty dots a plan, and as many better ones as the words say and the saved table holds",
      async () => {
        await visitor.until(isThere, "#screen figure [data-row] circle", LONG);
        await press(visitor, "#screen .results > .bar", "^Run all 30");
        await visitor.until(
          () => document.querySelectorAll("#screen figure [data-row='0'] circle").length === 30,
          "",
          LONG,
        );
        const figure = "#screen figure:has([data-row])";
        const better = await visitor.see(
          (found: string) =>
            [0, 1].map((row) => document.querySelectorAll(`${found} [data-row="${row}"] [data-mark=better]`).length),
          figure,
        );
        const rows = await table(visitor, figure, "^Save as CSV");
        expect(rows).toHaveLength(60);
        const left = ["B", "C"].map(
          (letter) => rows.filter((row) => row.scenario === letter && Number(row.own_less_a) < 0).length,
        );
        expect(better).toEqual(left);
        const title = await textOf(visitor, `${figure} h2`);
        expect(title).toContain(`better in ${left[0]} of 30 with B`);
        expect(title).toContain(`better in ${left[1]} of 30 with C`);
        expect(await mendingsInThemes(visitor)).toEqual([]);
      },
      LONG,
    );

    test(
      "asks why: parts and what they do not add up to sum to the mean difference that Compare shows",
      async () => {
        const dots = await table(visitor, "#screen figure:has([data-row])", "^Save as CSV");
        const own = dots.filter(({ scenario }) => scenario === "B").map((row) => Number(row.own_less_a));
        await press(visitor, "nav", "^Explore$");
        await visitor.until(says, "^Up to date", LONG);
        await press(visitor, "#result", "^Why this result");
        await visitor.until(isThere, "#why figure [data-kind=total]", LONG);
        await visitor.until(() => document.querySelector("#why [data-testid=why-state]") === null, "", LONG);
        const parts = await table(visitor, "#why figure", "^Save as CSV");
        const sum = (kinds: readonly string[]) =>
          parts.filter(({ kind }) => kinds.includes(kind)).reduce((total, { mean }) => total + Number(mean), 0);
        expect(parts.map(({ kind }) => kind)).toEqual(["part", "part", "rest", "total"]);
        expect(Math.abs(sum(["part", "rest"]) - sum(["total"]))).toBeLessThan(1e-6);
        const mean = own.reduce((total, one) => total + one, 0) / own.length;
        expect(Number(parts[0].paired_runs)).toBe(30);
        expect(Math.abs(sum(["total"]) - mean)).toBeLessThan(1e-6);
        expect(await mendingsInThemes(visitor, "#why")).toEqual([]);
      },
      LONG,
    );

    test(
      "follows a family: the same family on the same luck in A and in B",
      async () => {
        await press(visitor, "#why", "^Follow one$");
        await visitor.until(isThere, "[data-testid=family]", LONG);
        const told = /family (\d+) of pair 1, seed (\d+)/.exec((await textOf(visitor, "[data-testid=family]")) ?? "");
        expect(told?.[2]).toBe("20250401");
        const years = await table(visitor, "#why", "^Save as CSV: Child");
        expect(new Set(years.map(({ side }) => side))).toEqual(new Set(["A", "B"]));
        expect(years.every(({ family, seed }) => family === told?.[1] && seed === told?.[2])).toBe(true);
        expect(await mendingsInThemes(visitor, "#why")).toEqual([]);
      },
      LONG,
    );

    test("finds nothing to mend under any tab, at any depth and on the screen of the place", async () => {
      for (const tab of ["mix", "access", "place", "partnerships", "whoGains", "tradeOffs", "gap"]) {
        await visitor.click(`#figures-${tab}`);
        await visitor.until(
          (_) => [...document.querySelectorAll("#figures > .figure")].every((one) => one.querySelector("figure svg")),
          "",
          LONG,
        );
        expect(await mendingsInThemes(visitor, "#figures"), tab).toEqual([]);
      }
      for (const depth of ["model", "story", "levers"]) {
        await visitor.click(`input[name=depth][value=${depth}]`);
        if (depth === "model") await visitor.until(isThere, ".model table");
        expect(await mendingsInThemes(visitor), depth).toEqual([]);
      }
      await press(visitor, "nav", "^Place$");
      await visitor.until(isThere, "#screen figure svg", LONG);
      expect(await mendingsInThemes(visitor), "place").toEqual([]);
    });

    test("nothing went wrong: no console error, no policy violation, no request elsewhere", async () => {
      expect(await visitor.faults()).toEqual([]);
    });
  });
});
