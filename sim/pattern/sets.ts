/** Who sits in which set in the first year of the phase, and who would sit in another by attainment at entry alone. [W4] */

import type { State } from "../engine/state.ts";
import { grouped } from "../population/grouped.ts";

/** Numbers of first-year pupils. */
export interface Sets {
  /** Taught in sets at all. */
  readonly taught: number;
  readonly low: number;
  readonly high: number;
  /** In another set than their attainment at entry would put them in, sets being as large as they are. */
  readonly misplaced: number;
}

/** As `pupils.set` numbers them. */
const [MIXED, LOW, MIDDLE, HIGH] = [0, 1, 2, 3];

export function setsOf(state: State): Sets {
  const { pupils, schools, year } = state;
  const schoolOf = new Int32Array(pupils.count).fill(-1);
  for (let p = 0; p < pupils.count; p++) {
    if (pupils.cohort[p] === year && pupils.set[p] !== MIXED) schoolOf[p] = pupils.school[p];
  }
  const { starts, rows } = grouped(schoolOf, schools.count);
  const sum = { taught: 0, low: 0, high: 0, misplaced: 0 };
  for (let s = 0; s < schools.count; s++)
    addSchool(sum, rows.slice(starts[s], starts[s + 1]), pupils.set, pupils.entry);
  return sum;
}

type Sum = { -readonly [K in keyof Sets]: Sets[K] };

function addSchool(sum: Sum, members: Int32Array, set: ArrayLike<number>, entry: Float64Array): void {
  let low = 0;
  let high = 0;
  for (const p of members) {
    if (set[p] === LOW) low += 1;
    if (set[p] === HIGH) high += 1;
  }
  members
    .sort((a, b) => entry[a] - entry[b])
    .forEach((p, rank) => {
      const due = rank < low ? LOW : rank >= members.length - high ? HIGH : MIDDLE;
      if (set[p] !== due) sum.misplaced += 1;
    });
  sum.taught += members.length;
  sum.low += low;
  sum.high += high;
}
