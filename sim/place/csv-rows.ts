/** A long table read row by row: nothing of it is kept but what the reader keeps. */

import { csvParseRows } from "d3-dsv";
import { type Fault, fault } from "../scenario/faults.ts";
import { headingFaults, lengthFault, MOST, more, otherSeparator } from "./csv.ts";
import { privateDataFaults } from "./private-data.ts";

/** Reads one row; `rowNumber(index)` is the number a spreadsheet shows beside it. */
export type ReadRow = (row: readonly string[], index: number) => void;

/** How many rows are looked at for data about single pupils. */
const LOOKED_AT = 2000;

/**
 * Reads a table of at most so many rows. `open` is given the headings and returns what reads a row, or nothing where the
 * headings will not do; both tell faults as they find them. The faults, of which a hundred are told; none of a sound one.
 */
export function readRows(
  text: string,
  file: string,
  mostRows: number,
  open: (header: readonly string[], tell: (fault: Fault) => void) => ReadRow | undefined,
): Fault[] {
  const faults = faultList(file);
  const looked: string[][] = [];
  let header: string[] | undefined;
  let read: ReadRow | undefined;
  let rows = 0;
  let blank = 0;
  csvParseRows(text, (row) => {
    if (header === undefined) {
      header = row.map((heading) => heading.trim());
      for (const found of unusable(header, file)) faults.tell(found);
      read = faults.none() ? open(header, faults.tell) : undefined;
    } else if (isBlank(row)) blank += 1;
    else {
      // Empty lines at the end are nobody's row; with others after them they are.
      for (; blank > 0; blank--) faults.tell(lengthFault(header, [""], rows++, file));
      if (row.length !== header.length) faults.tell(lengthFault(header, row, rows, file));
      else if (rows < mostRows) read?.(row, rows);
      if (rows < LOOKED_AT) looked.push(row);
      rows += 1;
    }
    return null;
  });
  if (header === undefined) return [fault(file, "", "a table", "an empty file")];
  const privacy = privateDataFaults(header, looked, file);
  if (privacy.length > 0) return privacy;
  if (rows === 0) faults.tell(fault(file, "", "at least one row under the heading", "none"));
  if (rows > mostRows) return [fault(file, "", `at most ${mostRows} rows`, `${rows}`, "leave rows out")];
  return faults.all();
}

const isBlank = (row: readonly string[]): boolean => row.length === 1 && row[0].trim() === "";

function unusable(header: readonly string[], file: string): Fault[] {
  const parted = otherSeparator(header);
  return parted === undefined
    ? headingFaults(header, file)
    : [fault(file, "row 1", "commas between cells", parted, "save it as CSV with commas")];
}

/** Faults as they are told, of which the first hundred are kept and the rest counted. */
function faultList(file: string) {
  const kept: Fault[] = [];
  let beyond = 0;
  return {
    tell: (found: Fault): void => {
      if (kept.length < MOST) kept.push(found);
      else beyond += 1;
    },
    none: (): boolean => kept.length === 0,
    all: (): Fault[] => (beyond > 0 ? [...kept, more(beyond, file)] : kept),
  };
}
