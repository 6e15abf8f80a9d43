/** Movers look at a handful of the homes on offer, one family after the other, and take the best still free. [Y2] */

import type { Year } from "../engine/process.ts";
import { gumbel } from "../random/distributions.ts";
import { bits, keyFrom } from "../random/streams.ts";
import type { HomeWorth } from "./home-worth.ts";

export interface Settled {
  /** Mover i takes the home of mover `home[i]`: a permutation. */
  readonly home: Int32Array;
  /** The home that mover i would have taken of all it looked at, free or not. */
  readonly wished: Int32Array;
}

/**
 * Every mover looks at its own home and others drawn by lot; where all are gone, at the first still free. The home that
 * a draw falls on is that of the mover whose key follows it, so one mover more or less changes few looks. [R2] [R3]
 */
export function settleMovers(
  { state, parameters, stream }: Year,
  movers: readonly number[],
  worth: HomeWorth,
): Settled {
  const { key } = state.families;
  const homes = stream("moveHome/homes");
  const taste = stream("moveHome/taste");
  const after = byKey(movers, key);
  const looks = parameters["moveHome.vacancies"];
  const taken = new Uint8Array(movers.length);
  const home = new Int32Array(movers.length);
  const wished = new Int32Array(movers.length);
  let firstFree = 0;
  movers.forEach((family, i) => {
    let best = Number.NEGATIVE_INFINITY;
    let bestFree = Number.NEGATIVE_INFINITY;
    let choice = -1;
    for (let look = 0; look < looks; look++) {
      const vacancy = look === 0 ? i : after(bits(homes, key[family], look));
      const leaving = movers[vacancy];
      const utility = worth(family, leaving) + gumbel(taste, keyFrom(key[family], key[leaving]), 0);
      if (utility > best) {
        best = utility;
        wished[i] = vacancy;
      }
      if (taken[vacancy] === 0 && utility > bestFree) {
        bestFree = utility;
        choice = vacancy;
      }
    }
    while (taken[firstFree] === 1) firstFree += 1;
    home[i] = choice >= 0 ? choice : firstFree;
    taken[home[i]] = 1;
  });
  return { home, wished };
}

/** Which mover's key is the first from a position on, round the circle of 32-bit keys. */
function byKey(movers: readonly number[], key: Uint32Array): (position: number) => number {
  const order = movers.map((_, i) => i).sort((a, b) => key[movers[a]] - key[movers[b]] || a - b);
  const keys = Uint32Array.from(order, (i) => key[movers[i]]);
  return (position) => {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (keys[middle] < position) low = middle + 1;
      else high = middle;
    }
    return order[low === order.length ? 0 : low];
  };
}
