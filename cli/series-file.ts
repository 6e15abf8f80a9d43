/** Writing the long table, a replicate at a time. */

import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type ColumnSource, fileWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { csvLine } from "../sim/export/csv.ts";
import { TIDY_COLUMNS, type TidyColumn, type TidyTable } from "../sim/export/tidy.ts";
import type { Format } from "./options.ts";

export interface TableFile<Table> {
  readonly name: string;
  readonly write: (table: Table) => void;
  readonly close: () => void;
}

/** series.parquet with a row group for each replicate, or series.csv. */
export const openSeries = (folder: string, format: Format): TableFile<TidyTable> =>
  format === "parquet"
    ? parquetFile(folder, "series.parquet", seriesColumns)
    : csvFile(folder, "series.csv", HEADER, seriesLines);

const HEADER = Object.keys(TIDY_COLUMNS) as TidyColumn[];

const seriesColumns = (table: TidyTable): ColumnSource[] => [
  { name: "scenario", type: "STRING", data: table.scenario, nullable: false },
  { name: "replicate", type: "INT32", data: table.replicate, nullable: false },
  { name: "seed", type: "INT64", data: Array.from(table.seed, BigInt), nullable: false },
  { name: "year", type: "INT32", data: table.year, nullable: false },
  { name: "unit_type", type: "STRING", data: table.unit_type, nullable: false },
  { name: "unit_id", type: "STRING", data: table.unit_id, nullable: false },
  { name: "group", type: "STRING", data: table.group, nullable: false },
  { name: "indicator", type: "STRING", data: table.indicator, nullable: false },
  { name: "value", type: "DOUBLE", data: Array.from(table.value, orNull), nullable: true },
];

/** Nobody to speak of is an empty cell, not a number that is none. */
const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

function* seriesLines(table: TidyTable): Generator<string> {
  for (let row = 0; row < table.rows; row++) yield csvLine(HEADER.map((column) => table[column][row]));
}

/** A Parquet file that gets a row group with each table. */
export function parquetFile<Table>(
  folder: string,
  name: string,
  columns: (table: Table) => ColumnSource[],
): TableFile<Table> {
  const writer = fileWriter(join(folder, name));
  let parquet: ParquetWriter | undefined;
  return {
    name,
    write: (table) => {
      const columnData = columns(table);
      parquet ??= new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData }), createdBy: "catchment" });
      parquet.write({ columnData, rowGroupSize: Math.max(1, columnData[0].data.length) });
    },
    close: () => void parquet?.finish(),
  };
}

const PIECE = 4000;

/** A CSV file that gets lines with each table. */
export function csvFile<Table>(
  folder: string,
  name: string,
  header: readonly string[],
  lines: (table: Table) => Iterable<string>,
): TableFile<Table> {
  const file = openSync(join(folder, name), "w");
  writeSync(file, csvLine(header));
  return {
    name,
    write: (table) => {
      let piece: string[] = [];
      for (const line of lines(table)) {
        piece.push(line);
        if (piece.length < PIECE) continue;
        writeSync(file, piece.join(""));
        piece = [];
      }
      writeSync(file, piece.join(""));
    },
    close: () => closeSync(file),
  };
}
