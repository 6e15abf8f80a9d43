/**
 * How a city region feels under the hand: `npm run bench:city [-- --rounds 10 --minutes 5 --json FILE]`; 0 minutes leaves the
 * long use out. Averdale is opened in the built page; its scrubber, map and network are asked to respond, while its workers
 * run and when they are at rest; then the page is used for so many minutes by a script, noting every task of the main thread over 50 ms and the memory. It reports; it asserts nothing.
 */

import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { launched, megabytes, middle, rested, served, watched } from "./watched.mjs";

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "10" },
    minutes: { type: "string", default: "5" },
    json: { type: "string" },
  },
});
const LONG = 600_000;
/** Milliseconds. */
const TARGET = 50;
/** Where on the page what is pressed stands. */
const YEAR = ".years input[type=range]";
const GROUND = "[data-mark='neighbourhoods']";
const MAP = ".sides > :nth-child(1)";
const NETWORK = ".sides > :nth-child(2)";
const SCHOOL = "[data-mark='school']";

/** Each in turn, as somebody who looks around would. */
const DEEDS = {
  "Explore is opened": (page) => screen(page, "Explore"),
  ...Object.fromEntries(
    ["Gap", "Mix", "Access", "Place", "Partnerships", "Who gains", "Trade-offs"].map((name) => [
      `tab ${name}`,
      async (page) => {
        await tab(page, name);
        await page.waitForTimeout(600);
        await wheeled(page);
      },
    ]),
  ),
  "years are stepped through": async (page) => {
    await tab(page, "Place");
    await page.focus(".figures input[type=range]");
    for (let step = 0; step < 8; step++) await page.keyboard.press(step < 4 ? "ArrowLeft" : "ArrowRight");
  },
  "a lever is moved": async (page, lap) => {
    await page.focus("#lever-partnerships");
    await page.keyboard.press(lap % 2 === 0 ? "ArrowRight" : "ArrowLeft");
    await page.waitForTimeout(1000);
    // A city region is not run again by itself; what has begun is stopped, as somebody who thinks again would.
    await page.click("[data-testid='run-button']");
    await page.waitForTimeout(3000);
    await page.click("[data-testid='run-button']");
    await page.focus("#lever-partnerships");
    await page.keyboard.press(lap % 2 === 0 ? "ArrowLeft" : "ArrowRight");
  },
  "it is asked why": async (page) => {
    await page.click("button.why");
    await page.waitForTimeout(1500);
    await page.click("button.why");
  },
  "Compare is opened": async (page) => {
    await screen(page, "Compare");
    await page.waitForTimeout(1500);
    await wheeled(page);
  },
  "Place is opened": async (page) => {
    await screen(page, "Place");
    // What waitForSelector finds is held by whoever drives the page, and with it the screen that it was on.
    await page.locator(GROUND).first().waitFor();
    await wheeled(page);
  },
  "a school is picked": (page, lap) => pressed(page, MAP, SCHOOL, 29 * lap),
};

