/** What of a sweep is there and what it lacks, as far as its plan's stop rule asks for it. */

import { runsARound, shardsOfRounds } from "../../sim/experiment/sweep/shards.ts";
import { type Stop, stopRule } from "../../sim/experiment/sweep/stop-rule.ts";
import { INDICATORS, type IndicatorKey } from "../../sim/indicators/registry.ts";
import { readShard } from "../../workers/executors/read-shard.ts";
import type { RunRows } from "../../workers/executors/run-shard.ts";
import { type Found, shardsIn } from "./folder.ts";
import type { ReadSweep } from "./read.ts";

/** All shards where a plan has no stop rule; else without those that are not needed, or not yet. `whole` as `shardsIn` has it. */
export async function neededShards(folder: string, sweep: ReadSweep, whole: boolean): Promise<Found> {
  const found = shardsIn(folder, sweep, whole);
  const { stop } = sweep.planned.plan;
  if (stop === undefined) return found;
  const shards = shardsOfRounds(sweep.planned, await roundsNeeded(folder, sweep, stop, found.records));
  return {
    records: found.records.filter(({ shard }) => shard < shards),
    missing: found.missing.filter((shard) => shard < shards),
    broken: found.broken.filter((shard) => shard < shards),
  };
}

/** After the first whole round that suffices no other counts, whatever was run besides: so that it is one for any executor. */
async function roundsNeeded(
  folder: string,
  { planned, at }: ReadSweep,
  stop: Stop,
  records: Found["records"],
): Promise<number> {
  const rule = stopRule(planned, stop);
  const values = new Float64Array(planned.plan.scenarios.length);
  const size = runsARound(planned);
  let done = 0;
  let next = 0;
  for (const { shard } of upToGap(records)) {
    for (const run of await readShard(folder, shard, planned)) {
      values[run.position] = outcomeOf(run, stop.indicator, at.open.id);
      next += 1;
      if (run.position === values.length - 1) rule.take(run.point, values);
      if (next % size !== 0) continue;
      done = next / size;
      if (rule.rounds(done) === done) return done;
    }
  }
  return rule.rounds(done);
}

/** Records from the first shard on, up to one that is not there; they are in order. */
function upToGap(records: Found["records"]): Found["records"] {
  const gap = records.findIndex(({ shard }, i) => shard !== i);
  return gap < 0 ? records : records.slice(0, gap);
}

/** What the place came to in the last year that is kept; NaN of a run that failed. */
function outcomeOf({ rows }: RunRows, indicator: string, place: string): number {
  const [group] = INDICATORS[indicator as IndicatorKey].groups;
  const own = rows.filter((row) => row.indicator === indicator && row.group === group && row.unitId === place);
  return own.at(-1)?.value ?? Number.NaN;
}
