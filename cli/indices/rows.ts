/** The rows of a table, read one after another: which are asked for, of which unit, in which larger unit, at which time. */

import type { ReadRow } from "../../sim/place/csv-rows.ts";
import { type Fault, fault } from "../../sim/scenario/faults.ts";
import { type CellOf, cellPath, columnsIn, emptyCell } from "./columns.ts";
import { type Heard, heard } from "./heard.ts";
import { type Plan, shown } from "./plan.ts";
import { newTally, type Tally } from "./tally.ts";
import { whoReader } from "./who.ts";

/** The time that the indices are of, and the one it is compared with. */
export const NOW = 0;
export const BEFORE = 1;

/** What is kept of the rows read so far. */
export interface Kept {
  readonly tally: Tally;
  /** The larger units by name, and the larger unit of each unit. */
  readonly larger: Map<string, number>;
  readonly largerOf: number[];
  /** Values met of the columns that choose rows: one a condition, and the times. */
  readonly conditions: readonly Heard[];
  readonly times: Heard;
  /** Rows that say nothing of how many there are. */
  leftOut: number;
}

export const nothingYet = ({ where, times }: Plan): Kept => ({
  tally: newTally(),
  larger: new Map(),
  largerOf: [],
  conditions: where.map(({ value }) => heard([value])),
  times: heard(times === undefined ? [] : [times.from, times.to]),
  leftOut: 0,
});

/** What reads a row, once the headings are known; undefined, and faults told, where they will not do. */
export function rowReader(
  header: readonly string[],
  file: string,
  plan: Plan,
  kept: Kept,
  tell: (fault: Fault) => void,
): ReadRow | undefined {
  const cell = columnsIn(header, file, plan, tell);
  if (cell === undefined) return undefined;
  const who = whoReader(plan.layout, { file, cell, tally: kept.tally, tell });
  const place = placeWithin(file, cell, plan, kept, tell);
  return (row, index) => {
    if (!isAskedFor(row, cell, plan, kept)) return;
    const time = timeOf(row, cell, plan, kept);
    if (time === undefined) return;
    const name = cell(row, plan.unit);
    if (name === "") tell(emptyCell(file, plan.unit, index, "the unit's name"));
    const unit = kept.tally.unit(name);
    if (!who(row, index, time, unit)) kept.leftOut += 1;
    place(row, index, unit);
  };
}

function isAskedFor(row: readonly string[], cell: CellOf, { where }: Plan, { conditions }: Kept): boolean {
  return where.every(({ column, value }, i) => {
    const found = cell(row, column);
    conditions[i].meet(found);
    return found === value;
  });
}

function timeOf(row: readonly string[], cell: CellOf, { times }: Plan, kept: Kept): number | undefined {
  if (times === undefined) return NOW;
  const time = cell(row, times.column);
  kept.times.meet(time);
  if (time === times.to) return NOW;
  return time === times.from ? BEFORE : undefined;
}

/** Keeps the larger unit of a unit, which is the same in all of its rows. */
function placeWithin(
  file: string,
  cell: CellOf,
  { within, unit: unitColumn }: Plan,
  { larger, largerOf }: Kept,
  tell: (fault: Fault) => void,
): (row: readonly string[], index: number, unit: number) => void {
  if (within === undefined) return () => {};
  return (row, index, unit) => {
    const name = cell(row, within);
    if (name === "") tell(emptyCell(file, within, index, "what the unit is in"));
    if (!larger.has(name)) larger.set(name, larger.size);
    largerOf[unit] ??= larger.get(name) as number;
    if (largerOf[unit] === larger.get(name)) return;
    const expected = `${shown(cell(row, unitColumn))} where it was before`;
    const advice = "name units by a column that tells two of one name apart";
    tell(fault(file, cellPath(index, within), expected, shown(name), advice));
  };
}
