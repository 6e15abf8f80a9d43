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

/** Carries files or folders over a place of the page, and lets them go there. */
async function dropped(selector: string, paths: readonly string[]) {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`nothing to drop on: ${selector}`);
  const at = { x: box.x + box.width / 2, y: box.y + 20 };
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, ...at, data });
  await session.detach();
}

test("a folder let go in the box is read, and one without tables is told so", async () => {
  await dropped(".own", [onDisk({ "readme.txt": "no tables" })]);
  await page.getByText(/Nothing was opened: .* to be put right first/).waitFor();
  expect(await page.locator(".own tbody td").allTextContents()).toContainEqual(
    expect.stringMatching(/datapackage\.json$/),
  );
  await dropped(".own", [onDisk(littlePackage())]);
  await page.getByText(/Littleton.*was read; its tables are of/).waitFor();
});

test("a file let go beside the box is refused by the page, and is not opened in its stead", async () => {
  await page.evaluate(() =>
    window.addEventListener("dragover", ({ defaultPrevented, dataTransfer }) => {
      document.body.dataset.over = `${defaultPrevented} ${dataTransfer?.dropEffect === "none"}`;
    }),
  );
  const schools = join(onDisk(littlePackage()), "schools.csv");
  const over = () => page.evaluate(() => document.body.dataset.over);
  await dropped("h1", [schools]);
  expect(await over()).toBe("true true");
  await dropped(".own", [schools]);
  expect(await over()).toBe("true false");
});

test("a folder with faults is refused with all of them, by file", async () => {
  const { "neighbourhoods.csv": _none, ...rest } = littlePackage();
  await choose({ ...rest, "schools.csv": rest["schools.csv"].replace("roll", "rolls") });
  await page.getByText(/Nothing was opened: 4 things have to be put right/).waitFor();
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
