/** The built app in Chromium: what is being written when the page goes away. */

import { type Browser, chromium, type Locator, type Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium } from "../browsers.mjs";
import { type Served, serveApp } from "./served.ts";

let served: Served;
let browser: Browser;
let page: Page;
let note: Locator;

beforeAll(async () => {
  served = await serveApp();
  const executablePath = findChromium();
  browser = await chromium.launch({ args: CHROMIUM_ARGUMENTS, ...(executablePath && { executablePath }) });
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  note = page.getByLabel("Note", { exact: true });
  await page.goto(served.address);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  served?.close();
});

/** The note is behind a summary, which is closed wherever one comes from elsewhere. */
async function noteAtHand(): Promise<Locator> {
  const summary = page.locator("summary", { hasText: "Title, note" });
  await summary.waitFor();
  if (!(await note.isVisible())) await summary.click();
  return note;
}

async function write(words: string) {
  const field = await noteAtHand();
  await field.fill("");
  await field.pressSequentially(words);
}

const expectNote = async (words: string) =>
  expect.poll(async () => (await noteAtHand()).inputValue(), { timeout: 60_000 }).toBe(words);

test("is kept when the page is loaded anew", async () => {
  await write("What we said on Monday");
  await page.reload();
  await expectNote("What we said on Monday");
}, 120_000);

test("is kept when one goes back and forth between the screens", async () => {
  await page.getByRole("navigation").getByRole("button", { name: "Place", exact: true }).click();
  await page.goBack();
  await write("What we said on Tuesday");
  await page.goForward();
  await page.getByRole("heading", { name: /^The place/ }).waitFor();
  await page.goBack();
  await expectNote("What we said on Tuesday");
}, 120_000);
