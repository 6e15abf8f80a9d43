/** Parting a total among those who made it together: each is given what it adds, averaged over the orders of joining. [E1] [O7] */

/** What each coalition came to, a run each; members are positions of players, in ascending order. */
export type Game = (members: readonly number[]) => ArrayLike<number>;

/** A player's part in each run. */
export type Share = Float64Array;

/**
 * φᵢ = Σ |S|! (n − |S| − 1)! / n! · (v(S ∪ i) − v(S)) over the coalitions S without i (Shapley 1953). The parts of a run
 * add up to v(all) − v(none).
 */
export function shapley(players: number, runs: number, game: Game): Share[] {
  const values = Array.from({ length: 1 << players }, (_, mask) => game(membersOf(mask, players)));
  const weights = weightsOf(players);
  return Array.from({ length: players }, (_, player) => {
    const share = new Float64Array(runs);
    values.forEach((without, mask) => {
      if (has(mask, player)) return;
      addDifference(share, weights[sizeOf(mask)], without, values[mask | (1 << player)]);
    });
    return share;
  });
}

/** The same by some orders of joining only: each player's part is what it adds on coming in, on the average of them. */
export function shapleyByOrders(
  orders: readonly (readonly number[])[],
  players: number,
  runs: number,
  game: Game,
): Share[] {
  const shares = Array.from({ length: players }, () => new Float64Array(runs));
  for (const order of orders) {
    let before = game([]);
    order.forEach((player, at) => {
      const after = game(order.slice(0, at + 1).sort((a, b) => a - b));
      addDifference(shares[player], 1 / orders.length, before, after);
      before = after;
    });
  }
  return shares;
}

/** The coalitions that either of them asks for. */
export const allCoalitions = (players: number): number[][] =>
  Array.from({ length: 1 << players }, (_, mask) => membersOf(mask, players));
export const coalitionsOf = (orders: readonly (readonly number[])[]): number[][] =>
  orders.flatMap((order) =>
    Array.from({ length: order.length + 1 }, (_, size) => order.slice(0, size).sort((a, b) => a - b)),
  );

function addDifference(to: Float64Array, weight: number, from: ArrayLike<number>, until: ArrayLike<number>): void {
  for (let run = 0; run < to.length; run++) to[run] += weight * (until[run] - from[run]);
}

/** |S|! (n − |S| − 1)! / n! by |S|. */
function weightsOf(players: number): number[] {
  const weights = [1 / Math.max(1, players)];
  for (let size = 1; size < players; size++) weights.push((weights[size - 1] * size) / (players - size));
  return weights;
}

const has = (mask: number, player: number): boolean => (mask & (1 << player)) !== 0;
const membersOf = (mask: number, players: number): number[] =>
  Array.from({ length: players }, (_, player) => player).filter((player) => has(mask, player));
const sizeOf = (mask: number): number => {
  let size = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size += 1;
  return size;
};
