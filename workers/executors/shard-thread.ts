/** A thread that makes shards: it holds an open place and a plan, and is told which shard comes next. */

import { workerData } from "node:worker_threads";
import { planned } from "../../sim/experiment/plan/jobs.ts";
import { makeShard, type ShardTask, type Sweep } from "./make-shard.ts";
import type { ShardRecord } from "./shard-files.ts";
import type { ThreadData } from "./shard-pool.ts";

const { stated, folder, writer } = workerData as ThreadData;
const sweep: Sweep = { ...stated, planned: planned(stated.plan, stated.bases) };

/** The record of a shard that is written. The pool ends a thread that is not to go on. */
export default async function make(task: ShardTask): Promise<ShardRecord> {
  const pace = { breathe: async () => {}, isCancelled: () => false };
  const record = await makeShard(sweep, folder, task, pace, writer).catch((error: Error) => {
    // What a disk's error says beside its words is lost between threads unless it is its cause.
    throw new Error(error.message, { cause: { ...error } });
  });
  if (record === undefined) throw new Error("a thread's shard was cancelled from within");
  return record;
}
