/** Someone who visits the built app, in Chromium or in Firefox: the same few deeds in both. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright";
import puppeteer, { type KeyInput, type Page } from "puppeteer-core";
import { CHROMIUM_ARGUMENTS, findChromium, findFirefox } from "../browsers.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Theme = "light" | "dark";

export interface Visitor {
  /** What went wrong meanwhile: errors and warnings of the console and page, policy violations, requests to elsewhere. */
  readonly faults: () => Promise<string[]>;
  readonly see: <T, A>(look: (value: A) => T, value: A) => Promise<T>;
  /** Waits until that holds in the page. */
  readonly until: (holds: (value: string) => unknown, value: string, milliseconds?: number) => Promise<void>;
  readonly focus: (selector: string) => Promise<void>;
  /** Presses a key, or one while others are held: "Shift+ArrowRight". */
  readonly press: (keys: string) => Promise<void>;
  readonly click: (selector: string) => Promise<void>;
  /** Chooses an option of a list by its value. */
  readonly choose: (selector: string, value: string) => Promise<void>;
  /** Has the page drawn for light or dark surroundings; Firefox cannot be told from outside. */
  readonly wear: (theme: Theme) => Promise<void>;
  readonly themes: readonly Theme[];
  /** The texts that were saved as files, the first first. */
  readonly saved: () => Promise<string[]>;
  /** Runs a script as a tool of the browser does, whatever the page's own policy is. */
  readonly bring: (script: string) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly leave: () => Promise<void>;
}

export const BROWSERS = { Chromium: visitInChromium, Firefox: visitInFirefox } as const;
export type BrowserName = keyof typeof BROWSERS;

/** Firefox belongs to the system tests; where it is asked for and missing under CI, its tests fail. */
export const isRun = (name: BrowserName): boolean =>
  name === "Chromium" ||
  (process.env.CATCHMENT_SYSTEM_TESTS === "1" && (findFirefox() !== undefined || process.env.CI === "true"));

/** Runs in the page before anything else does. */
function watch() {
  const seen: string[] = [];
  Object.assign(window, { seen });
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    seen.push(`policy: ${violatedDirective} ${blockedURI}`),
  );
  // What is saved is caught: nothing is left on the machine that runs the tests.
  const saved: Promise<string>[] = [];
  const { createObjectURL } = URL;
  URL.createObjectURL = (one) => {
    if (one instanceof Blob && /^text|json|svg/.test(one.type)) saved.push(one.text());
    return createObjectURL(one);
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.hasAttribute("download")) click.call(this);
  };
  Object.assign(window, { saved });
}

async function visitInChromium(address: string): Promise<Visitor> {
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: CHROMIUM_ARGUMENTS, ...(executablePath && { executablePath }) });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const heard = listener(address);
  page.on("console", (message) => heard.said(message.type(), message.text()));
  page.on("pageerror", (error) => heard.faults.push(error.message));
  page.on("request", (request) => heard.asked(request.url()));
  await page.addInitScript(watch);
  await page.goto(address);
  const see = page.evaluate.bind(page) as unknown as Visitor["see"];
  return {
    see,
    faults: async () => [...heard.faults, ...(await see(violations, undefined))],
    until: async (holds, value, timeout = 30_000) => {
      await page.waitForFunction(holds, value, { timeout });
    },
    focus: (selector) => page.focus(selector),
    press: (key) => page.keyboard.press(key),
    click: (selector) => page.click(selector),
    choose: async (selector, value) => {
      await page.selectOption(selector, value);
    },
    wear: (colorScheme) => page.emulateMedia({ colorScheme }),
    themes: ["light", "dark"],
    saved: async () => await see(savedTexts, undefined),
    bring: async (script) => {
      await page.evaluate(script);
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    leave: () => browser.close(),
  };
}

