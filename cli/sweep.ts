/** `catchment sweep`: plans of many runs; making them, stopping and going on, and what came of them. */

import { Command } from "commander";
import { runsOf, shardCount } from "../sim/experiment/sweep/shards.ts";
import { say } from "../text/say.ts";
import type { ShardTask } from "../workers/executors/make-shard.ts";
import type { ShardRecord } from "../workers/executors/shard-files.ts";
import { makeShards } from "../workers/executors/threads.ts";
import { COMMANDS } from "./commands.ts";
import { INTERRUPTED } from "./interrupts.ts";
import { refuse, wholeNumber } from "./options.ts";
import { print, printJson, warn } from "./print.ts";
import { neededShards } from "./sweep/enough.ts";
import { type Found, failedIn, foundFolder, lengthOf, listOf, runsIn, shardsIn } from "./sweep/folder.ts";
import { GROUP } from "./sweep/group.ts";
import { type ListOptions, listTasks } from "./sweep/list.ts";
import { hashOf, mergeShards } from "./sweep/merge.ts";
import { sweepProgress } from "./sweep/progress.ts";
import { readSweep } from "./sweep/read.ts";
import { submitCommand } from "./sweep/submit.ts";
import { verifyRuns } from "./sweep/verify.ts";
import { oneLine, planData, planText, pointsCsv } from "./sweep/words.ts";
import {
  FAILED,
  finished,
  hasStopRule,
  lackingOf,
  opened,
  SHARD_THREAD,
  stopped,
  tellBroken,
  tellTable,
  thereOf,
  type Work,
  working,
} from "./sweep/work.ts";

const MOST_SHOWN = 1_000_000;
const OUT = ["--out <folder>", "folder of the sweep's runs"] as const;
const PLAN = ["<plan>", "the plan's file"] as const;
const THREADS = ["--threads <n>", "threads to use"] as const;
const JSON_TOO = ["--json", "for programs"] as const;

interface Options extends ListOptions {
  readonly executor: string;
  readonly redis?: string;
  readonly shards?: string;
  readonly points?: string;
  readonly runs?: string;
  readonly whole?: boolean;
  readonly part?: boolean;
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
    .option(
      "--executor <name>",
      "threads of this machine, or list: print commands that make it, and run nothing",
      "threads",
    )
    .option(...THREADS)
    .option("--max-failures <n>", "stop when more runs than this have failed (default: none ends the sweep)")
    .option(GROUP[0], `with --executor list: ${GROUP[1]}`)
    .option(...JSON_TOO)
    .action(working(runAll));
  partOfFolder("work", "make some shards: what every executor starts")
    .option("--shards <from-to>", "shards to make where they are not there, as 17-24 or 3,17-24")
    .option("--redis <address>", "instead: shards that sweep submit bullmq has queued, until none is left")
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
  return sweep.addCommand(submitCommand());
}

function tellPlan(file: string, { points, json }: Options): void {
  const sweep = readSweep(file);
  if (points !== undefined)
    return void process.stdout.write(pointsCsv(sweep, wholeNumber("--points", points, 1, MOST_SHOWN)));
  if (json === true) printJson(planData(sweep));
  else print(planText(sweep));
}

async function runAll(file: string, options: Options, signal: AbortSignal): Promise<number> {
  if (executorOf(options.executor) === "list") {
    if (options.maxFailures !== undefined) return refuse("--max-failures", "--executor threads", "--executor list");
    return listTasks(file, options);
  }
  if (options.group !== undefined) return refuse("--group", "--executor list beside it", "--executor threads");
  const work = opened(file, options, signal);
  const all = await makeAll(work, await thereOf(work));
  return all === undefined ? stopped(work) : finished(file, options, work, all);
}

const EXECUTORS = ["threads", "list"] as const;

function executorOf(text: string): (typeof EXECUTORS)[number] {
  const advice = "sweep submit hands shards to slurm or to bullmq";
  return (
    EXECUTORS.find((one) => one === text) ??
    refuse("--executor", `one of ${EXECUTORS.join(", ")}`, `"${text.slice(0, 60)}"`, advice)
  );
}

async function runSome(file: string, options: Options, signal: AbortSignal): Promise<number> {
  const { shards, redis } = options;
  if (shards === undefined && redis === undefined)
    return refuse("--shards", "the shards to make, or --redis", "neither");
  if (shards !== undefined && redis !== undefined) return refuse("--shards", "it or --redis", "both");
  if (shards === undefined) return (await import("./sweep/work-queued.ts")).workQueued(file, options, signal);
  const work = opened(file, options, signal);
  const { sweep, folder } = work;
  const wanted = shardsOf(shards, shardCount(sweep.planned));
  const found = shardsIn(folder, sweep, true, wanted);
  const runs = wanted.reduce((sum, shard) => sum + lengthOf(runsOf(sweep.planned, shard)), 0);
  const all = await make(work, tasksIn(found), found.records, runs);
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
  const now = await neededShards(folder, sweep, false);
  const isWhole = lackingOf(now).length === 0;
  if (isWhole && (await mergeShards(folder, sweep, now.records, signal)) === undefined) return stopped(work);
  return failed > 0 ? FAILED : 0;
}

