/** Shards on the threads of this machine: at most as many under way as there are threads, each written by its thread. */

import { planned } from "../../sim/experiment/plan/jobs.ts";
import { makeShard, type ShardTask } from "./make-shard.ts";
import type { ShardRecord } from "./shard-files.ts";
import { asThrown, type PoolOptions, shardPool } from "./shard-pool.ts";
import type { Stated } from "./stated.ts";

export interface ThreadOptions extends PoolOptions {
  /** Called with each shard that is written. */
  readonly onShard: (record: ShardRecord) => void;
}

/** Makes these shards; those under way when the signal aborts are dropped, and nothing of them is left. */
export async function makeShards(stated: Stated, tasks: readonly ShardTask[], options: ThreadOptions): Promise<void> {
  if (options.threads < 2 || tasks.length < 2) return withoutThreads(stated, tasks, options);
  const { signal, onShard } = options;
  const threads = Math.min(options.threads, tasks.length);
  const pool = shardPool(stated, { ...options, threads });
  let next = 0;
  const lane = async () => {
    while (next < tasks.length && !signal.aborted) onShard(await pool.make(tasks[next++]));
  };
  try {
    await Promise.all(Array.from({ length: threads }, lane));
  } catch (error) {
    if (!signal.aborted) throw asThrown(error);
  } finally {
    await pool.end();
  }
}

async function withoutThreads(
  stated: Stated,
  tasks: readonly ShardTask[],
  { folder, signal, onShard }: ThreadOptions,
): Promise<void> {
  const sweep = { ...stated, planned: planned(stated.plan, stated.bases) };
  const pace = {
    breathe: () => new Promise<void>((resolve) => setImmediate(resolve)),
    isCancelled: () => signal.aborted,
  };
  for (const task of tasks) {
    if (signal.aborted) return;
    const record = await makeShard(sweep, folder, task, pace);
    if (record === undefined) return;
    onShard(record);
  }
}