async function visitInFirefox(address: string): Promise<Visitor> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error("no Firefox was found (apt-get install firefox-esr)");
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
  const page = await browser.newPage();
  await widen(page, 1280, 900);
  const heard = listener(address);
  page.on("console", (message) => heard.said(message.type(), message.text()));
  page.on("pageerror", (error) => heard.faults.push(error instanceof Error ? error.message : String(error)));
  page.on("request", (request) => heard.asked(request.url()));
  await page.evaluateOnNewDocument(watch);
  await page.goto(address);
  const see = page.evaluate.bind(page) as unknown as Visitor["see"];
  return {
    see,
    faults: async () => [...heard.faults, ...(await see(violations, undefined))],
    // Its own way of waiting makes a function of text in the page, which the page's policy forbids in some Firefoxes.
    until: async (holds, value, timeout = 30_000) => {
      const end = Date.now() + timeout;
      while (!(await see(holds, value))) {
        if (Date.now() > end) throw new Error(`it did not come to hold within ${timeout} ms: ${holds}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    focus: (selector) => page.focus(selector),
    press: async (keys) => {
      const [key, ...held] = keys.split("+").reverse() as KeyInput[];
      for (const one of held) await page.keyboard.down(one);
      await page.keyboard.press(key);
      for (const one of held) await page.keyboard.up(one);
    },
    click: (selector) => page.click(selector),
    choose: async (selector, value) => {
      await page.select(selector, value);
    },
    wear: async () => {},
    themes: ["light"],
    saved: async () => await see(savedTexts, undefined),
    bring: async (script) => {
      await page.evaluate(script);
    },
    resize: (width, height) => widen(page, width, height),
    leave: () => browser.close(),
  };
}

/** Older Firefoxes set the size and know nothing of the way a screen is turned, which is asked for beside it. */
async function widen(page: Page, width: number, height: number): Promise<void> {
  try {
    await page.setViewport({ width, height });
  } catch (error) {
    if (!String(error).includes("unknown command emulation.setScreenOrientationOverride")) throw error;
  }
}

function listener(address: string) {
  const faults: string[] = [];
  return {
    faults,
    said: (type: string, text: string) => {
      if (type === "error" || type === "warn" || type === "warning") faults.push(`console: ${text}`);
    },
    asked: (url: string) => {
      if (![address, "blob:", "data:"].some((start) => url.startsWith(start))) faults.push(`request to ${url}`);
    },
  };
}

const violations = (_: undefined): string[] => (window as unknown as { seen: string[] }).seen;

const savedTexts = (_: undefined): Promise<string[]> =>
  Promise.all((window as unknown as { saved: Promise<string>[] }).saved);

/**
 * Where a control of that name stands (a button, a tab, what opens a fold, the label of a tick), the first that is seen
 * in `within`: brought to the middle of the window, as what sticks to its edges could lie over it.
 */
export async function named(visitor: Visitor, within: string, name: string): Promise<string> {
  const asked = { within, name, mark: `found-${within}-${name}`.replaceAll(/\W+/g, "-") };
  await visitor.until((text) => {
    const { within, name, mark } = JSON.parse(text) as typeof asked;
    const controls = document.querySelectorAll(`:is(${within}) :is(button, summary, label, a)`);
    const found = [...controls].find((one) => {
      const own = one.getAttribute("aria-label") ?? one.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";
      return new RegExp(name).test(own) && one.checkVisibility();
    });
    document.querySelector(`[data-found="${mark}"]`)?.removeAttribute("data-found");
    found?.setAttribute("data-found", mark);
    found?.scrollIntoView({ block: "center" });
    return found !== undefined;
  }, JSON.stringify(asked));
  return `[data-found="${asked.mark}"]`;
}

/** What axe would have mended in a part of the page, in every theme that it can be seen in. */
export async function mendingsInThemes(visitor: Visitor, within = "html"): Promise<string[]> {
  const found: string[] = [];
  for (const theme of visitor.themes) {
    await visitor.wear(theme);
    found.push(...(await mendings(visitor, within)).map((one) => `${theme}: ${one}`));
  }
  await visitor.wear("light");
  return found;
}

/** What axe would have mended on the page as it is, or in a part of it. */
export async function mendings(visitor: Visitor, within = "html"): Promise<string[]> {
  await visitor.bring(AXE);
  return await visitor.see(async (part: string) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    return (await axe.run(part)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, within);
}
