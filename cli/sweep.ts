/** `catchment sweep`: plans of many runs; making them, stopping and going on, and what came of them. */

import { Command } from "commander";
import { runsOf, shardCount } from "../sim/experiment/sweep/shards.ts";
import { fault, InputError } from "../sim/scenario/faults.ts";
import { say } from "../text/say.ts";
import type { ShardTask } from "../workers/executors/make-shard.ts";
import type { ShardRecord } from "../workers/executors/shard-files.ts";
import { makeShards } from "../workers/executors/threads.ts";
import { COMMANDS } from "./commands.ts";
import { INTERRUPTED, watchInterrupts } from "./interrupts.ts";
import { COMMAND_LINE, wholeNumber } from "./options.ts";
import { commandAgain, print, printJson, warn } from "./print.ts";
import { threadsOf } from "./run-scenario.ts";
import { type Found, foundFolder, listOf, openFolder, shardsIn } from "./sweep/folder.ts";
import { hashOf, mergeShards } from "./sweep/merge.ts";
import { sweepProgress } from "./sweep/progress.ts";
import { type ReadSweep, readSweep } from "./sweep/read.ts";
import { verifyRuns } from "./sweep/verify.ts";
import { planText, pointsCsv } from "./sweep/words.ts";
import { isOfDisk, wordsOf } from "./text-file.ts";

/** Where the built thread lies: beside the built command. */
const SHARD_THREAD = new URL("./shard-thread.js", import.meta.url);

const FAILED = 1;
const DISK = 2;
const MOST_SHOWN = 1_000_000;
const OUT = ["--out <folder>", "folder of the sweep's runs"] as const;
const PLAN = ["<plan>", "the plan's file"] as const;
const THREADS = ["--threads <n>", "threads to use"] as const;
const JSON_TOO = ["--json", "for programs"] as const;

interface Options {
  readonly out: string;
  readonly threads?: string;
  readonly shards?: string;
  readonly points?: string;
  readonly runs?: string;
  readonly whole?: boolean;
  readonly part?: boolean;
  readonly json?: boolean;
}

export function sweepCommand(): Command {
  const sweep = new Command("sweep").description(COMMANDS.sweep.description);
  const part = (name: string, description: string) =>
    sweep
      .command(name)
      .description(description)
      .argument(...PLAN);
  const partOfFolder = (name: string, description: string) => part(name, description).requiredOption(...OUT);
  part("plan", "say what a plan comes to, or list its points; nothing is run")
    .option("--points <n>", "the first so many points, as CSV")
    .option(...JSON_TOO)
    .action(tellPlan);
  partOfFolder(
    "run",
    "make every run that is not there yet, then one table of all; may be stopped at any time, and given again",
  )
    .option(...THREADS)
    .option(...JSON_TOO)
    .action(working(runAll));
  partOfFolder("work", "make some shards: what every executor starts")
    .requiredOption("--shards <from-to>", "shards to make where they are not there, as 17-24 or 17")
    .option(...THREADS)
    .action(working(runSome));
  partOfFolder("status", "say how far a sweep has come")
    .option("--whole", "also read every table and hold it to its hash")
    .option(...JSON_TOO)
    .action(tellStatus);
  partOfFolder("retry", "run again the runs that failed, and no others")
    .option(...THREADS)
    .action(working(retryFailed));
  partOfFolder("merge", "write one table of all runs, and the manifest")
    .option("--part", "also where shards are missing")
    .action(working(mergeAll));
  partOfFolder("verify", "run some runs again, drawn by lot, and compare them bit for bit")
    .option("--runs <n>", "how many (default: one in a hundred, at least ten)")
    .action(working(verify));
  return sweep;
}

/** An action that may be interrupted at any time, and gives the exit code. */
const working =
  (action: (file: string, options: Options, signal: AbortSignal) => Promise<number>) =>
  async (file: string, options: Options): Promise<void> => {
    const interrupts = watchInterrupts();
    try {
      process.exitCode = await action(file, options, interrupts.signal);
    } catch (error) {
      if (!isOfDisk(error)) throw error;
      warn(say("sweep.disk", { folder: options.out, found: wordsOf(error), command: commandAgain() }));
      process.exitCode = DISK;
    } finally {
      interrupts.release();
    }
  };

