/** `sweep submit bullmq`: what is not there yet into a queue that workers empty, and one table when they have. */

import { say } from "../../text/say.ts";
import {
  failuresIn,
  openQueue,
  queuedIn,
  queueShards,
  type Server,
  type ShardQueue,
} from "../../workers/executors/queue.ts";
import type { ShardRecord } from "../../workers/executors/shard-files.ts";
import { INTERRUPTED } from "../interrupts.ts";
import { commandAgain, warn } from "../print.ts";
import { failedIn, listOf, runsIn, shardsIn } from "./folder.ts";
import { sweepProgress } from "./progress.ts";
import { connect } from "./redis.ts";
import { FAILED, finished, hasStopRule, lackingOf, opened, thereOf, type Work, type WorkOptions } from "./work.ts";

export interface QueueOptions extends WorkOptions {
  readonly redis: string;
  readonly wait: boolean;
}

/** Milliseconds between looks, and looks at a folder to which nobody writes: a shared disk may show late what is on it. */
const PAUSE = 500;
const LATE = 60;

export async function submitQueued(file: string, options: QueueOptions, signal: AbortSignal): Promise<number> {
  const server = await connect(options.redis);
  try {
    return await submitTo(server, file, options, opened(file, options, signal));
  } finally {
    server.close();
  }
}

async function submitTo(server: Server, file: string, options: QueueOptions, work: Work): Promise<number> {
  const found = await thereOf(work);
  const { records } = found;
  const lacking = lackingOf(found);
  if (lacking.length === 0) return finished(file, options, work, records);
  const queue = openQueue(server, work.sweep.stated);
  await queueShards(queue, work.sweep.stated, lacking);
  const worker = ["sweep", "work", file, "--out", options.out, "--redis", options.redis];
  warn(say("sweep.queued", { n: lacking.length, command: commandAgain([], worker) }));
  if (!options.wait) return 0;
  const ended = await waitFor(queue, work, records, lacking);
  if (ended.lacking.length === 0) {
    // A stop rule may ask for more, now that these are there.
    return hasStopRule(work) ? submitTo(server, file, options, work) : finished(file, options, work, ended.records);
  }
  if (work.signal.aborted) {
    warn(say("sweep.unwaited", { n: ended.lacking.length, command: commandAgain() }));
    return INTERRUPTED;
  }
  const why = await failuresIn(queue);
  warn(say("sweep.notThere", { list: listOf(ended.lacking), why: why.length > 0 ? why.join("; ") : "none" }));
  return FAILED;
}

interface Ended {
  readonly records: readonly ShardRecord[];
  readonly lacking: readonly number[];
}

/** Waits until all are there, nothing is left in the queue, or the signal comes; tells meanwhile how far it has come. */
async function waitFor(
  queue: ShardQueue,
  { sweep, folder, signal }: Work,
  before: readonly ShardRecord[],
  queued: readonly number[],
): Promise<Ended> {
  const progress = sweepProgress(sweep.planned.runs, runsIn(before), failedIn(before).length);
  const records = [...before];
  let lacking = queued;
  let left = queued.length;
  let late = 0;
  while (lacking.length > 0 && late < LATE && !signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const now = await queuedIn(queue);
    if (now === 0) late = (await failuresIn(queue)).length > 0 ? LATE : late + 1;
    if (now === left && now > 0) continue;
    left = now;
    const found = shardsIn(folder, sweep, true, lacking);
    for (const record of found.records) progress.take(record);
    records.push(...found.records);
    lacking = lackingOf(found);
  }
  return { records: records.sort((a, b) => a.shard - b.shard), lacking };
}
