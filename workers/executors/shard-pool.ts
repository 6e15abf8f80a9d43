/** Threads that make shards, and what is left of what they were making when they are ended: nothing. */

import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { ShardTask } from "./make-shard.ts";
import { clearPartials, type ShardRecord } from "./shard-files.ts";
import type { Stated } from "./stated.ts";

/** Which threads make shards, and where. */
export interface PoolOptions {
  readonly threads: number;
  /** The built shard-thread.js. */
  readonly threadFile: URL;
  readonly folder: string;
  /** Ends the threads, whatever they are at. */
  readonly signal: AbortSignal;
}

/** What a thread is begun with. */
export interface ThreadData {
  readonly stated: Stated;
  readonly folder: string;
  /** Under whose name the threads of one pool write: no two of them have one shard. */
  readonly writer: string;
}

export interface ShardPool {
  /** Makes a shard once a thread is free; throws where it could not be made, or the threads were ended. */
  make(task: ShardTask): Promise<ShardRecord>;
  /** Ends the threads. What they had half written is cleared away once the last is gone. */
  end(): Promise<void>;
}

/** Threads that hold the plan and its place; each takes one shard at a time. */
export function shardPool(stated: Stated, { threads, threadFile, folder, signal }: PoolOptions): ShardPool {
  const workerData: ThreadData = { stated, folder, writer: randomUUID() };
  const pool = new Piscina<ShardTask, ShardRecord>({
    filename: fileURLToPath(threadFile),
    workerData,
    minThreads: threads,
    maxThreads: threads,
  });
  let ended: Promise<void> | undefined;
  const end = () => {
    ended ??= pool.destroy().then(() => clearPartials(folder, workerData.writer));
    return ended;
  };
  signal.addEventListener("abort", end, { once: true });
  const make = async (task: ShardTask): Promise<ShardRecord> => {
    signal.throwIfAborted();
    return pool.run(task);
  };
  return { make, end };
}

/** An error of a thread with what it had beside its words: a disk's has a code. */
export const asThrown = (error: unknown): NodeJS.ErrnoException =>
  Object.assign(error as Error, (error as Error).cause);
