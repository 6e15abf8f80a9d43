/** `sweep work --redis`: a worker of the queue that `sweep submit bullmq` fills. */

import { shardCount } from "../../sim/experiment/sweep/shards.ts";
import { say } from "../../text/say.ts";
import { failuresIn, openQueue, queuedIn, type Server, workQueue } from "../../workers/executors/queue.ts";
import { print, warn } from "../print.ts";
import { connect } from "./redis.ts";
import { FAILED, opened, SHARD_THREAD, stopped, type Work, type WorkOptions } from "./work.ts";

export interface QueuedOptions extends WorkOptions {
  readonly redis?: string;
}

/** Makes shards until none is left in the queue. */
export async function workQueued(file: string, options: QueuedOptions, signal: AbortSignal): Promise<number> {
  const server = await connect(options.redis ?? "");
  try {
    return await workFor(server, opened(file, options, signal));
  } finally {
    server.close();
  }
}

async function workFor(server: Server, work: Work): Promise<number> {
  const { sweep, folder, threads, signal } = work;
  const queue = openQueue(server, sweep.stated);
  warn(say("sweep.worker", { n: await queuedIn(queue), threads }));
  let made = 0;
  await workQueue(server, queue, sweep.stated, {
    threads,
    folder,
    signal,
    threadFile: SHARD_THREAD,
    count: shardCount(sweep.planned),
    onShard: () => {
      made += 1;
    },
    onFailure: (why) => warn(say("sweep.notMade", { why })),
  });
  if (signal.aborted) return stopped(work);
  const failures = await failuresIn(queue);
  print(say("sweep.drained", { n: made }));
  return failures.length > 0 ? FAILED : 0;
}