function tellPlan(file: string, { points, json }: Options): void {
  const sweep = readSweep(file);
  if (points !== undefined)
    return void process.stdout.write(pointsCsv(sweep, wholeNumber("--points", points, 1, MOST_SHOWN)));
  if (json === true) printJson(planData(sweep));
  else print(planText(sweep));
}

const planData = ({ planned, stated }: ReadSweep) => ({
  planHash: stated.planHash,
  points: planned.points,
  runs: planned.runs,
  shards: shardCount(planned),
  factors: planned.factors,
});

async function runAll(file: string, options: Options, signal: AbortSignal): Promise<number> {
  const work = opened(file, options, signal);
  const { sweep, folder } = work;
  const found = shardsIn(folder, sweep, true);
  if (found.records.length > 0) warn(say("sweep.there", { n: found.records.length }));
  tellBroken(found);
  const all = await make(work, lackingOf(found), found.records, sweep.planned.runs);
  const merged = all && (await mergeShards(folder, sweep, all, signal));
  if (all === undefined || merged === undefined) return stopped(work);
  const { file: table, rows, hash } = merged;
  const failed = failedIn(all).length;
  if (options.json === true) printJson({ ...planData(sweep), failed, rows, sweepHash: hash, file: table });
  else print(say("sweep.done", { runs: sweep.planned.runs, failed, hash }));
  warn(say("sweep.merged", { file: table, rows, hash }));
  return toldFailures(file, options, failed);
}

async function runSome(file: string, options: Options, signal: AbortSignal): Promise<number> {
  const work = opened(file, options, signal);
  const { sweep, folder } = work;
  const wanted = shardsOf(options.shards ?? "", shardCount(sweep.planned));
  const found = shardsIn(folder, sweep, true, wanted);
  const runs = wanted.reduce((sum, shard) => sum + lengthOf(runsOf(sweep.planned, shard)), 0);
  const all = await make(work, lackingOf(found), found.records, runs);
  if (all === undefined) return stopped(work);
  print(say("sweep.part", { list: listOf(wanted), n: shardCount(sweep.planned) }));
  return 0;
}

async function retryFailed(file: string, options: Options, signal: AbortSignal): Promise<number> {
  const work = opened(file, options, signal, false);
  const { sweep, folder } = work;
  const found = shardsIn(folder, sweep, true);
  tellBroken(found);
  const [failing, others] = [
    found.records.filter(({ failed }) => failed.length > 0),
    found.records.filter(({ failed }) => failed.length === 0),
  ];
  if (failing.length === 0) {
    print(say("sweep.nothingFailed", {}));
    return 0;
  }
  const again = failing.map(({ shard, failed }) => ({ shard, again: failed }));
  const all = await make(work, again, others, runsIn(found.records));
  if (all === undefined) return stopped(work);
  const failed = failedIn(all).length;
  print(say("sweep.retried", { n: failedIn(failing).length, failed }));
  const isWhole = all.length === shardCount(sweep.planned);
  if (isWhole && (await mergeShards(folder, sweep, all, signal)) === undefined) return stopped(work);
  return failed > 0 ? FAILED : 0;
}

function tellStatus(file: string, { out, whole, json }: Options): void {
  const sweep = readSweep(file);
  const found = shardsIn(foundFolder(out, sweep), sweep, whole === true);
  const { records, missing, broken } = found;
  const failed = failedIn(records);
  const runs = runsIn(records);
  const hash = lackingOf(found).length === 0 ? hashOf(sweep, records) : undefined;
  if (json === true) {
    const done = { done: records.length, runsDone: runs, failed, missing, broken };
    printJson({ ...planData(sweep), ...done, ...(hash !== undefined && { sweepHash: hash }) });
    return;
  }
  const n = shardCount(sweep.planned);
  const title = sweep.stated.plan.title;
  print(say("sweep.status", { title, done: records.length, n, runs, all: sweep.planned.runs, failed: failed.length }));
  if (missing.length > 0) print(say("sweep.missing", { list: listOf(missing) }));
  tellBroken(found);
  if (hash !== undefined) print(say("sweep.done", { runs, failed: failed.length, hash }));
}

