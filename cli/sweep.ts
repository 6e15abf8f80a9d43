/** `catchment sweep`: plans of many runs; making them, stopping and going on, and what came of them. */

import { Command } from "commander";
import { shardCount } from "../sim/experiment/sweep/shards.ts";
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

/** Where the built thread lies: beside the built command. */
const SHARD_THREAD = new URL("./shard-thread.js", import.meta.url);

const FAILED = 1;
const MOST_SHOWN = 1_000_000;
const OUT = ["--out <folder>", "folder of the sweep's runs"] as const;
const PLAN = ["<plan>", "the plan's file"] as const;

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
  sweep
    .command("plan")
    .description("say what a plan comes to, or list its points; nothing is run")
    .argument(...PLAN)
    .option("--points <n>", "the first so many points, as CSV")
    .option("--json", "for programs")
    .action(tellPlan);
  sweep
    .command("run")
    .description(
      "make every run that is not there yet, then one table of all; may be stopped at any time, and given again",
    )
    .argument(...PLAN)
    .requiredOption(...OUT)
    .option("--threads <n>", "threads to use")
    .option("--json", "for programs")
    .action(coded(runAll));
  sweep
    .command("work")
    .description("make some shards: what every executor starts")
    .argument(...PLAN)
    .requiredOption(...OUT)
    .requiredOption("--shards <from-to>", "shards to make where they are not there, as 17-24 or 17")
    .option("--threads <n>", "threads to use")
    .action(coded(runSome));
  sweep
    .command("status")
    .description("say how far a sweep has come")
    .argument(...PLAN)
    .requiredOption(...OUT)
    .option("--whole", "also read every table and hold it to its hash")
    .option("--json", "for programs")
    .action(coded(tellStatus));
  sweep
    .command("retry")
    .description("run again the runs that failed, and no others")
    .argument(...PLAN)
    .requiredOption(...OUT)
    .option("--threads <n>", "threads to use")
    .action(coded(retryFailed));
  sweep
    .command("merge")
    .description("write one table of all runs, and the manifest")
    .argument(...PLAN)
    .requiredOption(...OUT)
    .option("--part", "also where shards are missing")
    .action(coded(mergeAll));
  sweep
    .command("verify")
    .description("run some runs again, drawn by lot, and compare them bit for bit")
    .argument(...PLAN)
    .requiredOption(...OUT)
    .option("--runs <n>", "how many (default: one in a hundred, at least ten)")
    .action(coded(verify));
  return sweep;
}

