/** Orders of joining, drawn in pairs of which each is the other backwards, and how far parts by them may be off. [E1] */

import { below, stream } from "../random/streams.ts";
import type { Share } from "./shapley.ts";

/** The same orders for whoever asks: what a result is explained by does not hang on its own chance. */
const SEED = 20250401;

/** So many pairs of orders of the players, each followed by itself backwards (Mitchell et al. 2022). */
export function antitheticOrders(players: number, pairs: number): number[][] {
  const chance = stream(SEED, 0, "explain/orders", 0);
  return Array.from({ length: pairs }, (_, pair) => {
    const order = Array.from({ length: players }, (_, player) => player);
    for (let last = players - 1; last > 0; last--) {
      const other = below(chance, pair, last, last + 1);
      [order[last], order[other]] = [order[other], order[last]];
    }
    return [order, order.toReversed()];
  }).flat();
}

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
