/** How long the command takes to start and end: whole processes, one after the other. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "../summary.ts";
import type { Program } from "../way.ts";

/** Said by each process as it ends: milliseconds of processor since it began, and the most memory it held. */
const HOOK = `process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require("node:fs").writeFileSync(process.env.CATCHMENT_BENCH_SPENT, JSON.stringify({ ms: (userCPUTime + systemCPUTime) / 1000, mb: maxRSS / 1024 }));
});`;

const SCENARIO = JSON.stringify({ schemaVersion: 1, title: "As it is", place: "tarnford" });

/** Runs an empty program, or the command with some words, where "FILE" is a scenario. */
export const start: Program = ({ words, times, mainFile }) => {
  const folder = mkdtempSync(join(tmpdir(), "catchment-bench-"));
  try {
    const file = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const hook = file("hook.cjs", HOOK);
    const scenario = file("scenario.json", SCENARIO);
    const spent = join(folder, "spent.json");
    const given = String(words) === "" ? [] : String(words).split(" ");
    const program = given.length === 0 ? file("empty.mjs", "") : fileURLToPath(String(mainFile));
    const all = ["--require", hook, program, ...given.map((word) => (word === "FILE" ? scenario : word))];
    const runs = Array.from({ length: Number(times) }, () => timed(all, spent));
    const middle = (read: (run: Run) => number) => median(runs.map(read));
    return {
      figure: middle(({ ms }) => ms),
      peakMb: middle(({ mb }) => mb),
      check: { "exit code": `${runs[0].status}` },
      also: { "ms by the clock": middle(({ clock }) => clock) },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

type Run = ReturnType<typeof timed>;

function timed(words: readonly string[], spent: string) {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, words, { env: { ...process.env, CATCHMENT_BENCH_SPENT: spent } });
  const clock = performance.now() - begun;
  const { ms, mb } = JSON.parse(readFileSync(spent, "utf8")) as { readonly ms: number; readonly mb: number };
  return { status, clock, ms, mb };
}
