/** A shard's table read back: its runs, each with its rows. */

import { readFileSync } from "node:fs";
import { parquetReadObjects } from "hyparquet";
import type { Planned } from "../../sim/experiment/plan/jobs.ts";
import type { Row, Stage } from "../../sim/experiment/sweep/rows.ts";
import type { RunRows } from "./run-shard.ts";
import { tableFile } from "./shard-files.ts";

/** Cells as the table's reader gives them; empty ones are null. */
type Cells = Readonly<Record<string, unknown>>;

export const readTable = (file: string): Promise<Cells[]> => parquetReadObjects({ file: bufferOf(readFileSync(file)) });

/** The runs of a shard that is there, in order. */
export async function readShard(folder: string, shard: number, planned: Planned): Promise<RunRows[]> {
  const rows = new Map<number, Row[]>();
  for (const cells of await readTable(tableFile(folder, shard))) {
    const run = Number(cells.run);
    const own = rows.get(run) ?? [];
    own.push(rowOf(cells));
    rows.set(run, own);
  }
  return [...rows].map(([run, own]) => ({ run, ...planned.runAt(run), rows: own }));
}

const rowOf = (cells: Cells): Row => ({
  year: orNone<number>(cells.year),
  unitType: orNone<string>(cells.unit_type),
  unitId: orNone<string>(cells.unit_id),
  group: orNone<string>(cells.group),
  indicator: orNone<string>(cells.indicator),
  value: orNone<number>(cells.value) ?? Number.NaN,
  stage: orNone<Stage>(cells.stage),
  error: orNone<string>(cells.error),
});

const orNone = <T>(cell: unknown): T | undefined => (cell === null ? undefined : (cell as T));

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer =>
  buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
