/** Cells of a table as numbers of pupils; a fault where one is none. */

import { type Fault, fault } from "../../sim/scenario/faults.ts";
import { cellPath } from "./columns.ts";
import { shown } from "./plan.ts";

const ZERO = "0".charCodeAt(0);
const WHOLE = /^\d+(\.0*)?$/;
const PERCENT = /^(\d+\.?\d*|\.\d+)\s*%?$/;
/** More pupils than this in one cell are a mistake. */
const MOST_PUPILS = 1_000_000_000;

/** A whole number of pupils, or why it is none. */
export function pupilsIn(cell: string, file: string, column: string, index: number): number | Fault {
  const plain = digitsIn(cell);
  if (!Number.isNaN(plain)) return plain;
  const text = cell.trim();
  const pupils = Number(text);
  if (WHOLE.test(text) && pupils <= MOST_PUPILS) return pupils;
  return fault(file, cellPath(index, column), "a whole number of pupils", foundIn(text), adviceOn(text));
}

/** The number of a cell of one to nine digits and nothing else, as nearly all are; NaN of any other. */
function digitsIn(cell: string): number {
  if (cell.length === 0 || cell.length > 9) return Number.NaN;
  let number = 0;
  for (let i = 0; i < cell.length; i++) {
    const digit = cell.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = 10 * number + digit;
  }
  return number;
}

/** A percentage from 0 to 100, or why it is none. */
export function percentIn(cell: string, file: string, column: string, index: number): number | Fault {
  const text = cell.trim();
  const percent = Number.parseFloat(text);
  if (PERCENT.test(text) && percent <= 100) return percent;
  return fault(file, cellPath(index, column), "a percentage from 0 to 100", foundIn(text), adviceOn(text));
}

const foundIn = (text: string): string => (text === "" ? "an empty cell" : shown(text));

/** What to do about a cell, by what stands in it. */
function adviceOn(text: string): string {
  if (text === "") return "write 0 where there is nobody; leave the row out where it is not known";
  if (/^-/.test(text) && !/^-?\D*$/.test(text)) return "no number of pupils is below 0";
  if (/^\d{1,3}(,\d{3})+$/.test(text)) return "write it without commas";
  if (/^\d+\.\d+$/.test(text)) return "pupils are whole; of a roll and a percentage use --total and --percent";
  if (/^\d/.test(text)) return "write a plain number";
  return "suppressed or not known: leave such rows out with --where on another column, ask for the counts, or put a number of your own and say so; 0 would make units look more apart";
}
