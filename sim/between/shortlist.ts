/** The schools among which a neighbourhood's families look, found once for all of them. [C1] */

import type { Year } from "../engine/process.ts";
import { schoolAt } from "../place/near.ts";
import { way } from "../place/ways.ts";
import { isOpen } from "../population/open-schools.ts";

/** Schools near the neighbourhood's centre that are looked at for each nearest one wanted: homes spread around it. */
export const LOOKED_AT = 2;

/** One neighbourhood's schools, written anew for each: long enough for the child whom most of them bar. */
export interface Shortlist {
  /** Open schools from the nearest to the centre on. */
  readonly near: Int16Array;
  nearCount: number;
  /** Open schools in reach, the best known first. */
  readonly known: Int16Array;
  knownCount: number;
}

/** A function that gives a neighbourhood's shortlist. It ends where as many as are wanted have been open to all. */
export function shortlisting(year: Year, bars: Uint8Array): (neighbourhood: number) => Shortlist {
  const { place, parameters, state } = year;
  const count = place.schools.ids.length;
  const looked = LOOKED_AT * parameters["choose.nearest"];
  const bestKnown = parameters["choose.bestKnown"];
  const reach = parameters["choose.reach"];
  const byReputation = inOrderOfReputation(year);
  const list = { near: new Int16Array(count), nearCount: 0, known: new Int16Array(count), knownCount: 0 };
  let here = -1;
  return (neighbourhood) => {
    if (neighbourhood === here) return list;
    here = neighbourhood;
    list.nearCount = 0;
    for (let rank = 0, forAll = 0; rank < count && forAll < looked; rank++) {
      const school = schoolAt(place.near, neighbourhood, rank);
      if (!isOpen(state.schools, school)) continue;
      list.near[list.nearCount++] = school;
      if (bars[school] === 0) forAll += 1;
    }
    list.knownCount = 0;
    for (let rank = 0, forAll = 0; rank < count && forAll < bestKnown; rank++) {
      const school = byReputation[rank];
      if (way(place.ways, neighbourhood, school) > reach || !isOpen(state.schools, school)) continue;
      list.known[list.knownCount++] = school;
      if (bars[school] === 0) forAll += 1;
    }
    return list;
  };
}

/** Schools by reputation, best first; ties by id. */
function inOrderOfReputation({ state }: Year): Int16Array {
  const { count, reputation } = state.schools;
  const order = Int16Array.from({ length: count }, (_, s) => s);
  return order.sort((a, b) => reputation[b] - reputation[a] || a - b);
}
