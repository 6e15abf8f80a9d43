/**
 * A long sweep on Tarnford, and what it bears: `npm run bench:sweep [-- --runs 20000 --kills 5]` (a quarter of an hour on
 * two cores). It is run once in peace; then again, ended without a word at moments drawn by chance, with one shard cut
 * short and a bit of another turned. Ends with 1 where the two results differ. Speed is that of a tenth of the runs.
 */

import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "20000" }, kills: { type: "string", default: "5" } },
});
const RUNS = Number(values.runs);
const KILLS = Number(values.kills);
const A_POINT = 8;
const LOOK = 200;

const folder = mkdtempSync(join(tmpdir(), "catchment-long-sweep-"));
const at = (...names) => join(folder, ...names);
const scenario = { schemaVersion: 1, place: "tarnford", years: 2, burnIn: 1 };
write("alone.json", { ...scenario, title: "Alone" });
write("together.json", { ...scenario, title: "Together", actions: [{ lever: "partnerships", start: 2026 }] });
const plan = planOf("plan.json", RUNS);
const tenth = planOf("tenth.json", RUNS / 10);

try {
  const [one, two] = [await swept(tenth, "one", 1), await swept(tenth, "two", 2)];
  const runs = Math.round(RUNS / 10);
  console.log(`${runs} runs on one thread: ${rate(runs, one)}; on two: ${rate(runs, two)}`);
  console.log(`Efficiency of two threads: ${(one.seconds / two.seconds / 2).toFixed(2)}`);
  const whole = await swept(plan, "whole", 2);
  console.log(`${RUNS} runs in peace, two threads: ${rate(RUNS, whole)}, at most ${whole.peak} MiB`);
  await disturbed(whole.seconds);
  const again = await swept(plan, "killed", 2);
  console.log(`The rest after ${KILLS} ends, a shard cut short and a bit turned: at most ${again.peak} MiB`);
  console.log(
    `In peace  ${whole.hash}\nDisturbed ${again.hash}\n${whole.hash === again.hash ? "The same." : "They differ."}`,
  );
  process.exitCode = whole.hash === again.hash ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Starts the sweep and ends it, so many times, each after its own share of the time that it takes whole; then spoils two shards. */
async function disturbed(seconds) {
  for (let kill = 0; kill < KILLS; kill++) {
    const after = (seconds / (KILLS + 1)) * (0.3 + 0.9 * Math.random());
    await swept(plan, "killed", 2, after);
    console.log(`Ended after ${after.toFixed(0)} s: ${tables().length} shards are there`);
  }
  const [first, second] = tables().map((name) => at("killed", "shards", name));
  truncateSync(first, statSync(first).size - 100);
  const bytes = readFileSync(second);
  bytes[Math.floor(bytes.length / 2)] ^= 1;
  writeFileSync(second, bytes);
}

/** Runs the sweep as far as it is not there yet; `after` so many seconds it is ended without a word. */
async function swept(file, out, threads, after) {
  const begun = performance.now();
  const words = ["dist/cli/main.js", "sweep", "run", file, "--out", at(out), "--threads", String(threads)];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] });
  let [said, warned, peak] = ["", "", 0];
  child.stdout.on("data", (piece) => (said += piece));
  child.stderr.on("data", (piece) => (warned += piece));
  const looking = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid));
    if (after !== undefined && performance.now() - begun > after * 1000) child.kill("SIGKILL");
  }, LOOK);
  const status = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(looking);
  if (status !== 0 && after === undefined) throw new Error(warned);
  return { seconds: (performance.now() - begun) / 1000, hash: said.match(/Result (\w+)/)?.[1], peak };
}

/** MiB that the process has held at most; 0 where the machine does not say. */
function memoryOf(pid) {
  try {
    return Math.round(Number(readFileSync(`/proc/${pid}/status`, "utf8").match(/VmHWM:\s+(\d+)/)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

function planOf(name, runs) {
  return write(name, {
    planVersion: 1,
    title: "A long sweep",
    scenarios: ["alone.json", "together.json"],
    assumptions: { "moveKnowledge.transfer": "plausible", "sharePractice.rate": "plausible" },
    levers: { coordination: [0, 1] },
    design: { kind: "sobol", points: Math.round(runs / A_POINT) },
    replicates: A_POINT / 2,
    shard: 50,
    outcomes: { indicators: ["attainment", "attainmentGap"], years: "last", units: ["place"] },
  });
}

function write(name, value) {
  writeFileSync(at(name), JSON.stringify(value));
  return at(name);
}

function tables() {
  return readdirSync(at("killed", "shards")).filter((name) => name.endsWith(".parquet"));
}

function rate(runs, { seconds }) {
  return `${seconds.toFixed(1)} s, ${(runs / seconds).toFixed(1)} a second`;
}
