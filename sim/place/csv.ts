/** CSV text in and out, as rows of cells: no code is generated, and a row of another length is a fault. */

import { csvFormatRows, csvParseRows } from "d3-dsv";
import { type Fault, fault } from "../scenario/faults.ts";
import { privateDataFaults } from "./private-data.ts";

export interface Csv {
  readonly header: readonly string[];
  /** Cells by row; `rows[0]` is row 2 of the file, as a spreadsheet counts. */
  readonly rows: readonly string[][];
}

/** How many characters a file may have. */
export const LONGEST = 50_000_000;
/** How many faults of one file are told; the rest are counted. */
export const MOST = 100;

/** The number a spreadsheet shows beside `rows[index]`. */
export const rowNumber = (index: number): number => index + 2;

/** Reads a table with a heading and at least one row; refuses tables about single pupils. */
export function readCsv(text: string, file: string, mostRows: number): { csv: Csv } | { faults: Fault[] } {
  if (text.length > LONGEST) return one(file, "", `at most ${LONGEST} characters`, `${text.length}`, "split the file");
  const [first, ...rows] = trimmed(csvParseRows(text.replace(/^\uFEFF/, "")));
  if (first === undefined) return one(file, "", "a table", "an empty file");
  const header = first.map((heading) => heading.trim());
  const parted = otherSeparator(header);
  if (parted !== undefined) return one(file, "row 1", "commas between cells", parted, "save it as CSV with commas");
  const privacy = privateDataFaults(header, rows, file);
  if (privacy.length > 0) return { faults: privacy };
  if (rows.length > mostRows) return one(file, "", `at most ${mostRows} rows`, `${rows.length}`, "leave rows out");
  const faults = [...headingFaults(header, file), ...lengthFaults(header, rows, file)];
  if (rows.length === 0) faults.push(fault(file, "", "at least one row under the heading", "none"));
  return faults.length > 0 ? { faults: capped(faults, file) } : { csv: { header, rows } };
}

/** A table as CSV text. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `${csvFormatRows(rows.map((row) => [...row]))}\n`;

/** At most a hundred faults of a file, and how many more there are. */
export const capped = (faults: readonly Fault[], file: string): Fault[] =>
  faults.length <= MOST ? [...faults] : [...faults.slice(0, MOST), more(faults.length - MOST, file)];

/** That there are faults beyond those told. */
export const more = (count: number, file: string): Fault =>
  fault(file, "", `no more than ${MOST} faults to tell`, `${count} more`, "mend these first");

/** What stands between the cells instead of commas, where one heading holds them all. */
export function otherSeparator(header: readonly string[]): string | undefined {
  if (header.length !== 1) return undefined;
  if (header[0].includes(";")) return "semicolons";
  return header[0].includes("\t") ? "tabs" : undefined;
}

/** Empty lines at the end are nobody's row. */
function trimmed(rows: string[][]): string[][] {
  let end = rows.length;
  while (end > 0 && rows[end - 1].length === 1 && rows[end - 1][0].trim() === "") end -= 1;
  return rows.slice(0, end);
}

export function headingFaults(header: readonly string[], file: string): Fault[] {
  const seen = new Set<string>();
  return header.flatMap((heading, i) => {
    if (heading === "") return [fault(file, `row 1, column ${i + 1}`, "a heading", "an empty cell")];
    if (seen.has(heading)) return [fault(file, `row 1, column ${heading}`, "each heading once", "it again")];
    seen.add(heading);
    return [];
  });
}

const lengthFaults = (header: readonly string[], rows: readonly string[][], file: string): Fault[] =>
  rows.flatMap((row, i) => (row.length === header.length ? [] : [lengthFault(header, row, i, file)]));

/** A row of another length than the heading. */
export const lengthFault = (header: readonly string[], row: readonly string[], index: number, file: string): Fault =>
  fault(
    file,
    `row ${rowNumber(index)}`,
    `${header.length} cells, as the heading has`,
    `${row.length}`,
    "check commas and quotes; quote a cell that holds a comma",
  );

const one = (file: string, path: string, expected: string, found: string, advice = ""): { faults: Fault[] } => ({
  faults: [fault(file, path, expected, found, advice)],
});
