/** The replicates of a job on the threads of this machine, joined in order of replicate: the same bits for any number. */

import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { OpenPlace } from "../../sim/place/open.ts";
import { answerEach } from "./answer-each.ts";
import type { Answer, Progress, Task } from "./task.ts";

export interface PoolOptions {
  readonly threads: number;
  /** The built thread.js. */
  readonly threadFile: URL;
  readonly signal: AbortSignal;
  /** Called with each answer in order of replicate, as soon as it and all before it are there. */
  readonly onAnswer: (answer: Answer) => void;
  /** Called with the number of tasks done, parts of them included, the number finished, and the runs finished in all of them. */
  readonly onProgress: (done: number, finished: number, runs: number) => void;
}

/** Threads to use where nobody says: what a batch system granted, else what the machine has. */
export function defaultThreads(): number {
  const granted = Number(process.env.SLURM_CPUS_PER_TASK);
  return Number.isInteger(granted) && granted > 0 ? granted : availableParallelism();
}

/**
 * Answers the tasks, in threads where there are at least two of both; returns how many were answered. When the signal
 * aborts, replicates under way are dropped, and those that are finished are still handed over, in order.
 */
export async function answerAll(place: OpenPlace, tasks: readonly Task[], options: PoolOptions): Promise<number> {
  const threads = Math.min(options.threads, tasks.length);
  const joined = inOrder(tasks.length, options.onAnswer);
  const shares = new Float64Array(tasks.length);
  const progress = (position: number, share: number) => {
    shares[position] = share;
    options.onProgress(
      shares.reduce((sum, part) => sum + part, 0),
      joined.finished(),
      shares.reduce((sum, part, i) => sum + runsIn(tasks[i], part), 0),
    );
  };
  if (threads < 2) await withoutThreads(place, tasks, options, joined.take, progress);
  else await withThreads(place, tasks, threads, options, joined.take, progress);
  return joined.finish();
}

/** Whole runs in this share of a task: each job that it is compared with is one more. */
const runsIn = ({ others = [] }: Task, share: number): number => Math.floor(share * (1 + others.length) + 1e-9);

type Take = (position: number, answer: Answer) => void;
type Report = (position: number, share: number) => void;

async function withoutThreads(
  place: OpenPlace,
  tasks: readonly Task[],
  { signal }: PoolOptions,
  take: Take,
  report: Report,
): Promise<void> {
  for (const [position, task] of tasks.entries()) {
    if (signal.aborted) return;
    const done = await answerEach(place, task, {
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
      isCancelled: () => signal.aborted,
      onYear: (share) => report(position, share),
    });
    if (done === undefined) return;
    take(position, done);
    report(position, 1);
  }
}

async function withThreads(
  place: OpenPlace,
  tasks: readonly Task[],
  threads: number,
  { signal, threadFile }: PoolOptions,
  take: Take,
  report: Report,
): Promise<void> {
  const pool = new Piscina({
    filename: fileURLToPath(threadFile),
    workerData: { place },
    minThreads: threads,
    maxThreads: threads,
  });
  const positions = new Map(tasks.map(({ replicate }, position) => [replicate, position]));
  pool.on("message", ({ replicate, share }: Progress) => report(positions.get(replicate) ?? 0, share));
  let next = 0;
  const lane = async () => {
    while (next < tasks.length && !signal.aborted) {
      const position = next++;
      take(position, await pool.run(tasks[position], { signal }));
      report(position, 1);
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, lane));
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await pool.destroy();
  }
}

/** Hands answers on in order; those that came early wait. After the end, what waited behind a gap is handed on too. */
function inOrder(length: number, onAnswer: (answer: Answer) => void) {
  const waiting = new Map<number, Answer>();
  let next = 0;
  let taken = 0;
  const hand = (position: number) => {
    const answer = waiting.get(position);
    if (answer === undefined) return false;
    waiting.delete(position);
    onAnswer(answer);
    return true;
  };
  return {
    take: (position: number, answer: Answer) => {
      waiting.set(position, answer);
      taken += 1;
      while (hand(next)) next += 1;
    },
    finished: () => taken,
    finish: () => {
      for (let position = next; position < length; position++) hand(position);
      return taken;
    },
  };
}
