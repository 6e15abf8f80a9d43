/** One hash of results, whoever computes it: Node with one thread and two, saved and resumed, Chromium, Firefox. [R5] [O6] */

import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright";
import puppeteer from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { resultHash } from "../../sim/export/hash.ts";
import { readScenario, type Scenario } from "../../sim/scenario/scenario.ts";
import { CHROMIUM_ARGUMENTS, findChromium, findFirefox } from "../browsers.mjs";
import { type Served, serveApp } from "./served.ts";

const FILE = "scenarios/tarnford-together.json";
const YEARS = 4;
const REPLICATES = 2;

let served: Served;
let folder: string;
let expected: string;

beforeAll(async () => {
  served = await serveApp();
  folder = mkdtempSync(join(tmpdir(), "catchment-bits-"));
  expected = await inNode("one", "--threads", "1");
});

afterAll(() => {
  served?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The hash that the built command writes in its manifest. */
const inNode = (name: string, ...words: string[]): Promise<string> => ofFile(FILE, name, ...words);

async function ofFile(file: string, name: string, ...words: string[]): Promise<string> {
  const out = join(folder, name);
  const fixed = [
    "run",
    file,
    "--years",
    String(YEARS),
    "--replicates",
    String(REPLICATES),
    "--format",
    "csv",
    "--out",
    out,
  ];
  await promisify(execFile)(process.execPath, ["dist/cli/main.js", ...fixed, ...words]);
  return JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")).resultHash;
}

/** The same scenario, as the command's options change it. */
function scenarioHere(more: object = {}): Scenario {
  const input = { ...JSON.parse(readFileSync(FILE, "utf8")), years: YEARS, replicates: REPLICATES, ...more };
  const read = readScenario(input, FILE);
  if ("faults" in read) throw new Error("the shipped scenario has faults");
  return read.scenario;
}

/** A utility of a scenario's own, for which the worker has to fetch what reads formulas. */
const UTILITY = "usual - 3 * distance";

/** In a page of the app: asks its worker to open and run, in comlink's own messages; the place's columns, a run each. */
async function inWorker([url, scenario, replicates]: readonly [string, Scenario, number]): Promise<number[][]> {
  const worker = new Worker(url, { type: "module" });
  let id = 0;
  const ask = (method: string, ...values: unknown[]) =>
    new Promise<{ value: unknown }>((resolve, reject) => {
      const mine = String(++id);
      const take = ({ data }: MessageEvent) => {
        if (data.id !== mine) return;
        worker.removeEventListener("message", take);
        if (data.name === "throw") reject(new Error(JSON.stringify(data.value)));
        else resolve(data);
      };
      worker.addEventListener("message", take);
      worker.addEventListener("error", (event) => reject(new Error(event.message)));
      const argumentList = values.map((value) => ({ type: "RAW", value }));
      worker.postMessage({ id: mine, type: "APPLY", path: [method], argumentList });
    });
  try {
    const opened = (await ask("open", 0, { place: scenario.place, phase: scenario.phase })).value as { handle: number };
    const job = {
      scenario,
      units: [],
      assumptions: "drawn",
      replicates: Array.from({ length: replicates }, (_, i) => i),
    };
    const results = (await ask("run", 0, opened.handle, job)).value as { place: Float64Array }[];
    return results.map(({ place }) => [...place]);
  } finally {
    worker.terminate();
  }
}

/** The hash of what a page's worker found. */
const hashOf = (found: readonly number[][]): string =>
  resultHash(found.map((place, replicate) => ({ replicate, years: [], place: Float64Array.from(place) })));

test("the hash is one of results, not of nothing", async () => {
  expect(expected).toMatch(/^[0-9a-f]{64}$/);
  expect(await inNode("seed", "--seed", "7")).not.toBe(expected);
});

test("two threads give the hash of one", async () => {
  expect(await inNode("two", "--threads", "2")).toBe(expected);
});

test("saved in a year and resumed from there gives the hash of one run", async () => {
  const file = join(folder, "state.bin");
  await inNode("saved", "--save", `${file}@2027`);
  expect(await inNode("resumed", "--resume", file)).toBe(expected);
});

test("Chromium's worker gives the hash of Node, with a utility of the scenario's own too [C2]", async () => {
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: CHROMIUM_ARGUMENTS, ...(executablePath && { executablePath }) });
  try {
    const page = await browser.newPage();
    await page.goto(`${served.address}icon.svg`);
    const found = await page.evaluate(inWorker, [served.worker, scenarioHere(), REPLICATES] as const);
    expect(hashOf(found)).toBe(expected);
    const own = scenarioHere({ utility: UTILITY });
    const foundBy = await page.evaluate(inWorker, [served.worker, own, REPLICATES] as const);
    const file = join(folder, "utility.json");
    writeFileSync(file, JSON.stringify(own));
    expect(hashOf(foundBy)).toBe(await ofFile(file, "utility", "--threads", "1"));
    expect(hashOf(foundBy)).not.toBe(expected);
  } finally {
    await browser.close();
  }
});

const firefox = findFirefox();
const mustRun = process.env.CATCHMENT_SYSTEM_TESTS === "1" && (firefox !== undefined || process.env.CI === "true");

test.runIf(mustRun)("Firefox's worker gives the hash of Node", async () => {
  if (firefox === undefined) throw new Error("no Firefox was found (apt-get install firefox-esr)");
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true });
  try {
    const page = await browser.newPage();
    await page.goto(`${served.address}icon.svg`);
    const found = await page.evaluate(inWorker, [served.worker, scenarioHere(), REPLICATES] as const);
    expect(hashOf(found)).toBe(expected);
  } finally {
    await browser.close();
  }
});
