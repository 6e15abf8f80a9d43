/** Who is served where there is not room for all: the neediest first. [Y4] */

import type { Families } from "../population/population.ts";

/** The `room` rows of greatest need, ties by the families' keys; in the order given. */
export function neediestFirst(
  families: Families,
  rows: readonly number[],
  need: readonly number[],
  room: number,
): readonly number[] {
  if (rows.length <= room) return rows;
  if (room <= 0) return [];
  const sorted = Float64Array.from(need).sort();
  const least = sorted[sorted.length - room];
  const tied = rows.filter((_, i) => need[i] === least).sort((a, b) => families.key[a] - families.key[b]);
  const above = rows.length - firstAbove(sorted, least);
  const lucky = new Set(tied.slice(0, room - above));
  return rows.filter((row, i) => need[i] > least || lucky.has(row));
}

/** Position of the first value above `value` in an ascending list. */
function firstAbove(sorted: Float64Array, value: number): number {
  let i = sorted.indexOf(value);
  while (i < sorted.length && sorted[i] === value) i++;
  return i;
}
