/** Who is served where there is not room for all: the neediest first. [Y4] */

import type { Families } from "../population/population.ts";

type Rows = Int32Array | readonly number[];
type Needs = Float64Array | readonly number[];

/** The `room` rows of greatest need, ties by the families' keys; in the order given. */
export function neediestFirst(families: Families, rows: Rows, need: Needs, room: number): Rows {
  if (rows.length <= room) return rows;
  if (room <= 0) return [];
  const sorted = new Float64Array(need).sort();
  const least = sorted[sorted.length - room];
  const lucky = luckiest(families, rows, need, least, room - countAbove(sorted, least));
  const served = new Int32Array(room);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    if (need[i] > least || (need[i] === least && lucky.has(rows[i]))) served[count++] = rows[i];
  }
  return served.subarray(0, count);
}

/** How many values of an ascending list lie above `value`, which is one of them. */
function countAbove(sorted: Float64Array, value: number): number {
  return sorted.length - 1 - sorted.lastIndexOf(value);
}

/** Of the rows in least need of those served, the `room` with the lowest keys. */
function luckiest({ key }: Families, rows: Rows, need: Needs, least: number, room: number): ReadonlySet<number> {
  const tied: number[] = [];
  for (let i = 0; i < rows.length; i++) if (need[i] === least) tied.push(rows[i]);
  return new Set(tied.sort((a, b) => key[a] - key[b]).slice(0, room));
}
