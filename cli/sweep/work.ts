/** A plan whose runs are being made, by whichever executor: what is opened first, and what is told in the end. */

import { shardCount } from "../../sim/experiment/sweep/shards.ts";
import { say } from "../../text/say.ts";
import type { ShardRecord } from "../../workers/executors/shard-files.ts";
import { INTERRUPTED, watchInterrupts } from "../interrupts.ts";
import { wholeNumber } from "../options.ts";
import { commandAgain, print, printJson, warn } from "../print.ts";
import { threadsOf } from "../run-scenario.ts";
import { isOfDisk, wordsOf } from "../text-file.ts";
import { neededShards } from "./enough.ts";
import { type Found, failedIn, foundFolder, listOf, openFolder, runsIn, shardsIn } from "./folder.ts";
import { isTableWhole, mergeShards } from "./merge.ts";
import { type ReadSweep, readSweep } from "./read.ts";
import { planData } from "./words.ts";

/** Where the built thread lies: beside the built command. */
export const SHARD_THREAD = new URL("./shard-thread.js", import.meta.url);

export const FAILED = 1;
const DISK = 2;

export interface WorkOptions {
  readonly out: string;
  readonly threads?: string;
  readonly maxFailures?: string;
  readonly json?: boolean;
}

export interface Work {
  readonly sweep: ReadSweep;
  readonly folder: string;
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly failures: Failures;
}

/** Runs that may fail before the rest is not worth its time. */
export interface Failures {
  readonly most: number;
  readonly tooMany: AbortController;
}

/** An action that may be interrupted at any time, and gives the exit code. */
export const working =
  <O extends { readonly out: string }>(action: (file: string, options: O, signal: AbortSignal) => Promise<number>) =>
  async (file: string, options: O): Promise<void> => {
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

/** The plan read, and the folder made or found. */
export function opened(file: string, options: WorkOptions, signal: AbortSignal, mayMake = true): Work {
  const { out, threads, maxFailures } = options;
  const sweep = readSweep(file);
  const { runs } = sweep.planned;
  const most = maxFailures === undefined ? runs : wholeNumber("--max-failures", maxFailures, 0, runs);
  const tooMany = new AbortController();
  return {
    sweep,
    folder: mayMake ? openFolder(out, sweep) : foundFolder(out, sweep),
    threads: threadsOf(threads),
    signal,
    failures: { most, tooMany },
  };
}

/** What of the sweep is there already, told. */
export async function thereOf({ folder, sweep }: Pick<Work, "folder" | "sweep">): Promise<Found> {
  const found = await neededShards(folder, sweep, true);
  if (found.records.length > 0) warn(say("sweep.there", { n: found.records.length }));
  tellBroken(found);
  return found;
}

export const hasStopRule = ({ sweep }: Pick<Work, "sweep">): boolean => sweep.planned.plan.stop !== undefined;

/** Merges all shards and says what came of them. */
export async function finished(
  file: string,
  options: WorkOptions,
  work: Work,
  all: readonly ShardRecord[],
): Promise<number> {
  const { sweep, folder, signal } = work;
  const merged = await mergeShards(folder, sweep, all, signal);
  if (merged === undefined) return stopped(work);
  const { file: table, rows, hash } = merged;
  const failed = failedIn(all).length;
  const runs = runsIn(all);
  if (runs < sweep.planned.runs) warn(say("sweep.enough", { runs, n: sweep.planned.runs }));
  if (options.json === true)
    printJson({ ...planData(sweep), runsDone: runs, failed, rows, sweepHash: hash, file: table });
  else print(say("sweep.done", { runs, failed, hash }));
  warn(say("sweep.merged", { file: table, rows, hash }));
  return toldFailures(file, options, failed);
}

export function stopped({
  sweep,
  folder,
  failures,
}: Pick<Work, "sweep" | "folder"> & Partial<Pick<Work, "failures">>): number {
  const { records } = shardsIn(folder, sweep, false);
  const done = { done: records.length, n: shardCount(sweep.planned), command: commandAgain() };
  if (failures?.tooMany.signal.aborted !== true) {
    warn(say("sweep.interrupted", done));
    return INTERRUPTED;
  }
  warn(say("sweep.tooMany", { ...done, failed: failedIn(records).length, most: failures.most }));
  return FAILED;
}

function toldFailures(file: string, { out }: WorkOptions, failed: number): number {
  if (failed === 0) return 0;
  warn(say("sweep.failed", { failed, command: commandAgain([], ["sweep", "retry", file, "--out", out]) }));
  return FAILED;
}

export function tellBroken({ broken }: Found): void {
  if (broken.length > 0) warn(say("sweep.broken", { n: broken.length, list: listOf(broken) }));
}

/** Whether the merged table is what was written; told where it is not. */
export function tellTable(folder: string): boolean {
  const isWhole = isTableWhole(folder);
  if (!isWhole) warn(say("sweep.tableBroken", {}));
  return isWhole;
}

/** The shards still to be made, in order. */
export const lackingOf = ({ missing, broken }: Found): number[] => [...missing, ...broken].sort((a, b) => a - b);
