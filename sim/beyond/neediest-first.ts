/** Who is served where there is not room for all: the neediest first. [Y4] */

import { nthLeast } from "../population/nth-least.ts";
import type { Families } from "../population/population.ts";

type Rows = Int32Array | readonly number[];
type Needs = Float64Array | readonly number[];

/** The `room` rows of greatest need, ties by the families' keys; in the order given. */
export function neediestFirst({ key }: Families, rows: Rows, need: Needs, room: number): Rows {
  if (rows.length <= room) return rows;
  if (room <= 0) return [];
  const least = nthLeast(new Float64Array(need), need.length, need.length - room);
  const last = lastOfTied(key, rows, need, least, room);
  const served = new Int32Array(room);
  let count = 0;
  let { atKey } = last;
  for (let i = 0; i < rows.length; i++) {
    if (need[i] < least) continue;
    const first = need[i] > least || key[rows[i]] < last.key;
    if (first || (key[rows[i]] === last.key && atKey-- > 0)) served[count++] = rows[i];
  }
  return served;
}

/** Of the rows in least need of those served, the highest key that is still served, and how many of that key are. */
function lastOfTied(keys: Uint32Array, rows: Rows, need: Needs, least: number, room: number) {
  const tied = new Float64Array(rows.length);
  let count = 0;
  let left = room;
  for (let i = 0; i < rows.length; i++) {
    if (need[i] > least) left -= 1;
    else if (need[i] === least) tied[count++] = keys[rows[i]];
  }
  const key = nthLeast(tied, count, left - 1);
  let atKey = left;
  for (let i = 0; i < count; i++) if (tied[i] < key) atKey -= 1;
  return { key, atKey };
}
