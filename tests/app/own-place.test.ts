/** A place of one's own in the built app: its tables opened from disk, run, refused with every fault, and sent nowhere. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium } from "../browsers.mjs";
import { described, littlePackage } from "../little-package.ts";
import { type Served, serveApp } from "./served.ts";

const LONG = 170_000;
const folders: string[] = [];
let served: Served;
let browser: Browser;
let page: Page;
const elsewhere: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  served = await serveApp();
  const executablePath = findChromium();
  browser = await chromium.launch({ args: CHROMIUM_ARGUMENTS, ...(executablePath && { executablePath }) });
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    if (request.method() !== "GET" || !request.url().startsWith(served.address)) elsewhere.push(request.url());
  });
  await page.goto(served.address);
  await page.getByRole("button", { name: "Place", exact: true }).click();
  await page.getByText("Another place, or other schools of this one").click();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  served?.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder on disk that holds these files. */
function onDisk(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "little-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const choose = (files: Readonly<Record<string, string>>) =>
  page.locator("[data-own=folder]").setInputFiles(onDisk(files));

test("a folder with faults is refused with all of them, by file", async () => {
  const { "neighbourhoods.csv": _none, ...rest } = littlePackage();
  await choose({ ...rest, "schools.csv": rest["schools.csv"].replace("roll", "rolls") });
  await page.getByText(/4 faults: nothing was opened/).waitFor();
  const cells = await page.locator(".own tbody td").allTextContents();
  expect(cells).toEqual(expect.arrayContaining(["column roll", "column rolls"]));
  for (const file of ["datapackage.json", "neighbourhoods.csv", "schools.csv"])
    expect(cells).toContainEqual(expect.stringMatching(new RegExp(`${file}$`)));
});

test(
  "a sound one is run, shown on every screen, and asked for again after a reload; nothing is sent anywhere",
  async () => {
    await choose(described(littlePackage(), { fictional: false }));
    await page.getByText(/Its schools are not ranked here/).waitFor();
    await page.getByRole("button", { name: "Go to Littleton, secondary schools" }).click();
    await page.getByRole("heading", { name: "The place: Littleton" }).waitFor();
    await page.locator("figure [data-mark=neighbourhood]").first().waitFor({ timeout: LONG });
    expect(await page.locator("figure [data-mark=neighbourhood]").count()).toBe(4);
    await page.getByRole("button", { name: "Explore", exact: true }).click();
    await page.getByText(/4 secondary schools · 400 pupils/).waitFor();
    await page.getByRole("heading", { level: 1, name: /paired runs/ }).waitFor({ timeout: LONG });
    await page.reload();
    await page.getByText(/At your last visit you were in Littleton/).waitFor();
    expect(elsewhere).toEqual([]);
    expect(errors).toEqual([]);
  },
  LONG,
);
