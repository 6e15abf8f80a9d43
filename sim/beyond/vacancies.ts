/** Movers look at a handful of the homes on offer, one family after the other, and take the best still free. [Y2] */

import type { Year } from "../engine/process.ts";
import { kilometres } from "../place/ways.ts";
import { firstFrom } from "../population/by-key.ts";
import type { Families } from "../population/population.ts";
import { gumbel } from "../random/distributions.ts";
import { bits, keyFrom } from "../random/streams.ts";
import type { HomeWorth } from "./home-worth.ts";

export interface Settled {
  /** Mover i takes the home of mover `home[i]`: a permutation. */
  readonly home: Int32Array;
  /** The home that mover i would have taken of all it looked at, free or not. */
  readonly wished: Int32Array;
}

/** Movers' homes and keys, side by side: as other movers look at them. */
interface Vacancies {
  readonly key: Uint32Array;
  readonly neighbourhood: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Every mover looks at its own home and others drawn by lot; where all are gone, at the first still free. The home that
 * a draw falls on is that of the mover whose key follows it, so one mover more or less changes few looks. [R2] [R3]
 */
export function settleMovers({ state, parameters, stream }: Year, movers: Int32Array, worth: HomeWorth): Settled {
  const { z, group } = state.families;
  const { key, neighbourhood, x, y } = vacanciesOf(state.families, movers);
  const homes = stream("moveHome/homes");
  const taste = stream("moveHome/taste");
  const after = firstFrom(key);
  const looks = parameters["moveHome.vacancies"];
  const taken = new Uint8Array(movers.length);
  const home = new Int32Array(movers.length);
  const wished = new Int32Array(movers.length);
  let firstFree = 0;
  for (let i = 0; i < movers.length; i++) {
    const felt = worth.priceFelt(z[movers[i]]);
    const care = worth.careForQuality(z[movers[i]]);
    let best = Number.NEGATIVE_INFINITY;
    let bestFree = Number.NEGATIVE_INFINITY;
    let choice = -1;
    for (let look = 0; look < looks; look++) {
      const at = look === 0 ? i : after(bits(homes, key[i], look));
      const away = kilometres(x[i], y[i], x[at], y[at]);
      const before = worth.of(neighbourhood[at], away, group[movers[i]], felt, care);
      const utility = before + gumbel(taste, keyFrom(key[i], key[at]), 0);
      if (utility > best) {
        best = utility;
        wished[i] = at;
      }
      if (taken[at] === 0 && utility > bestFree) {
        bestFree = utility;
        choice = at;
      }
    }
    while (taken[firstFree] === 1) firstFree += 1;
    home[i] = choice >= 0 ? choice : firstFree;
    taken[home[i]] = 1;
  }
  return { home, wished };
}

function vacanciesOf({ key, neighbourhood, x, y }: Families, movers: Int32Array): Vacancies {
  return {
    key: Uint32Array.from(movers, (f) => key[f]),
    neighbourhood: movers.map((f) => neighbourhood[f]),
    x: Float64Array.from(movers, (f) => x[f]),
    y: Float64Array.from(movers, (f) => y[f]),
  };
}
