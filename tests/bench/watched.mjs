/** A built page under watch: served by the command, with its longest task noted, and able to say when something is painted. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { chromium } from "playwright";
import { CHROMIUM_ARGUMENTS, findChromium } from "../browsers.mjs";

/** Chromium, with what it takes to ask a page and its workers for their memory. */
export function launched() {
  const executablePath = findChromium();
  return chromium.launch({
    args: [...CHROMIUM_ARGUMENTS, "--enable-blink-features=ForceEagerMeasureMemory"],
    ...(executablePath && { executablePath }),
  });
}

/** A page that notes its longest task, and can be asked when something is painted. */
export async function watched(context) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const bench = { longest: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) bench.longest = Math.max(bench.longest, duration);
    }).observe({ type: "longtask", buffered: true });
    bench.when = (holds) =>
      new Promise((resolve) => {
        // What holds before a frame is painted is seen in it; a task asked for there comes right after.
        const look = () =>
          requestAnimationFrame(() => (holds() ? setTimeout(() => resolve(performance.now())) : look()));
        look();
      });
    window.bench = bench;
  });
  return page;
}

/** Megabytes of the page and its workers. */
export async function megabytes(page) {
  const bytes = await page.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes);
  return Math.round(bytes / 1e5) / 10;
}

/** Processor seconds that the browser's pages and their workers have taken so far. */
async function takenBy(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.filter(({ type }) => type === "renderer").reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Waits until pages and workers take next to nothing. */
export async function rested(browser, page) {
  const QUIET = 0.1;
  for (let before = await takenBy(browser), quiet = 0; quiet < 3; ) {
    await page.waitForTimeout(1000);
    const now = await takenBy(browser);
    quiet = now - before < QUIET ? quiet + 1 : 0;
    before = now;
  }
}

/** The built app as the command serves it. */
export async function served() {
  const command = spawn(process.execPath, ["dist/cli/main.js", "serve", "--port", "0"]);
  const [line] = await once(command.stdout, "data");
  return { address: /http:\S+/.exec(String(line))[0], close: () => command.kill("SIGINT") };
}

export function middle(values) {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)];
}