const { address, close } = await served();
const browser = await launched();
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await watched(context);
  await page.goto(address);
  await page.waitForSelector("[data-state='same']", { timeout: LONG });
  const first = await openCity(page);
  const atWork = await asked(page);
  const opening = { ...first, ...(await allPairs(page)) };
  await rested(browser, page);
  const atRest = await asked(page);
  report(opening, { atWork, atRest });
  const minutes = Number(options.minutes);
  const use = minutes > 0 ? await used(page, minutes) : undefined;
  if (use) reportUse(use);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ opening, atWork, atRest, use }, null, 2)}\n`);
} finally {
  await browser.close();
  close();
}

/** From a press on the place to its first figures, and the longest task until then; milliseconds. */
async function openCity(page) {
  await screen(page, "Place");
  await page.click("details.choose summary");
  await page.check("details.choose input[value='averdale']");
  await page.evaluate(() => {
    window.bench.longest = 0;
    window.bench.from = performance.now();
  });
  await page.click("details.choose .go");
  const first = await page.evaluate(
    async (mark) => (await window.bench.when(() => document.querySelector(mark))) - window.bench.from,
    GROUND,
  );
  return { first, longest: await page.evaluate(() => window.bench.longest) };
}

/** From that press to all pairs, whatever was pressed meanwhile, and the longest task since; milliseconds. */
async function allPairs(page) {
  await page.evaluate(() => {
    window.bench.longest = 0;
  });
  await page.waitForSelector("[data-state='done']", { timeout: LONG });
  return page.evaluate(() => ({ all: performance.now() - window.bench.from, longestSince: window.bench.longest }));
}

/** What is asked of map, network and scrubber, on the screen that shows all three: milliseconds from the press to the frame. */
async function asked(page) {
  await page.evaluate(() => document.querySelector("details.choose").removeAttribute("open"));
  await page.waitForSelector(`${NETWORK} fieldset label`, { timeout: LONG });
  await page.evaluate(
    (figure) =>
      [...document.querySelectorAll(`${figure} label`)]
        .find(({ textContent }) => textContent.trim() === "Map")
        ?.click(),
    NETWORK,
  );
  await page.waitForSelector(`${NETWORK} ${SCHOOL}`, { timeout: LONG });
  const kinds = {
    "a step of the scrubber: its year": () => stepped(page, ".years strong"),
    "a step of the scrubber: the map": () => stepped(page, `${MAP} h2`),
    "a step of the scrubber: the network": () => stepped(page, `${NETWORK} h2`),
    "a press on a neighbourhood": (round) => pressed(page, MAP, GROUND, round),
    "a press on a school of the map": (round) => pressed(page, MAP, SCHOOL, 17 * round),
    "a press on a school of the network": (round) => pressed(page, NETWORK, SCHOOL, 13 * round),
  };
  const found = {};
  for (const [kind, ask] of Object.entries(kinds)) {
    found[kind] = [];
    for (let round = 0; round < Number(options.rounds); round++) {
      found[kind].push(await ask(round));
      await page.waitForTimeout(250);
    }
  }
  return found;
}

/** A step of the scrubber, to and fro, until some words have its year. */
function stepped(page, words) {
  return page.evaluate(
    async ([scrubber, selector]) => {
      const slider = document.querySelector(scrubber);
      const back = slider.valueAsNumber > Number(slider.min) + 4;
      const from = performance.now();
      slider.value = String(back ? slider.valueAsNumber - 1 : Number(slider.max));
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      return (
        (await window.bench.when(() => document.querySelector(selector).textContent.includes(slider.value))) - from
      );
    },
    [YEAR, words],
  );
}

/** A press of a pointer on a mark. */
function pressed(page, within, mark, at) {
  return page.evaluate(
    async ([box, selector, index]) => {
      const marks = document.querySelectorAll(`${box} ${selector}`);
      const found = marks[index % marks.length];
      const { left, top, width, height } = found.getBoundingClientRect();
      const from = performance.now();
      found.dispatchEvent(
        new PointerEvent("pointerup", { bubbles: true, clientX: left + width / 2, clientY: top + height / 2 }),
      );
      return (await window.bench.when(() => true)) - from;
    },
    [within, mark, at],
  );
}

/** Minutes of use: what took the main thread longer than it may, by deed, and the memory as it went. */
async function used(page, minutes) {
  const until = Date.now() + 60_000 * minutes;
  const tasks = {};
  const memory = [];
  let deeds = 0;
  for (let lap = 0; Date.now() < until; lap++) {
    for (const [name, deed] of Object.entries(DEEDS)) {
      if (Date.now() >= until) break;
      await page.evaluate(() => {
        window.bench.longest = 0;
      });
      await deed(page, lap);
      await page.waitForTimeout(400);
      const longest = await page.evaluate(() => window.bench.longest);
      deeds++;
      tasks[name] = { times: (tasks[name]?.times ?? 0) + 1, longest: Math.max(tasks[name]?.longest ?? 0, longest) };
    }
    memory.push({
      lap: lap + 1,
      minutes: Math.round((until - Date.now()) / -6000) / 10 + minutes,
      megabytes: await megabytes(page),
    });
  }
  return { deeds, tasks, memory };
}

function screen(page, name) {
  return page.click(`nav button:text-is("${name}")`);
}

function tab(page, name) {
  return page.click(`.figures [role=tab]:text-is("${name}")`);
}

async function wheeled(page) {
  for (let turn = 0; turn < 6; turn++) {
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(60);
  }
  await page.evaluate(() => scrollTo(0, 0));
}

function report({ first, all, longest, longestSince }, { atWork, atRest }) {
  console.log(
    `Averdale, ${cpus().length} × ${cpus()[0]?.model.trim()}, Chromium ${browser.version()}: first figures after ${(first / 1000).toFixed(1)} s, longest task until then ${Math.round(longest)} ms; all pairs after ${(all / 1000).toFixed(1)} s, longest task since ${Math.round(longestSince)} ms`,
  );
  console.log("Milliseconds from a press to the frame that shows it, at rest, and while the workers run");
  console.table(
    Object.entries(atRest).map(([what, times]) => ({
      what,
      median: Math.round(middle(times)),
      worst: Math.round(Math.max(...times)),
      "at work": Math.round(middle(atWork[what])),
      target: TARGET,
    })),
  );
}

function reportUse({ deeds, tasks, memory }) {
  console.log(`${deeds} deeds; the longest task of the main thread in each, milliseconds (0: none over ${TARGET})`);
  console.table(
    Object.entries(tasks).map(([deed, { times, longest }]) => ({ deed, times, longest: Math.round(longest) })),
  );
  console.log("Megabytes of page and workers");
  console.table(memory);
}
