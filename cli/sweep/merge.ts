/** All shards as one table, a row group each, with the manifest and the crate's metadata beside it. */

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type ColumnSource, fileWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { MODEL_VERSION } from "../../sim/engine/version.ts";
import { shardCount, sweepHash } from "../../sim/experiment/sweep/shards.ts";
import { scenarioHash } from "../../sim/export/provenance.ts";
import { CRATE_FILE, type CrateFile } from "../../sim/export/ro-crate.ts";
import { readTable } from "../../workers/executors/read-shard.ts";
import { columnsOf } from "../../workers/executors/shard-columns.ts";
import {
  clearPartials,
  type ShardRecord,
  syncAndRename,
  tableFile,
  writeSynced,
} from "../../workers/executors/shard-files.ts";
import { crateText, filesIn, hashOfFile } from "../crate.ts";
import { program } from "../manifest.ts";
import { json } from "../print.ts";
import { failedIn, keepPlan, listOf, PLAN, runsIn } from "./folder.ts";
import type { ReadSweep } from "./read.ts";

export const RESULTS = "results.parquet";
const MANIFEST = "manifest.json";

export interface Merged {
  readonly file: string;
  readonly rows: number;
  readonly hash: string;
}

/**
 * Writes the table and what is said of it, a shard's rows held at a time; undefined where the signal came first. What
 * is `lacking` of a sweep that is merged in part stands in the manifest.
 */
export async function mergeShards(
  folder: string,
  sweep: ReadSweep,
  records: readonly ShardRecord[],
  signal: AbortSignal,
  lacking: readonly number[] = [],
): Promise<Merged | undefined> {
  const file = join(folder, RESULTS);
  const aside = `${file}.${process.pid}.partial`;
  try {
    await writeTable(aside, folder, sweep, records, signal);
    if (signal.aborted) {
      rmSync(aside);
      return undefined;
    }
    syncAndRename(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
  if (records.length === shardCount(sweep.planned)) clearPartials(folder);
  const hash = hashOf(sweep, records);
  // Read once, as it may be larger than memory.
  const [table] = filesIn(folder, TABLE);
  const made = { records, lacking, hash, table };
  keepPlan(folder, sweep);
  write(folder, MANIFEST, json(manifestOf(sweep, made)));
  write(folder, CRATE_FILE, crateText(crateOf(sweep, made, [table, ...filesIn(folder, BESIDE)])));
  return { file, rows: records.reduce((sum, { rows }) => sum + rows, 0), hash };
}

/** Whether the merged table is what its manifest says, where both are there. */
export function isTableWhole(folder: string): boolean {
  const [table, manifest] = [join(folder, RESULTS), join(folder, MANIFEST)];
  if (!existsSync(table) || !existsSync(manifest)) return true;
  return sha256In(readFileSync(manifest, "utf8")) === hashOfFile(table);
}

/** The hash that a manifest gives its table; undefined where it cannot be read. */
function sha256In(manifest: string): string | undefined {
  try {
    return (JSON.parse(manifest) as { readonly results?: { readonly sha256?: string } }).results?.sha256;
  } catch {
    return undefined;
  }
}

const write = (folder: string, name: string, text: string): void =>
  writeSynced(join(folder, name), new TextEncoder().encode(text));

/** The same for the same plan, however its runs were made. */
export const hashOf = ({ stated }: ReadSweep, records: readonly ShardRecord[]): string =>
  sweepHash(
    stated.planHash,
    records.map(({ resultHash }) => resultHash),
  );

async function writeTable(
  aside: string,
  folder: string,
  sweep: ReadSweep,
  records: readonly ShardRecord[],
  signal: AbortSignal,
): Promise<void> {
  const { planned, stated } = sweep;
  const empty = columnsOf([], planned, stated.planHash, stated.titles);
  const parquet = new ParquetWriter({
    writer: fileWriter(aside),
    schema: schemaFromColumnData({ columnData: empty }),
    createdBy: "catchment",
    kvMetadata: [{ key: "plan_hash", value: stated.planHash }],
  });
  for (const { shard } of records) {
    if (signal.aborted) break;
    const rows = await readTable(tableFile(folder, shard));
    const columnData = empty.map((column): ColumnSource => ({ ...column, data: rows.map((row) => row[column.name]) }));
    parquet.write({ columnData, rowGroupSize: Math.max(1, rows.length) });
  }
  parquet.finish();
}

/** What each file is, as the crate says it. */
const TABLE = { [RESULTS]: "Every value that the plan keeps of each run, a row each." };
const BESIDE = {
  [PLAN]: "The plan and its scenarios, whole: all that decides the runs.",
  [MANIFEST]:
    "Of what plan, scenarios, place, model version and program the results are, with the hash of every shard.",
};

/** What was merged: all shards that are needed, or all but those that are `lacking`. */
interface Made {
  readonly records: readonly ShardRecord[];
  readonly lacking: readonly number[];
  readonly hash: string;
  readonly table: CrateFile;
}

function crateOf(
  { stated, planned, at, placeHash }: ReadSweep,
  { records, lacking, hash }: Made,
  files: readonly CrateFile[],
) {
  const { plan, bases } = stated;
  const missing =
    lacking.length === 0 ? "" : `A part: of ${planned.runs} runs, those of shards ${listOf(lacking)} are missing.`;
  return {
    title: plan.title,
    description: [plan.note, `${planned.points} points, ${runsIn(records)} runs.`, missing]
      .filter((words) => words !== "")
      .join("\n"),
    files,
    folders: { shards: "The same rows as they were written, in parts, with a record each." },
    scenarios: bases.map(({ scenario }) => ({ title: scenario.title, hash: scenarioHash(scenario) })),
    place: { title: at.open.title, fictional: at.open.fictional, hash: placeHash },
    sources: at.place.sources,
    modelVersion: MODEL_VERSION,
    made: program(),
    resultHash: hash,
  };
}

function manifestOf({ stated, planned, at, placeHash }: ReadSweep, { records, lacking, hash, table }: Made) {
  return {
    program: "catchment",
    planHash: stated.planHash,
    sweepHash: hash,
    modelVersion: MODEL_VERSION,
    plan: stated.plan,
    scenarios: stated.bases.map(({ scenario }) => ({ title: scenario.title, hash: scenarioHash(scenario) })),
    place: { id: at.open.id, title: at.open.title, fictional: at.open.fictional, hash: placeHash },
    sources: at.place.sources,
    points: planned.points,
    runs: runsIn(records),
    failed: failedIn(records).length,
    isWhole: lacking.length === 0,
    missingShards: lacking,
    results: {
      file: RESULTS,
      bytes: table.bytes,
      sha256: table.sha256,
      rows: records.reduce((sum, { rows }) => sum + rows, 0),
    },
    shards: records,
    made: program(),
  };
}
