/** How far parts by some orders of joining only may be off. [E1] */

import type { Share } from "./shapley.ts";

/**
 * The standard error of each player's part, on the average of runs, from drawing some orders only: s / √m over the parts
 * of m pairs, each taken as one draw as its two orders are not independent. NaN below two pairs.
 */
export function monteCarloErrors(partsByPair: readonly (readonly Share[])[]): number[] {
  const [first = []] = partsByPair;
  return first.map((_, player) => standardError(partsByPair.map((parts) => meanOf(parts[player]))));
}

function standardError(values: readonly number[]): number {
  const n = values.length;
  if (n < 2) return Number.NaN;
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (n - 1) / n);
}

/** Over what is a number; NaN of nothing. */
function meanOf(values: ArrayLike<number>): number {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
}
