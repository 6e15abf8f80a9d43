/** Making a shard: its runs, its table, its record. */

import { hostname } from "node:os";
import { ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import type { Planned } from "../../sim/experiment/plan/jobs.ts";
import { rowHash } from "../../sim/experiment/sweep/row-hash.ts";
import { runsOf } from "../../sim/experiment/sweep/shards.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { readShard } from "./read-shard.ts";
import { type Pace, type RunRows, runRange } from "./run-shard.ts";
import { columnsOf } from "./shard-columns.ts";
import { type ShardRecord, sha256Of, writeShard } from "./shard-files.ts";

/** What every shard of a sweep is made from. */
export interface Sweep {
  readonly planned: Planned;
  readonly place: OpenPlace;
  readonly planHash: string;
  /** Titles of the scenarios. */
  readonly titles: readonly string[];
}

/** Which shard, and of its runs those that are run again, the others being kept; all where none is said. */
export interface ShardTask {
  readonly shard: number;
  readonly again?: readonly number[];
}

/** Runs a shard and writes it, under the name of `writer`; undefined, and nothing written, where it was cancelled. */
export async function makeShard(
  sweep: Sweep,
  folder: string,
  { shard, again }: ShardTask,
  pace: Pace,
  writer?: string,
): Promise<ShardRecord | undefined> {
  const begun = performance.now();
  const kept = again === undefined ? [] : await readShard(folder, shard, sweep.planned);
  const wanted = again === undefined ? undefined : (run: number) => again.includes(run);
  const made = await runRange(sweep.planned, sweep.place, runsOf(sweep.planned, shard), pace, wanted);
  if (made === undefined) return undefined;
  const runs = [...kept.filter(({ run }) => wanted?.(run) === false), ...made].sort((a, b) => a.run - b.run);
  const table = tableOf(sweep, runs);
  const record = recordOf(sweep, shard, runs, table, (performance.now() - begun) / 1000);
  writeShard(folder, table, record, writer);
  return record;
}

/** The table of some runs as a Parquet file. */
export function tableOf({ planned, planHash, titles }: Sweep, runs: readonly RunRows[]): Uint8Array {
  const columnData = columnsOf(runs, planned, planHash, titles);
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData }), createdBy: "catchment" });
  parquet.write({ columnData, rowGroupSize: Math.max(1, columnData[0].data.length) });
  parquet.finish();
  return new Uint8Array(writer.getBuffer());
}

function recordOf(
  sweep: Sweep,
  shard: number,
  runs: readonly RunRows[],
  table: Uint8Array,
  seconds: number,
): ShardRecord {
  const hash = rowHash();
  for (const { run, rows } of runs) hash.take(run, rows);
  return {
    planHash: sweep.planHash,
    shard,
    runs: runsOf(sweep.planned, shard),
    rows: runs.reduce((sum, { rows }) => sum + rows.length, 0),
    failed: runs.filter(({ rows }) => rows.some(({ stage }) => stage !== undefined)).map(({ run }) => run),
    bytes: table.length,
    sha256: sha256Of(table),
    resultHash: hash.hex(),
    made: {
      host: hostname(),
      node: process.version,
      seconds: Math.round(seconds * 100) / 100,
      finished: new Date().toISOString(),
    },
  };
}
