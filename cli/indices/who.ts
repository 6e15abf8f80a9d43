/** Who is there, as one row of a table says, by the layout of the table. */

import type { Fault } from "../../sim/scenario/faults.ts";
import { percentIn, pupilsIn } from "./cells.ts";
import { type ColumnOf, columnsOf, emptyCell } from "./columns.ts";
import type { Layout } from "./plan.ts";
import type { Tally } from "./tally.ts";

/** More groups than a person means to compare; what is beyond is not counted. */
export const MOST_GROUPS = 100;
/** Of a table of a roll and a percentage, the second group. */
export const OTHERS = "others";

/** Adds up a row; false where it says nothing of how many there are, and is left out. */
export type ReadWho = (row: readonly string[], index: number, time: number, unit: number) => boolean;

/** What reading a row needs of the table. */
export interface Reading {
  readonly file: string;
  readonly column: ColumnOf;
  readonly tally: Tally;
  readonly tell: (fault: Fault) => void;
}

export function whoReader(layout: Layout, reading: Reading): ReadWho {
  if (layout.kind === "long") return longReader(layout, reading);
  const cells = columnsOf(layout).map(reading.column);
  const read = layout.kind === "wide" ? wideReader(layout, reading) : percentReader(layout, reading);
  return (row, index, time, unit) => {
    if (cells.every((cell) => cell(row) === "")) return false;
    read(row, index, time, unit);
    return true;
  };
}

type Add = (row: readonly string[], index: number, time: number, unit: number) => void;

function longReader({ group, count }: Layout & { kind: "long" }, { file, column, tally, tell }: Reading): ReadWho {
  const [groupCell, countCell] = [column(group), column(count)];
  return (row, index, time, unit) => {
    const pupils = pupilsIn(countCell(row), file, count, index);
    const name = groupCell(row);
    if (name === "") tell(emptyCell(file, group, index, "the group's name"));
    if (typeof pupils !== "number") tell(pupils);
    else if (tally.groups.size <= MOST_GROUPS) tally.add(time, unit, tally.group(name), pupils);
    return true;
  };
}

function wideReader({ groups }: Layout & { kind: "wide" }, { file, column, tally, tell }: Reading): Add {
  const places = groups.map(tally.group);
  const cells = groups.map(column);
  return (row, index, time, unit) => {
    groups.forEach((group, i) => {
      const pupils = pupilsIn(cells[i](row), file, group, index);
      if (typeof pupils === "number") tally.add(time, unit, places[i], pupils);
      else tell(pupils);
    });
  };
}

/** The first group to the nearest pupil: a published percentage is rounded, pupils are whole. */
function percentReader(layout: Layout & { kind: "percent" }, { file, column, tally, tell }: Reading): Add {
  const [totalCell, percentCell] = [column(layout.total), column(layout.percent)];
  const [first, others] = [layout.percent, OTHERS].map(tally.group);
  return (row, index, time, unit) => {
    const total = pupilsIn(totalCell(row), file, layout.total, index);
    const percent = percentIn(percentCell(row), file, layout.percent, index);
    if (typeof total !== "number") tell(total);
    if (typeof percent !== "number") tell(percent);
    if (typeof total !== "number" || typeof percent !== "number") return;
    const pupils = Math.round((total * percent) / 100);
    tally.add(time, unit, first, pupils);
    tally.add(time, unit, others, total - pupils);
  };
}
