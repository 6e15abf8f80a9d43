/** The columns that a plan speaks of, found among a table's headings. */

import { rowNumber } from "../../sim/place/csv.ts";
import { type Fault, fault } from "../../sim/scenario/faults.ts";
import { named } from "./heard.ts";
import type { Layout, Plan } from "./plan.ts";

/** What reads the cells of a column, by its heading. */
export type ColumnOf = (column: string) => (row: readonly string[]) => string;

/** How a plan's columns are read; undefined, and faults told, where one is not there. */
export function columnsIn(
  header: readonly string[],
  file: string,
  { unit, layout, where, within, times }: Plan,
  tell: (fault: Fault) => void,
): ColumnOf | undefined {
  const others = [within, times?.column].filter((column) => column !== undefined);
  const asked = [unit, ...columnsOf(layout), ...where.map(({ column }) => column), ...others];
  const absent = [...new Set(asked)].filter((column) => !header.includes(column));
  const there = `none; there is ${named(header)}`;
  for (const column of absent) tell(fault(file, `column ${column}`, "the column", there, "check the spelling"));
  if (absent.length > 0) return undefined;
  const places = new Map(header.map((heading, at) => [heading, at]));
  return (column) => {
    const at = places.get(column) as number;
    return (row) => row[at].trim();
  };
}

/** The columns that say who is there. */
export function columnsOf(layout: Layout): readonly string[] {
  if (layout.kind === "wide") return layout.groups;
  return layout.kind === "long" ? [layout.group, layout.count] : [layout.total, layout.percent];
}

/** Where a cell is, as a spreadsheet counts. */
export const cellPath = (index: number, column: string): string => `row ${rowNumber(index)}, column ${column}`;

/** A cell that must say something and is empty. */
export const emptyCell = (file: string, column: string, index: number, expected: string): Fault =>
  fault(file, cellPath(index, column), expected, "an empty cell");
