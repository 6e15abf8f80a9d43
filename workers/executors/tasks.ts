/** Shards put together into tasks that last minutes, and how a command line names them. */

import type { ShardRecord } from "./shard-files.ts";

/** Seconds that a task is to last: batch systems take a second or more to start one, and one that is stopped loses little. */
const TASK_SECONDS = 300;
/** Of a shard, where none is there to tell. */
export const SHARD_SECONDS = 10;

/** How many shards make a task of some minutes on so many threads, by how long those that are there took. */
export function shardsATask(records: readonly ShardRecord[], threads: number): number {
  const took = records.reduce((sum, { made }) => sum + made.seconds, 0) / records.length;
  const seconds = took > 0 ? took : SHARD_SECONDS;
  return Math.max(1, Math.round((threads * TASK_SECONDS) / seconds));
}

/** Shards in order, so many a task. */
export function tasksOf(shards: readonly number[], each: number): number[][] {
  const sorted = [...shards].sort((a, b) => a - b);
  return Array.from({ length: Math.ceil(sorted.length / each) }, (_, i) => sorted.slice(i * each, (i + 1) * each));
}

/** Numbers in order as unbroken runs of them. */
export function spansOf(numbers: readonly number[]): (readonly [from: number, to: number])[] {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans;
}

/** "3-5,9": what `sweep work --shards` takes. */
export const shardsText = (shards: readonly number[]): string =>
  spansOf(shards)
    .map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
    .join(",");
