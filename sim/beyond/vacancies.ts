/** Movers look at a handful of the homes on offer, one family after the other, and take the best still free. [Y2] */

import type { Year } from "../engine/process.ts";
import { kilometres } from "../place/ways.ts";
import { type ByKey, byKeyOf, firstFrom } from "../population/by-key.ts";
import type { Families } from "../population/population.ts";
import { gumbel } from "../random/distributions.ts";
import { bits, keyFrom, type Stream, uniform } from "../random/streams.ts";
import { careForQuality, FELT_ON_AVERAGE, type HomeWorth, priceFelt, worthOf } from "./home-worth.ts";

export interface Settled extends Vacancies {
  /** Mover i takes the home of mover `home[i]`: a permutation. */
  readonly home: Int32Array;
  /** The home that mover i would have taken of all it looked at, free or not. */
  readonly wished: Int32Array;
}

/** Movers' homes and keys, side by side: as other movers look at them, and as they were before anyone moved. */
interface Vacancies {
  readonly key: Uint32Array;
  readonly neighbourhood: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** What is known while movers settle, one after the other. */
interface Settling extends Settled {
  readonly movers: Int32Array;
  readonly worth: HomeWorth;
  /** Of the movers' families. */
  readonly z: Float64Array;
  readonly group: Uint8Array;
  readonly looks: number;
  readonly homes: Stream;
  readonly taste: Stream;
  readonly byKey: ByKey;
  /** 1 where a home is gone. */
  readonly taken: Uint8Array;
  /** 1 where a home is let at what each family can pay. */
  readonly mixed: Uint8Array;
}

/**
 * Every mover looks at its own home and others drawn by lot; where all are gone, at the first still free. The home that
 * a draw falls on is that of the mover whose key follows it, so one mover more or less changes few looks. [R2] [R3]
 */
export function settleMovers(year: Year, movers: Int32Array, worth: HomeWorth): Settled {
  const { state, parameters, stream } = year;
  const { z, group } = state.families;
  const vacancies = vacanciesOf(state.families, movers);
  const { key, neighbourhood, x, y } = vacancies;
  const settling: Settling = {
    key,
    neighbourhood,
    x,
    y,
    movers,
    worth,
    z,
    group,
    looks: parameters["moveHome.vacancies"],
    homes: stream("moveHome/homes"),
    taste: stream("moveHome/taste"),
    byKey: byKeyOf(key),
    taken: new Uint8Array(movers.length),
    mixed: mixedHomes(year, vacancies),
    home: new Int32Array(movers.length),
    wished: new Int32Array(movers.length),
  };
  const { taken, home } = settling;
  for (let i = 0, firstFree = 0; i < movers.length; i++) {
    const choice = bestFree(settling, i);
    while (taken[firstFree] === 1) firstFree += 1;
    home[i] = choice >= 0 ? choice : firstFree;
    taken[home[i]] = 1;
  }
  return settling;
}

/** The best still free of the homes that mover i looks at, −1 where none is; the best of all is noted as wished for. */
function bestFree(settling: Settling, i: number): number {
  const { key, neighbourhood, x, y, movers, worth, z, group, looks, homes, taste, byKey, taken, mixed, wished } =
    settling;
  const felt = priceFelt(worth, z[movers[i]]);
  const care = careForQuality(worth, z[movers[i]]);
  let best = Number.NEGATIVE_INFINITY;
  let free = Number.NEGATIVE_INFINITY;
  let choice = -1;
  for (let look = 0; look < looks; look++) {
    const at = look === 0 ? i : firstFrom(byKey, bits(homes, key[i], look));
    const away = kilometres(x[i], y[i], x[at], y[at]);
    const feltThere = mixed[at] === 1 ? FELT_ON_AVERAGE : felt;
    const before = worthOf(worth, neighbourhood[at], away, group[movers[i]], feltThere, care);
    const utility = before + gumbel(taste, keyFrom(key[i], key[at]), 0);
    if (utility > best) {
      best = utility;
      wished[i] = at;
    }
    if (taken[at] === 0 && utility > free) {
      free = utility;
      choice = at;
    }
  }
  return choice;
}

/** Which homes are let at what each family can pay: by lot, a share of those in neighbourhoods where housing is mixed. */
function mixedHomes({ parameters, levers, stream }: Year, { key, neighbourhood }: Vacancies): Uint8Array {
  const mixed = new Uint8Array(key.length);
  if (!levers.housingMix.some((strength) => strength > 0)) return mixed;
  const chance = stream("moveHome/mixed");
  const share = parameters["moveHome.mixedHomes"];
  for (let i = 0; i < mixed.length; i++) {
    if (uniform(chance, key[i], 0) < share * levers.housingMix[neighbourhood[i]]) mixed[i] = 1;
  }
  return mixed;
}

function vacanciesOf({ key, neighbourhood, x, y }: Families, movers: Int32Array): Vacancies {
  const count = movers.length;
  const vacancies = {
    key: new Uint32Array(count),
    neighbourhood: new Int32Array(count),
    x: new Float64Array(count),
    y: new Float64Array(count),
  };
  for (let i = 0; i < count; i++) {
    vacancies.key[i] = key[movers[i]];
    vacancies.neighbourhood[i] = neighbourhood[movers[i]];
    vacancies.x[i] = x[movers[i]];
    vacancies.y[i] = y[movers[i]];
  }
  return vacancies;
}
