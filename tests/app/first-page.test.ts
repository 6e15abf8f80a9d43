/** The built app in Chromium: what can be taken away, how it looks in the dark, by keyboard alone, and what it may not do. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium } from "../browsers.mjs";
import { type Served, serveApp } from "./served.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let served: Served;
let browser: Browser;

beforeAll(async () => {
  served = await serveApp();
  // Nothing here waits for the model: what was computed beforehand is on the page.
  served.holdWorker();
  const executablePath = findChromium();
  browser = await chromium.launch({ args: CHROMIUM_ARGUMENTS, ...(executablePath && { executablePath }) });
});

afterAll(async () => {
  await browser?.close();
  served?.close();
});

async function visit(options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  await page.goto(served.address);
  await page.waitForFunction(() => document.querySelectorAll("figure").length >= 2);
  return page;
}

describe("a figure", () => {
  let page: Page;
  beforeAll(async () => {
    page = await visit();
  });
  afterAll(() => page?.close());

  const FIGURES = [
    ["gap", "Gap", "gap"],
    ["pairs", "Gap", "pairs"],
    ["slope", "Mix", "segregation"],
    ["map", "Place", "map"],
  ] as const;

  test.each(FIGURES)("of %s can be taken away as SVG, PNG and CSV under a telling name", async (name, tab, called) => {
    await page.getByRole("tab", { name: tab, exact: true }).click();
    for (const format of ["SVG", "PNG", "CSV"]) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(`.figure.${name} figure`).getByRole("button", { name: format }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(
        new RegExp(`^tarnford_knowledge-moves-around_${called}[a-z-]*_2037_v[\\d.]+\\.${format.toLowerCase()}$`),
      );
      const bytes = readFileSync(await download.path());
      if (format === "CSV") {
        expect(bytes.toString().split("\r\n")[0]).toMatch(/^[a-z_0-9,]+,model_version$/);
        expect(bytes.toString()).not.toContain("NaN");
      }
      if (format === "SVG")
        for (const expected of [
          /Tarnford, a fictional town/,
          /Each school alone/,
          /Knowledge moves around/,
          /[Ss]eed\s+20250401/,
        ])
          expect(bytes.toString().replaceAll(/<[^>]+>/g, " ")).toMatch(expected);
      if (format === "PNG") expect(bytes.readUInt32BE(16), "width").toBeGreaterThanOrEqual(1600);
    }
  });

  test("of the gap has thirteen years in its file, with both bands of both scenarios", async () => {
    await page.getByRole("tab", { name: "Gap", exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".figure.gap figure").getByRole("button", { name: "CSV" }).click(),
    ]);
    const rows = readFileSync(await download.path(), "utf8")
      .trim()
      .split("\r\n");
    expect(rows).toHaveLength(14);
    expect(rows[0]).toMatch(/^year,a_p10,a_p25,a_median,a_p75,a_p90,b_p10,b_p25,b_median,b_p75,b_p90,/);
  });
});

test("a scenario can be downloaded as a file that the command would run", async () => {
  const page = await visit();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^Download/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("tarnford_knowledge-moves-around.json");
  const scenario = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(scenario).toMatchObject({ schemaVersion: 1, place: "tarnford", actions: [{ lever: "partnerships" }] });
  await page.close();
});

test.each([
  ["light", 1280],
  ["dark", 1280],
  ["light", 768],
  ["dark", 320],
] as const)(
  "in %s at %i px axe finds nothing to mend, and nothing is wider than the page",
  async (colorScheme, width) => {
    const page = await visit({ colorScheme, viewport: { width, height: 800 }, reducedMotion: "reduce" });
    await page.evaluate(readFileSync(AXE, "utf8"));
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  },
);

test("by keyboard alone one goes from the first line to a lever, changes it, and reads a chart's table", async () => {
  const page = await visit();
  const focused = () =>
    page.evaluate(() => ({
      id: document.activeElement?.id ?? "",
      text: document.activeElement?.textContent?.trim() ?? "",
    }));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect((await focused()).text).toBe("Skip to the levers");
  await page.keyboard.press("Enter");
  let steps = 0;
  while ((await focused()).id !== "lever-sharingPractice" && steps++ < 20) await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await page.getByText("Settings changed, results are from before").waitFor();
  while ((await focused()).text !== "Table" && steps++ < 140) {
    await page.keyboard.press("Tab");
    const hidden = await page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      const bar = document.querySelector("header")?.getBoundingClientRect();
      return box !== undefined && bar !== undefined && box.height > 0 && box.bottom <= bar.bottom && box.top >= 0;
    });
    const inHeader = await page.evaluate(() => document.activeElement?.closest("header") !== null);
    expect(hidden && !inHeader, JSON.stringify(await focused())).toBe(false);
  }
  await page.keyboard.press("Enter");
  await page.getByRole("table").waitFor();
  await page.close();
});

test("the page says by its policy that it runs only its own scripts and talks only to where it came from", async () => {
  const page = await visit();
  const policy = await page.getAttribute("meta[http-equiv='Content-Security-Policy']", "content");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/unsafe-(inline|eval)/);
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
  await page.close();
});

test("without what was computed beforehand the page still opens, and can be stopped in the first moment", async () => {
  const alone = await serveApp();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.route("**/first-result.json", (route) => route.fulfill({ status: 404 }));
  await page.goto(alone.address);
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText(/^Stopped at \d of 30$/).waitFor();
  const main = await page.textContent("main");
  for (const expected of ["12 secondary schools", "Stopped before there was a result", "How sure is this?"])
    expect(main).toContain(expected);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Go on");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("[data-mark='difference']").length >= 5, undefined, {
    timeout: 150_000,
  });
  await page.close();
  alone.close();
});
