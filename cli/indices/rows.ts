/** The rows of a table, read one after another: which are asked for, of which unit, in which larger unit, at which time. */

import type { ReadRow } from "../../sim/place/csv-rows.ts";
import { type Fault, fault } from "../../sim/scenario/faults.ts";
import { type ColumnOf, cellPath, columnsIn, emptyCell } from "./columns.ts";
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
  const column = columnsIn(header, file, plan, tell);
  if (column === undefined) return undefined;
  const isAskedFor = conditionsOn(column, plan, kept);
  const timeOf = timesOn(column, plan, kept);
  const who = whoReader(plan.layout, { file, column, tally: kept.tally, tell });
  const place = placeWithin(file, column, plan, kept, tell);
  const unitCell = column(plan.unit);
  return (row, index) => {
    if (!isAskedFor(row)) return;
    const time = timeOf(row);
    if (time === undefined) return;
    const name = unitCell(row);
    if (name === "") tell(emptyCell(file, plan.unit, index, "the unit's name"));
    const unit = kept.tally.unit(name);
    if (!who(row, index, time, unit)) kept.leftOut += 1;
    place(row, index, unit);
  };
}

type Row = readonly string[];

function conditionsOn(column: ColumnOf, { where }: Plan, { conditions }: Kept): (row: Row) => boolean {
  const cells = where.map((condition) => column(condition.column));
  return (row) =>
    where.every(({ value }, i) => {
      const found = cells[i](row);
      conditions[i].meet(found);
      return found === value;
    });
}

function timesOn(column: ColumnOf, { times }: Plan, kept: Kept): (row: Row) => number | undefined {
  if (times === undefined) return () => NOW;
  const cell = column(times.column);
  return (row) => {
    const time = cell(row);
    kept.times.meet(time);
    if (time === times.to) return NOW;
    return time === times.from ? BEFORE : undefined;
  };
}

/** Keeps the larger unit of a unit, which is the same in all of its rows. */
function placeWithin(
  file: string,
  column: ColumnOf,
  plan: Plan,
  { larger, largerOf }: Kept,
  tell: (fault: Fault) => void,
): (row: Row, index: number, unit: number) => void {
  const { within } = plan;
  if (within === undefined) return () => {};
  const [withinCell, unitCell] = [column(within), column(plan.unit)];
  return (row, index, unit) => {
    const name = withinCell(row);
    if (name === "") tell(emptyCell(file, within, index, "what the unit is in"));
    if (!larger.has(name)) larger.set(name, larger.size);
    largerOf[unit] ??= larger.get(name) as number;
    if (largerOf[unit] === larger.get(name)) return;
    const expected = `${shown(unitCell(row))} in one ${within} only`;
    const advice = "name units by a column that tells two of one name apart";
    tell(fault(file, cellPath(index, within), expected, `it in ${shown(name)} too`, advice));
  };
}