const coded =
  (action: (file: string, options: Options) => Promise<number>) =>
  async (file: string, options: Options): Promise<void> => {
    process.exitCode = await action(file, options);
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

async function runAll(file: string, options: Options): Promise<number> {
  const { sweep, folder, threads } = opened(file, options);
  const found = shardsIn(folder, sweep, true);
  if (found.records.length > 0) warn(say("sweep.there", { n: found.records.length }));
  tellBroken(found);
  const all = await make(
    sweep,
    folder,
    [...found.missing, ...found.broken].map((shard) => ({ shard })),
    found,
    threads,
  );
  if (all === undefined) return stopped(folder, sweep);
  const { file: table, rows, hash } = await mergeShards(folder, sweep, all);
  const failed = failedIn(all);
  if (options.json === true)
    printJson({ ...planData(sweep), failed: failed.length, rows, sweepHash: hash, file: table });
  else print(say("sweep.done", { runs: sweep.planned.runs, failed: failed.length, hash }));
  warn(say("sweep.merged", { file: table, rows, hash }));
  return toldFailures(file, options, failed.length);
}

async function runSome(file: string, options: Options): Promise<number> {
  const { sweep, folder, threads } = opened(file, options);
  const wanted = shardsOf(options.shards ?? "", shardCount(sweep.planned));
  const found = shardsIn(folder, sweep, true);
  const lacking = [...found.missing, ...found.broken].filter((shard) => wanted.includes(shard));
  const all = await make(
    sweep,
    folder,
    lacking.map((shard) => ({ shard })),
    found,
    threads,
  );
  if (all === undefined) return stopped(folder, sweep);
  print(say("sweep.part", { list: listOf(wanted), n: shardCount(sweep.planned) }));
  return 0;
}

async function retryFailed(file: string, options: Options): Promise<number> {
  const { sweep, folder, threads } = opened(file, options, false);
  const found = shardsIn(folder, sweep, true);
  tellBroken(found);
  const tasks = found.records
    .filter(({ failed }) => failed.length > 0)
    .map(({ shard, failed }) => ({ shard, again: failed }));
  if (tasks.length === 0) {
    print(say("sweep.nothingFailed", {}));
    return 0;
  }
  const tried = failedIn(found.records).length;
  const others = { ...found, records: found.records.filter(({ failed }) => failed.length === 0) };
  const all = await make(sweep, folder, tasks, others, threads);
  if (all === undefined) return stopped(folder, sweep);
  const failed = failedIn(all).length;
  print(say("sweep.retried", { n: tried, failed }));
  if (all.length === shardCount(sweep.planned)) await mergeShards(folder, sweep, all);
  return failed > 0 ? FAILED : 0;
}

async function tellStatus(file: string, { out, whole, json }: Options): Promise<number> {
  const sweep = readSweep(file);
  const found = shardsIn(foundFolder(out, sweep), sweep, whole === true);
  const { records, missing, broken } = found;
  const failed = failedIn(records);
  const runs = runsIn(records);
  const isWhole = missing.length + broken.length === 0;
  if (json === true) {
    printJson({
      ...planData(sweep),
      done: records.length,
      runsDone: runs,
      failed,
      missing,
      broken,
      ...(isWhole && { sweepHash: hashOf(sweep, records) }),
    });
    return 0;
  }
  const n = shardCount(sweep.planned);
  const title = sweep.stated.plan.title;
  print(say("sweep.status", { title, done: records.length, n, runs, all: sweep.planned.runs, failed: failed.length }));
  if (missing.length > 0) print(say("sweep.missing", { list: listOf(missing) }));
  tellBroken(found);
  if (isWhole) print(say("sweep.done", { runs, failed: failed.length, hash: hashOf(sweep, records) }));
  return 0;
}

async function mergeAll(file: string, { out, part }: Options): Promise<number> {
  const sweep = readSweep(file);
  const folder = foundFolder(out, sweep);
  const { records, missing, broken } = shardsIn(folder, sweep, true);
  const lacking = [...missing, ...broken].sort((a, b) => a - b);
  if (lacking.length > 0 && part !== true) {
    const advice = "sweep run makes them; --part merges what is there";
    throw new InputError([fault(COMMAND_LINE, "--out", "all shards, whole", `none of ${listOf(lacking)}`, advice)]);
  }
  const { file: table, rows, hash } = await mergeShards(folder, sweep, records);
  print(say("sweep.merged", { file: table, rows, hash }));
  return 0;
}

async function verify(file: string, { out, runs }: Options): Promise<number> {
  const sweep = readSweep(file);
  const folder = foundFolder(out, sweep);
  const { records } = shardsIn(folder, sweep, true);
  const there = new Set(records.map(({ shard }) => shard));
  const usual = Math.max(10, Math.ceil(runsIn(records) / 100));
  const count = runs === undefined ? usual : wholeNumber("--runs", runs, 1, sweep.planned.runs);
  const interrupts = watchInterrupts();
  const { tried, differ } = await verifyRuns(
    folder,
    sweep,
    (shard) => there.has(shard),
    count,
    interrupts.signal,
  ).finally(interrupts.release);
  print(say("sweep.verified", { n: tried, differ: differ.length, list: listOf(differ) }));
  if (interrupts.signal.aborted) return INTERRUPTED;
  return differ.length > 0 ? FAILED : 0;
}

/** The plan read, and the folder made or found. */
function opened(file: string, { out, threads }: Options, mayMake = true) {
  const sweep = readSweep(file);
  const folder = mayMake ? openFolder(out, sweep) : foundFolder(out, sweep);
  return { sweep, folder, threads: threadsOf(threads) };
}

/** Makes shards; all records in order, or undefined where it was interrupted. */
async function make(
  sweep: ReadSweep,
  folder: string,
  tasks: readonly ShardTask[],
  { records }: Found,
  threads: number,
): Promise<ShardRecord[] | undefined> {
  const all = [...records];
  const interrupts = watchInterrupts();
  const progress = sweepProgress(sweep.planned.runs, runsIn(records), failedIn(records).length);
  const { signal } = interrupts;
  const onShard = (record: ShardRecord) => {
    all.push(record);
    progress.take(record);
  };
  await makeShards(sweep.stated, tasks, { threads, threadFile: SHARD_THREAD, folder, signal, onShard }).finally(
    interrupts.release,
  );
  if (all.length < records.length + tasks.length) return undefined;
  return all.sort((a, b) => a.shard - b.shard);
}

function stopped(folder: string, sweep: ReadSweep): number {
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

const failedIn = (records: readonly ShardRecord[]): number[] => records.flatMap(({ failed }) => failed);
const runsIn = (records: readonly ShardRecord[]): number =>
  records.reduce((sum, { runs: [from, to] }) => sum + to - from, 0);

/** "17-24" or "17", of shards that the plan has. */
function shardsOf(text: string, count: number): number[] {
  const [first, last = first] = text.split("-");
  const low = wholeNumber("--shards", first, 0, count - 1);
  const high = wholeNumber("--shards", last, low, count - 1);
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}
