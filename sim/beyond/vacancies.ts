/** Movers look at a handful of the homes on offer, one family after the other, and take the best still free. [Y2] */

import type { Year } from "../engine/process.ts";
import { gumbel } from "../random/distributions.ts";
import { below, keyFrom } from "../random/streams.ts";
import type { HomeWorth } from "./home-worth.ts";

export interface Settled {
  /** Mover i takes the home of mover `home[i]`: a permutation. */
  readonly home: Int32Array;
  /** The home that mover i would have taken of all it looked at, free or not. */
  readonly wished: Int32Array;
}

/** Every mover looks at its own home and others drawn by lot; where all are gone, at the first still free. */
export function settleMovers(
  { state, parameters, stream }: Year,
  movers: readonly number[],
  worth: HomeWorth,
): Settled {
  const { key } = state.families;
  const homes = stream("moveHome/homes");
  const taste = stream("moveHome/taste");
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
      const vacancy = look === 0 ? i : below(homes, key[family], look, movers.length);
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
