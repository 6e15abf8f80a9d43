/** Shards on disk: a Parquet file and what is known of it, each written aside, synced and renamed, so that it is whole or not there. */

import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** What lies beside a shard's table. */
export interface ShardRecord {
  readonly planHash: string;
  readonly shard: number;
  /** The first run, and the one after the last. */
  readonly runs: readonly [from: number, to: number];
  readonly rows: number;
  /** Runs that failed, by number. */
  readonly failed: readonly number[];
  /** Of the table's bytes. */
  readonly bytes: number;
  readonly sha256: string;
  /** Of the values, whatever the file looks like. */
  readonly resultHash: string;
  /** Of the machine and moment. */
  readonly made: { readonly host: string; readonly node: string; readonly seconds: number; readonly finished: string };
}

/** A shard's state: there, not there, or there and not what was written. */
export type ShardState = { readonly record: ShardRecord } | "missing" | "broken";

const nameOf = (shard: number): string => `shard-${String(shard).padStart(6, "0")}`;
export const tableFile = (folder: string, shard: number): string => join(folder, "shards", `${nameOf(shard)}.parquet`);
const recordFile = (folder: string, shard: number): string => join(folder, "shards", `${nameOf(shard)}.json`);

/** How the name of a file ends that is being written. */
const PARTIAL = ".partial";
const asideOf = (writer: string): string => `.${writer}${PARTIAL}`;

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Writes a shard; the record comes last, so that a table without one is not yet a shard. */
export function writeShard(folder: string, table: Uint8Array, record: ShardRecord, writer?: string): void {
  writeSynced(tableFile(folder, record.shard), table, writer);
  writeSynced(recordFile(folder, record.shard), new TextEncoder().encode(`${JSON.stringify(record)}\n`), writer);
}

/** Writes aside, makes sure that it is on the disk, and puts it in its place. No two that write one file have one `writer`. */
export function writeSynced(file: string, bytes: Uint8Array, writer: string = randomUUID()): void {
  const aside = `${file}${asideOf(writer)}`;
  try {
    writeFileSync(aside, bytes);
    syncAndRename(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** Makes sure that a file that was written aside is on the disk, and puts it in its place. */
export function syncAndRename(aside: string, file: string): void {
  const handle = openSync(aside, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(aside, file);
}

/**
 * Clears away what was left half written: by a writer that is ended, or, where none is said, by every machine that failed –
 * for when every shard is there, and nobody writes any more.
 */
export function clearPartials(folder: string, writer?: string): void {
  const ending = writer === undefined ? PARTIAL : asideOf(writer);
  for (const within of [folder, join(folder, "shards")])
    for (const name of readdirSync(within)) if (name.endsWith(ending)) rmSync(join(within, name), { force: true });
}

/** What is there of a shard of this plan. `whole` reads the table and holds it to its hash; else its record is believed. */
export function shardState(folder: string, shard: number, planHash: string, whole: boolean): ShardState {
  if (!existsSync(recordFile(folder, shard))) return "missing";
  try {
    const record = JSON.parse(readFileSync(recordFile(folder, shard), "utf8")) as ShardRecord;
    if (record.planHash !== planHash || record.shard !== shard) return "broken";
    if (whole && sha256Of(readFileSync(tableFile(folder, shard))) !== record.sha256) return "broken";
    return existsSync(tableFile(folder, shard)) ? { record } : "broken";
  } catch {
    return "broken";
  }
}