async function mergeAll(file: string, { out, part }: Options, signal: AbortSignal): Promise<number> {
  const sweep = readSweep(file);
  const folder = foundFolder(out, sweep);
  const found = shardsIn(folder, sweep, true);
  const lacking = lackingOf(found).map(({ shard }) => shard);
  if (lacking.length > 0 && part !== true) {
    const advice = "sweep run makes them; --part merges what is there";
    throw new InputError([fault(COMMAND_LINE, "--out", "all shards, whole", `none of ${listOf(lacking)}`, advice)]);
  }
  const merged = await mergeShards(folder, sweep, found.records, signal);
  if (merged === undefined) return stopped({ sweep, folder });
  const { file: table, rows, hash } = merged;
  print(say("sweep.merged", { file: table, rows, hash }));
  return 0;
}

async function verify(file: string, { out, runs }: Options, signal: AbortSignal): Promise<number> {
  const sweep = readSweep(file);
  const folder = foundFolder(out, sweep);
  const { records } = shardsIn(folder, sweep, true);
  const there = new Set(records.map(({ shard }) => shard));
  const usual = Math.max(10, Math.ceil(runsIn(records) / 100));
  const count = runs === undefined ? usual : wholeNumber("--runs", runs, 1, sweep.planned.runs);
  const { tried, differ } = await verifyRuns(folder, sweep, (shard) => there.has(shard), count, signal);
  print(say("sweep.verified", { n: tried, differ: differ.length, list: listOf(differ) }));
  if (signal.aborted) return INTERRUPTED;
  return differ.length > 0 ? FAILED : 0;
}

/** A plan whose runs are being made. */
interface Work {
  readonly sweep: ReadSweep;
  readonly folder: string;
  readonly threads: number;
  readonly signal: AbortSignal;
}

/** The plan read, and the folder made or found. */
function opened(file: string, { out, threads }: Options, signal: AbortSignal, mayMake = true): Work {
  const sweep = readSweep(file);
  const folder = mayMake ? openFolder(out, sweep) : foundFolder(out, sweep);
  return { sweep, folder, threads: threadsOf(threads), signal };
}

/** Makes shards, of which there are `there` and in the end `runs` runs; all in order, or undefined where it was interrupted. */
async function make(
  { sweep, folder, threads, signal }: Work,
  tasks: readonly ShardTask[],
  there: readonly ShardRecord[],
  runs: number,
): Promise<ShardRecord[] | undefined> {
  const all = [...there];
  const progress = sweepProgress(runs, runsIn(there), failedIn(there).length);
  const onShard = (record: ShardRecord) => {
    all.push(record);
    progress.take(record);
  };
  await makeShards(sweep.stated, tasks, { threads, threadFile: SHARD_THREAD, folder, signal, onShard });
  if (all.length < there.length + tasks.length) return undefined;
  return all.sort((a, b) => a.shard - b.shard);
}

function stopped({ sweep, folder }: Pick<Work, "sweep" | "folder">): number {
  const { records } = shardsIn(folder, sweep, false);
  warn(say("sweep.interrupted", { done: records.length, n: shardCount(sweep.planned), command: commandAgain() }));
  return INTERRUPTED;
}

function toldFailures(file: string, { out }: Options, failed: number): number {
  if (failed === 0) return 0;
  warn(say("sweep.failed", { failed, command: commandAgain([], ["sweep", "retry", file, "--out", out]) }));
  return FAILED;
}

function tellBroken({ broken }: Found): void {
  if (broken.length > 0) warn(say("sweep.broken", { n: broken.length, list: listOf(broken) }));
}

/** The shards still to be made, in order. */
const lackingOf = ({ missing, broken }: Found): ShardTask[] =>
  [...missing, ...broken].sort((a, b) => a - b).map((shard) => ({ shard }));

const failedIn = (records: readonly ShardRecord[]): number[] => records.flatMap(({ failed }) => failed);
const runsIn = (records: readonly ShardRecord[]): number => records.reduce((sum, { runs }) => sum + lengthOf(runs), 0);
const lengthOf = ([from, to]: readonly [number, number]): number => to - from;

/** "17-24" or "17", of shards that the plan has. */
function shardsOf(text: string, count: number): number[] {
  const [first, last = first] = text.split("-");
  const low = wholeNumber("--shards", first, 0, count - 1);
  const high = wholeNumber("--shards", last, low, count - 1);
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}
