/**
 * How quick the built page is on this machine, and what a tab can bear:
 * `npm run bench:page [-- --rounds 5 --runs 100 --replicates 150 --pupils 1000000 --json FILE]`; 0 leaves a part out. It
 * reports; it asserts nothing. Times are from the event to the frame in which its effect is painted.
 */

import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { withProcessor } from "./spent.mjs";
import { measureCountry, measureEnsemble } from "./tab.mjs";
import { launched, megabytes, middle, served, watched } from "./watched.mjs";

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    runs: { type: "string", default: "100" },
    replicates: { type: "string", default: "150" },
    pupils: { type: "string", default: "1000000" },
    json: { type: "string" },
  },
});
const LEVER = "#lever-partnerships";
/** Milliseconds. */
const TARGETS = { firstChart: 1500, firstLines: 100, bothAgain: 1200, cancel: 100, longestTask: 50 };
/** What a tab is to run of a country: as many pupils a school as in England, nearly. */
const PUPILS_A_SCHOOL = 250;
const YEARS = 12;

const { address, close } = await served();
const browser = await launched();

try {
  const firsts = [];
  for (let round = 0; round < Number(options.rounds); round++) firsts.push(await firstVisit());
  const { page, context, checked } = await opened();
  const agains = [];
  for (let round = 0; round < Number(options.rounds); round++)
    agains.push(await withProcessor(browser, () => again(page)));
  const moves = [];
  for (let round = 0; round < Number(options.rounds); round++)
    moves.push(await withProcessor(browser, () => moveLever(page)));
  const cancels = [];
  for (let round = 0; round < Number(options.rounds); round++) cancels.push(await cancel(page, round));
  const memory = await memoryOver(page, Number(options.runs));
  const running = await page.evaluate(() => window.bench.longest);
  await context.close();
  report({
    firstChart: firsts.map(({ chart }) => chart),
    longestTaskOnLoad: firsts.map(({ longest }) => longest),
    checkedFromCold: [checked],
    bothAgain: agains.map(({ done }) => done),
    bothAgainProcessor: agains.map(({ processor }) => processor),
    firstLines: moves.map(({ done: { quick } }) => quick),
    fivePairs: moves.map(({ done: { five } }) => five),
    thirtyPairs: moves.map(({ done: { whole } }) => whole),
    thirtyPairsProcessor: moves.map(({ processor }) => processor),
    cancel: cancels,
    longestTask: [running],
    memory,
  });
  const replicates = Number(options.replicates);
  if (replicates > 0) console.table(await measureEnsemble(browser, { rounds: Number(options.rounds), replicates }));
  const pupils = Number(options.pupils);
  const country = { pupils, schools: Math.max(1, Math.round(pupils / PUPILS_A_SCHOOL)), years: YEARS };
  if (pupils > 0) console.table([await measureCountry(browser, country)]);
} finally {
  await browser.close();
  close();
}

/** A new visitor: how long until there is a chart, and the longest task until the check is under way. */
async function firstVisit() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await watched(context);
  await page.goto(address);
  const chart = await page.evaluate(() =>
    window.bench.when(() => document.querySelector("figure [data-mark='median']")),
  );
  await page.waitForTimeout(500);
  const longest = await page.evaluate(() => window.bench.longest);
  await context.close();
  return { chart, longest };
}

/** A page whose default comparison has been checked: everything is warm. */
async function opened() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await watched(context);
  await page.goto(address);
  const checked = await page.evaluate(() => window.bench.when(() => document.querySelector("[data-state='same']")));
  await page.evaluate(() => {
    window.bench.longest = 0;
  });
  return { page, context, checked };
}

/** From a press on Run again, where everything is warm, to both scenarios' thirty runs drawn anew. */
async function again(page) {
  return await page.evaluate(async () => {
    const from = performance.now();
    document.querySelector("[data-testid='run-button']").click();
    await window.bench.when(() => document.querySelector(".chip progress"));
    return (await window.bench.when(() => document.querySelector(".chip progress") === null)) - from;
  });
}

/** From a key on a lever to the first lines, and to all pairs. */
async function moveLever(page) {
  await page.focus(LEVER);
  await page.evaluate(() => {
    addEventListener("keydown", () => Object.assign(window.bench, { from: performance.now() }), {
      once: true,
      capture: true,
    });
  });
  await page.keyboard.press("ArrowRight");
  return await page.evaluate(async () => {
    const quick = await window.bench.when(() => document.querySelector("[data-state='quick']"));
    const five = await window.bench.when(
      () =>
        /5 runs/.test(document.querySelector("[data-state='quick']")?.textContent ?? "") ||
        document.querySelector("[data-state='running']"),
    );
    const whole = await window.bench.when(() => document.querySelector("[data-state='done']"));
    return { quick: quick - window.bench.from, five: five - window.bench.from, whole: whole - window.bench.from };
  });
}

/** From a press on Cancel, in the middle of a run, to the page saying that it stopped. */
async function cancel(page, round) {
  await page.focus(LEVER);
  await page.keyboard.press("Home");
  for (let extra = 0; extra <= round; extra++) await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.querySelector("[data-state='quick'], [data-state='changed']"));
  await page.waitForTimeout(150);
  const time = await page.evaluate(async () => {
    const from = performance.now();
    document.querySelector("[data-testid='run-button']").click();
    return (await window.bench.when(() => document.querySelector("[data-state='stopped']"))) - from;
  });
  await page.evaluate(() => document.querySelector("[data-testid='run-button']").click());
  await page.waitForFunction(() => document.querySelector("[data-state='done']"), undefined, { timeout: 120_000 });
  return time;
}

/** Megabytes of the page and its workers after so many settings were run, tenth by tenth. */
async function memoryOver(page, runs) {
  const taken = [];
  for (let run = 0; run <= runs; run++) {
    if (run % Math.max(1, Math.round(runs / 10)) === 0) taken.push({ runs: run, megabytes: await megabytes(page) });
    if (run === runs) break;
    await page.evaluate(
      (settings) => {
        for (const [lever, strength] of settings) {
          const slider = document.querySelector(`#lever-${lever}`);
          slider.value = String(strength);
          slider.dispatchEvent(new Event("input", { bubbles: true }));
        }
      },
      [
        ["sharingPractice", 0.05 * Math.floor(run / 20)],
        ["familySupport", 0.05 * (1 + (run % 20))],
      ],
    );
    await page.waitForFunction(() => document.querySelector("[data-state='done']"), undefined, { timeout: 120_000 });
  }
  return taken;
}

function report({ memory, ...times }) {
  const rows = Object.entries(times).map(([name, all]) => ({
    measure: name,
    median: Math.round(middle(all)),
    worst: Math.round(Math.max(...all)),
    target: TARGETS[name] ?? TARGETS[name.replace("OnLoad", "")] ?? "",
  }));
  console.log(
    `Milliseconds, ${cpus().length} × ${cpus()[0]?.model.trim()}, Chromium ${browser.version()}, ${options.rounds} rounds`,
  );
  console.table(rows);
  console.log("Megabytes of page and workers after so many runs");
  console.table(memory);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ rows, memory }, null, 2)}\n`);
}
