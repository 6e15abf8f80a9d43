/** The built app in Chromium: what a person meets on the first visit, and what must not happen meanwhile. */

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
  const executablePath = findChromium();
  browser = await chromium.launch({ args: CHROMIUM_ARGUMENTS, ...(executablePath && { executablePath }) });
});

afterAll(async () => {
  await browser?.close();
  served?.close();
});

interface Visit {
  readonly page: Page;
  /** Console errors, page errors and requests to elsewhere: there should be none. */
  readonly faults: string[];
}

async function visit(options: Parameters<Browser["newPage"]>[0] = {}): Promise<Visit> {
  const page = await browser.newPage(options);
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(served.address) && !url.startsWith("blob:")) faults.push(`request to ${url}`);
  });
  await page.goto(served.address);
  return { page, faults };
}

/** Waits until so many pairs are drawn. */
const drawn = (page: Page, pairs: number) =>
  page.waitForFunction((wanted) => document.querySelectorAll("[data-mark='difference']").length >= wanted, pairs, {
    timeout: 150_000,
  });

describe("the first visit", () => {
  let first: Visit;
  beforeAll(async () => {
    first = await visit();
    await drawn(first.page, 10);
  }, 160_000);
  afterAll(() => first?.page.close());

  test("the result stands at the head of the page as one sentence with its count of runs", async () => {
    const heading = await first.page.textContent("h1");
    expect(heading).toMatch(/^By 2037, with “Knowledge moves around”, the attainment gap at 16 .*[\d.]+ of \d+/);
  });

  test("the gap has its baseline, its median and both bands, one point a year", async () => {
    for (const mark of ["baseline", "median"]) {
      const path = await first.page.getAttribute(`figure [data-mark="${mark}"]`, "d");
      expect(path?.match(/[ML]/g)?.length ?? path?.split(/[A-Z]/).length, mark).toBeGreaterThanOrEqual(2);
      expect(path, mark).not.toContain("NaN");
      expect(path?.split(/[ML,]/).length, mark).toBeGreaterThanOrEqual(26);
    }
    for (const mark of ["band50", "band80"]) expect(await first.page.$(`[data-mark="${mark}"]`)).not.toBeNull();
  });

  test("it says what it cannot tell, and that nothing leaves the device", async () => {
    const text = await first.page.textContent("body");
    expect(text).toContain("What this cannot tell you");
    expect(text).toContain("It does not predict a real place");
    expect(text).toContain("not endorsed by him");
    expect(text).toContain("Nothing leaves this device");
  });

  test("Cancel stops the run at once and keeps what was drawn", async () => {
    const button = first.page.getByRole("button", { name: "Cancel" });
    if ((await button.count()) === 0) return expect(await first.page.textContent("header")).toContain("All 30 pairs");
    const before = Date.now();
    await button.click();
    await first.page.getByText(/^Stopped at \d+ of 30$/).waitFor();
    expect(Date.now() - before).toBeLessThan(2000);
    expect(await first.page.$("[data-mark='band80']")).not.toBeNull();
  });

  test("axe finds nothing to mend, in light and in dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await first.page.emulateMedia({ colorScheme });
      await first.page.evaluate(readFileSync(AXE, "utf8"));
      const violations = await first.page.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import("axe-core") };
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(violations, colorScheme).toEqual([]);
    }
  });

  test("figures can be taken away as SVG, PNG and CSV under a telling name", async () => {
    for (const format of ["SVG", "PNG", "CSV"]) {
      const [download] = await Promise.all([
        first.page.waitForEvent("download"),
        first.page.getByRole("figure").first().getByRole("button", { name: format }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(
        new RegExp(`^tarnford_knowledge-moves-around_gap_2037_v[\\d.]+\\.${format.toLowerCase()}$`),
      );
      const bytes = readFileSync(await download.path());
      if (format === "CSV") {
        expect(bytes.toString().trim().split("\r\n")).toHaveLength(14);
        expect(bytes.toString()).toMatch(/^year,a_p10,a_p25,a_median,a_p75,a_p90,b_p10,.*,model_version\r\n2025,/);
      }
      if (format === "SVG")
        for (const expected of [
          "Tarnford, a fictional town",
          "Each school alone",
          "Knowledge moves around",
          "Seed 2025",
        ])
          expect(bytes.toString().replaceAll(/<[^>]+>/g, " ")).toContain(expected);
      if (format !== "CSV") expect(bytes.length).toBeGreaterThan(2000);
    }
  });

  test("at 320 px, with motion reduced, the page reads without scrolling sideways", async () => {
    await first.page.emulateMedia({ reducedMotion: "reduce" });
    await first.page.setViewportSize({ width: 320, height: 640 });
    await first.page.waitForTimeout(100);
    expect(await first.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test("nothing went wrong in the console, and nothing was asked of another address", () => {
    expect(first.faults).toEqual([]);
  });
});

test("a cancel in the first moment leaves a page that says where it is, and whoever pressed it can go on from there", async () => {
  const { page, faults } = await visit();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText(/^Stopped at \d of 30$/).waitFor();
  const main = await page.textContent("main");
  for (const expected of ["12 secondary schools", "Stopped before there was a result", "What this cannot tell you"])
    expect(main).toContain(expected);
  expect(main).not.toContain("Growing");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Go on");
  await page.keyboard.press("Enter");
  await drawn(page, 5);
  expect(faults).toEqual([]);
  await page.close();
});

test("the page says by its policy that it runs only its own scripts and talks only to where it came from", async () => {
  const { page, faults } = await visit();
  const policy = await page.getAttribute("meta[http-equiv='Content-Security-Policy']", "content");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/unsafe-(inline|eval)/);
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
  expect(faults).toEqual([]);
  await page.close();
});
