/** Shards as jobs of a queue that BullMQ keeps in Redis: each is handed to one worker, and to another if that one dies. */

import type { Job, Queue } from "bullmq";
import type { Redis } from "ioredis";
import { type ShardRecord, shardState } from "./shard-files.ts";
import { asThrown, type PoolOptions, shardPool } from "./shard-pool.ts";
import type { Stated } from "./stated.ts";

/** Packages are loaded by who asks for a queue, and by nobody else. */
export interface Server {
  readonly bullmq: typeof import("bullmq");
  readonly client: Redis;
}

/** What a job holds. */
interface Wanted {
  readonly shard: number;
}
export type ShardQueue = Queue<Wanted>;

/** Milliseconds without a sign of life after which a worker is held to be dead, and between looks for such. */
const LOCK = 10_000;
const LOOK = 5_000;
/** Workers that may die over a shard before it is held to be the shard's fault. */
const DEATHS = 5;
/** Times that a shard is tried which could not be made, and milliseconds between them. */
const ATTEMPTS = 3;
const PAUSE = 1_000;
/** Shards told to the server at once, and jobs that its log of events goes back. */
const AT_ONCE = 1_000;
const LOGGED = 100;
/** Milliseconds between looks at whether anything is left. */
const IDLE = 500;

/** A queue belongs to a plan, so that its workers are never handed another's shards. */
export function openQueue({ bullmq, client }: Server, { planHash }: Stated): ShardQueue {
  const streams = { events: { maxLen: LOGGED } };
  const queue = new bullmq.Queue<Wanted>(`catchment-${planHash}`, { connection: client, streams });
  return unheard(queue);
}

/** Errors of the connection are told by who opened it; one that nobody listens to would end the program. */
function unheard<T extends { on(event: "error", listener: () => void): unknown }>(source: T): T {
  source.on("error", () => {});
  return source;
}

/** Queues shards: those that are queued stay as they are, and those given up are tried anew. */
export async function queueShards(queue: ShardQueue, { planHash }: Stated, shards: readonly number[]): Promise<void> {
  await queue.clean(0, 0, "failed");
  const jobs = shards.map((shard) => ({
    name: "shard",
    data: { shard },
    opts: {
      jobId: `${planHash}-${shard}`,
      attempts: ATTEMPTS,
      backoff: { type: "fixed", delay: PAUSE },
      removeOnComplete: true,
    },
  }));
  for (let at = 0; at < jobs.length; at += AT_ONCE) await queue.addBulk(jobs.slice(at, at + AT_ONCE));
}

/** How many shards are queued or being made. */
export const queuedIn = (queue: ShardQueue): Promise<number> =>
  queue.getJobCountByTypes("waiting", "active", "delayed");

/** Why shards were given up, each reason once. */
export async function failuresIn(queue: ShardQueue): Promise<string[]> {
  const failed = await queue.getFailed(0, AT_ONCE);
  return [...new Set(failed.map(({ failedReason }) => failedReason))];
}

export interface QueueOptions extends PoolOptions {
  /** How many shards the plan has. */
  readonly count: number;
  readonly onShard: (record: ShardRecord) => void;
  /** Called with why a shard could not be made. */
  readonly onFailure: (why: string) => void;
}

/**
 * Makes shards until none is queued or being made by anyone: what another worker holds comes back if that one dies. What is
 * under way when the signal aborts is given back at once; so it is where this machine cannot write, which is thrown.
 */
export async function workQueue(
  { bullmq, client }: Server,
  queue: ShardQueue,
  stated: Stated,
  options: QueueOptions,
): Promise<void> {
  const { folder, threads, count, onShard, onFailure } = options;
  const unfit = new AbortController();
  const signal = AbortSignal.any([options.signal, unfit.signal]);
  // In threads even if it is one: who is too busy to give a sign of life is held to be dead.
  const pool = shardPool(stated, { ...options, signal });
  const make = async (job: Job<Wanted>, token?: string): Promise<void> => {
    const shard = shardIn(job, count);
    if (shard === undefined) throw new bullmq.UnrecoverableError("no shard of this plan");
    if (typeof shardState(folder, shard, stated.planHash, true) !== "string") return;
    try {
      onShard(await pool.make({ shard }));
    } catch (error) {
      if (!signal.aborted && asThrown(error).code === undefined) throw error;
      unfit.abort(error);
      await job.moveToWait(token);
      throw new bullmq.WaitingError();
    }
  };
  const worker = new bullmq.Worker<Wanted>(queue.name, make, {
    connection: client,
    concurrency: threads,
    lockDuration: LOCK,
    stalledInterval: LOOK,
    maxStalledCount: DEATHS,
  });
  unheard(worker).on("failed", (_, { message }) => onFailure(message));
  signal.addEventListener("abort", () => worker.close());
  while (!signal.aborted && (await queuedIn(queue)) > 0) await new Promise((resolve) => setTimeout(resolve, IDLE));
  await worker.close();
  await pool.end();
  if (unfit.signal.aborted && !options.signal.aborted) throw unfit.signal.reason;
}

/** What comes from a server is read as what anyone may have written there. */
function shardIn({ data }: Job<Wanted>, count: number): number | undefined {
  const shard: unknown = data?.shard;
  return typeof shard === "number" && Number.isInteger(shard) && shard >= 0 && shard < count ? shard : undefined;
}