async function tellStatus(file: string, { out, whole, json }: Options): Promise<void> {
  const sweep = readSweep(file);
  const folder = foundFolder(out, sweep);
  const found = await neededShards(folder, sweep, whole === true);
  const { records, missing, broken } = found;
  const failed = failedIn(records);
  const runs = runsIn(records);
  const hash = lackingOf(found).length === 0 ? hashOf(sweep, records) : undefined;
  const isWhole = whole !== true || tellTable(folder);
  if (broken.length > 0 || !isWhole) process.exitCode = FAILED;
  if (json === true) {
    const done = {
      done: records.length,
      runsDone: runs,
      failed,
      missing,
      broken,
      ...(whole && { isTableWhole: isWhole }),
    };
    printJson({ ...planData(sweep), ...done, ...(hash !== undefined && { sweepHash: hash }) });
    return;
  }
  const n = records.length + missing.length + broken.length;
  const title = oneLine(sweep.stated.plan.title);
  print(say("sweep.status", { title, done: records.length, n, runs, all: sweep.planned.runs, failed: failed.length }));
  if (missing.length > 0) print(say("sweep.missing", { list: listOf(missing) }));
  tellBroken(found);
  if (hash !== undefined) print(say("sweep.done", { runs, failed: failed.length, hash }));
}

async function mergeAll(file: string, { out, part }: Options, signal: AbortSignal): Promise<number> {
  const sweep = readSweep(file);
  const folder = foundFolder(out, sweep);
  const found = await neededShards(folder, sweep, true);
  const lacking = lackingOf(found);
  if (lacking.length > 0 && part !== true) {
    const advice = "sweep run makes them; --part merges what is there";
    return refuse("--out", "all shards, whole", `none of ${listOf(lacking)}`, advice);
  }
  if (found.records.length === 0) return refuse("--out", "some shards", "none", "sweep run makes them");
  const merged = await mergeShards(folder, sweep, found.records, signal, lacking);
  if (merged === undefined) return stopped({ sweep, folder });
  const { file: table, rows, hash } = merged;
  if (lacking.length === 0) print(say("sweep.merged", { file: table, rows, hash }));
  else print(say("sweep.mergedPart", { file: table, rows, list: listOf(lacking) }));
  return 0;
}

async function verify(file: string, { out, runs }: Options, signal: AbortSignal): Promise<number> {
  const sweep = readSweep(file);
  const folder = foundFolder(out, sweep);
  const found = await neededShards(folder, sweep, true);
  const { records } = found;
  if (records.length === 0) return refuse("--out", "runs to run again", "no shard that is whole", "sweep run");
  const there = new Set(records.map(({ shard }) => shard));
  const usual = Math.max(10, Math.ceil(runsIn(records) / 100));
  const count = runs === undefined ? usual : wholeNumber("--runs", runs, 1, sweep.planned.runs);
  const { tried, differ } = await verifyRuns(folder, sweep, (shard) => there.has(shard), count, signal);
  print(say("sweep.verified", { n: tried, differ: differ.length, list: listOf(differ) }));
  if (found.missing.length > 0) warn(say("sweep.missing", { list: listOf(found.missing) }));
  tellBroken(found);
  const isWhole = tellTable(folder);
  if (signal.aborted) return INTERRUPTED;
  return differ.length > 0 || found.broken.length > 0 || !isWhole ? FAILED : 0;
}

/** Makes what a sweep lacks: all at once, or as much as its stop rule asks for by what is there, and again. */
async function makeAll(work: Work, found: Found): Promise<ShardRecord[] | undefined> {
  const { sweep, folder } = work;
  const all = await make(work, tasksIn(found), found.records, sweep.planned.runs);
  if (all === undefined || !hasStopRule(work)) return all;
  const now = await neededShards(folder, sweep, false);
  return lackingOf(now).length === 0 ? [...now.records] : makeAll(work, now);
}

/** Makes shards, of which there are `there` and in the end `runs` runs; all in order, or undefined where it was interrupted. */
async function make(
  { sweep, folder, threads, signal, failures }: Work,
  tasks: readonly ShardTask[],
  there: readonly ShardRecord[],
  runs: number,
): Promise<ShardRecord[] | undefined> {
  const all = [...there];
  let failed = failedIn(there).length;
  const progress = sweepProgress(runs, runsIn(there), failed);
  const count = (more: number) => {
    failed += more;
    if (failed > failures.most) failures.tooMany.abort();
  };
  const onShard = (record: ShardRecord) => {
    all.push(record);
    progress.take(record);
    count(record.failed.length);
  };
  count(0);
  const either = AbortSignal.any([signal, failures.tooMany.signal]);
  await makeShards(sweep.stated, tasks, { threads, threadFile: SHARD_THREAD, folder, signal: either, onShard });
  if (all.length < there.length + tasks.length) return undefined;
  return all.sort((a, b) => a.shard - b.shard);
}

const tasksIn = (found: Found): ShardTask[] => lackingOf(found).map((shard) => ({ shard }));

/** "17-24", "17" or several of these with commas: shards that the plan has. */
function shardsOf(text: string, count: number): number[] {
  const wanted = text.split(",").flatMap((span) => {
    const [first, last = first] = span.split("-");
    const low = wholeNumber("--shards", first, 0, count - 1);
    const high = wholeNumber("--shards", last, low, count - 1);
    return Array.from({ length: high - low + 1 }, (_, i) => low + i);
  });
  return [...new Set(wanted)].sort((a, b) => a - b);
}
