/** What a first visit fetches, compressed: the page with its parts and its first result, and the worker. */

import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright";
import { beforeAll, expect, test } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium } from "../browsers.mjs";
import { serveApp } from "./served.ts";

const FOLDER = "dist/app";

const kilobytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(`${FOLDER}/${file}`)).length, 0) / 1000;

const assets = readdirSync(`${FOLDER}/assets`).map((name) => `assets/${name}`);
const worker = assets.filter((name) => name.includes("sim.worker"));
/** The worker's script and the parts that it cannot start without. */
const workers = [
  ...worker,
  ...worker.flatMap((name) =>
    [...readFileSync(`${FOLDER}/${name}`, "utf8").matchAll(/from"\.\/([\w.-]+\.js)"/g)].map(
      ([, part]) => `assets/${part}`,
    ),
  ),
];
/** Fetched by the worker where a person's file has to be read, and the formulas in it; what ships was read when the page was built. */
const READERS = ["read-scenario", "formulas", "of-job"];
/** Fetched by the worker to grow a place that ships. */
const grower = assets.filter((name) => name.includes("open-shipped"));
const readers = assets.filter((name) => READERS.some((reader) => name.includes(reader)));

/** Files that were fetched when the page had drawn everything a first visit shows, in the order of their first asking. */
let fetched: string[] = [];

beforeAll(async () => {
  const served = await serveApp();
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: CHROMIUM_ARGUMENTS, ...(executablePath && { executablePath }) });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(served.address);
  await page.waitForFunction(() => document.querySelectorAll("figure").length >= 2, undefined, { timeout: 60_000 });
  await page.waitForLoadState("networkidle");
  fetched = [...new Set(served.asked.map((path) => (path === "/" ? "index.html" : path.slice(1))))];
  await browser.close();
  served.close();
}, 90_000);

test("the page with everything that a first visit fetches is at most 250 kB", () => {
  const page = fetched.filter((name) => ![...workers, ...readers, ...grower].includes(name));
  expect(page).toContain("first-result.json");
  expect(page.filter((name) => name.endsWith(".js")).length).toBeGreaterThan(1);
  expect(kilobytes(page), page.join(" ")).toBeLessThanOrEqual(250);
});

test("the worker with the whole model is at most 120 kB", () => {
  expect(worker).toHaveLength(1);
  expect(readers.length).toBeGreaterThanOrEqual(READERS.length);
  expect(kilobytes(workers)).toBeLessThanOrEqual(120);
});

test("what grows a place that ships, and its profiles, is at most 20 kB", () => {
  expect(grower).toHaveLength(1);
  expect(kilobytes(grower)).toBeLessThanOrEqual(20);
});
