/**
 * Everything that must hold, in order: format, lint and types; the builds; then every test, those in a browser included.
 * Words after `npm test --` go to vitest. CATCHMENT_SYSTEM_TESTS=1 adds Firefox, Slurm and Redis; with CI=true nothing
 * may be skipped for want of a program.
 */

import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium, findFirefox } from "./browsers.mjs";
import { ENGINES, lackingOf } from "./engines.mjs";

const WINDOWS = process.platform === "win32";
const inCi = process.env.CI === "true";
const systemTests = process.env.CATCHMENT_SYSTEM_TESTS === "1";

/** What must hold before anything is tested; side by side, as each is busy with one processor alone. */
const FIRST = [
  ["Checking format, lint and types", "npm", ["run", "--silent", "check"]],
  ["Building the app and the command", "npm", ["run", "--silent", "build"]],
];

say(`${FIRST.map(([what]) => what).join("; ")} …`);
const done = await Promise.all(FIRST.map(async ([what, ...rest]) => ({ what, ...(await heard(...rest)) })));
for (const { what, output } of done) {
  say(`${what}:`);
  console.log(output.trim());
}
const failed = done.filter(({ status }) => status !== 0).map(({ what }) => what);
if (failed.length > 0) stop(`${failed.join("; ")}: failed, so no test was run.`);

const chromium = await chromiumHere();
if (chromium === undefined && inCi) stop("No Chromium was found or could be installed.");
if (chromium === undefined) say("No Chromium: the tests of components and of the built app are SKIPPED.");
else say(`Chromium: ${chromium}`);

if (systemTests && findFirefox() === undefined && inCi) stop("No Firefox was found (apt-get install firefox-esr).");
if (!systemTests) say("Firefox, Slurm and Redis are left out (CATCHMENT_SYSTEM_TESTS=1 includes them).");
else say(`Firefox: ${findFirefox() ?? "none found; its tests are SKIPPED"}`);
for (const [name, { install }] of systemTests ? Object.entries(ENGINES) : []) {
  const lacking = lackingOf(name);
  if (lacking.length > 0 && inCi) stop(`${name} is not complete without ${lacking.join(", ")} (${install}).`);
  say(
    `${name}: ${lacking.length === 0 ? "found" : `without ${lacking.join(", ")}; its tests are SKIPPED (${install})`}`,
  );
}

const projects = chromium === undefined ? ["--project", "sim", "--project", "apart"] : [];
process.exit(run("npx", ["--no-install", "vitest", "run", ...projects, ...process.argv.slice(2)]));

/** The path of a Chromium, installed if need be. */
async function chromiumHere() {
  const found = findChromium() ?? (await playwrightChromium());
  if (found !== undefined) return found;
  say("No Chromium on this machine: installing one …");
  if (isDebianRoot()) {
    say("  apt-get install chromium");
    const apt = { DEBIAN_FRONTEND: "noninteractive" };
    if (run("apt-get", ["install", "-y", "-q", "chromium"], apt) !== 0) {
      run("apt-get", ["update", "-q"], apt);
      run("apt-get", ["install", "-y", "-q", "chromium"], apt);
    }
  }
  if (findChromium() === undefined) {
    say("  npx playwright install chromium");
    run("npx", ["--no-install", "playwright", "install", "chromium"]);
  }
  return findChromium() ?? (await playwrightChromium());
}

/** The Chromium that Playwright keeps, if it has one. */
async function playwrightChromium() {
  const { chromium } = await import("playwright");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

function run(command, words, environment = {}) {
  const env = { ...process.env, ...environment };
  return spawnSync(command, words, { stdio: "inherit", shell: WINDOWS, env }).status ?? 1;
}

/** Runs a command, and gives what it said once it is done, so that two of them do not speak at once. */
function heard(command, words) {
  const child = spawn(command, words, { stdio: ["ignore", "pipe", "pipe"], shell: WINDOWS });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (output += piece));
  return new Promise((resolve) => {
    child.on("error", ({ message }) => resolve({ status: 1, output: `${message}\n` }));
    child.on("close", (status) => resolve({ status: status ?? 1, output }));
  });
}

function say(line) {
  console.log(`[test] ${line}`);
}

function stop(reason) {
  say(reason);
  console.log("0 passed, 1 failed");
  process.exit(1);
}
