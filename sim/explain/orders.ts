/** Orders of joining, drawn in pairs of which each is the other backwards. [E1] */

import { below, stream } from "../random/streams.ts";

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
