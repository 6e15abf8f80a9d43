/** Sums over residents of the groups that few or only some are in: by borough, for every tally there is. */

import { TALLIES, type Tallies, type Tally } from "../observation.ts";
import { AMOUNT, addMarks, COUNT, type Row } from "../sums.ts";
import { MORE_GROUPS } from "./detail.ts";
import { FIRST_MORE, type Membership } from "./groups-of.ts";

const G = MORE_GROUPS.length;
const A = Object.keys(AMOUNT).length;
const C = Object.keys(COUNT).length;

export interface GroupSums {
  readonly units: number;
  /** Units × groups × amounts, and × counts. */
  readonly amounts: Float64Array;
  readonly counts: Int32Array;
}

export const emptyGroupSums = (units: number): GroupSums => ({
  units,
  amounts: new Float64Array(units * G * A),
  counts: new Int32Array(units * G * C),
});

/** Adds a pupil to all those of MORE_GROUPS that he or she is in. */
export function addToGroups({ amounts, counts }: GroupSums, unit: number, { count, groups }: Membership, row: Row) {
  const ofAmounts = row.leaver ? A : AMOUNT.leaverAttainment;
  for (let m = 0; m < count; m++) {
    const group = groups[m] - FIRST_MORE;
    if (group < 0) continue;
    const cell = unit * G + group;
    for (let i = 0; i < ofAmounts; i++) amounts[cell * A + i] += row.amounts[i];
    addMarks(counts, cell * C, row.marks);
  }
}

/** The sums as columns of units × MORE_GROUPS. */
export function groupTallies({ units, amounts, counts }: GroupSums): Tallies {
  const columns = (Object.keys(TALLIES) as Tally[]).map((name) => [
    name,
    name in AMOUNT
      ? every(amounts, A, AMOUNT[name as keyof typeof AMOUNT], units * G)
      : every(counts, C, COUNT[name as keyof typeof COUNT], units * G),
  ]);
  return { units, columns: Object.fromEntries(columns) as Record<Tally, Float64Array> };
}

function every(values: ArrayLike<number>, step: number, from: number, length: number): Float64Array {
  const column = new Float64Array(length);
  for (let cell = 0; cell < length; cell++) column[cell] = values[cell * step + from];
  return column;
}
