/** Running some runs of a sweep again, drawn by lot, and holding them to what was written. */

import { permutation } from "../../sim/experiment/design/permutation.ts";
import { rowHash } from "../../sim/experiment/sweep/row-hash.ts";
import { runsAShard } from "../../sim/experiment/sweep/shards.ts";
import { readShard } from "../../workers/executors/read-shard.ts";
import { type RunRows, runRange } from "../../workers/executors/run-shard.ts";
import type { ReadSweep } from "./read.ts";

export interface Verified {
  readonly tried: number;
  /** Runs that gave something else now. */
  readonly differ: readonly number[];
}

/** Tries so many runs of those whose shards are there; each is run alone, whatever it was run with before. */
export async function verifyRuns(
  folder: string,
  sweep: ReadSweep,
  there: (shard: number) => boolean,
  count: number,
  signal: AbortSignal,
): Promise<Verified> {
  const { planned, stated } = sweep;
  const order = permutation(planned.runs, stated.plan.seed, 1);
  const runs: number[] = [];
  for (let i = 0; i < planned.runs && runs.length < count; i++)
    if (there(Math.floor(order(i) / runsAShard(planned)))) runs.push(order(i));
  const differ: number[] = [];
  let tried = 0;
  for (const run of runs.sort((a, b) => a - b)) {
    if (signal.aborted) break;
    const pace = {
      breathe: () => new Promise<void>((resolve) => setImmediate(resolve)),
      isCancelled: () => signal.aborted,
    };
    const now = await runRange(planned, stated.place, [run, run + 1], pace);
    if (now === undefined) break;
    const before = await readShard(folder, Math.floor(run / runsAShard(planned)), planned);
    tried += 1;
    if (hashOf(now) !== hashOf(before.filter((one) => one.run === run))) differ.push(run);
  }
  return { tried, differ };
}

function hashOf(runs: readonly RunRows[]): string {
  const hash = rowHash();
  for (const { run, rows } of runs) hash.take(run, rows);
  return hash.hex();
}
