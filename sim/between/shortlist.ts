/** The schools among which a neighbourhood's families look, found once for all of them. [C1] */

import type { Year } from "../engine/process.ts";
import { schoolAt } from "../place/near.ts";
import type { OpenPlace } from "../place/open.ts";
import { way } from "../place/ways.ts";
import { isOpen, type WithPlaces } from "../population/open-schools.ts";

/** Schools near the neighbourhood's centre that are looked at for each nearest one wanted: homes spread around it. */
export const LOOKED_AT = 2;

/** In a place with so many times as many schools as are kept of a neighbourhood's most are out of its reach. */
const MANY = 4;

/** One neighbourhood's schools at a time, and what they are found from: long enough for the child whom most of them bar. */
export interface Shortlists {
  /** The neighbourhood that `near` and `known` are of now; −1 is none. */
  here: number;
  /** Open schools from the nearest to the centre on. */
  readonly near: Int16Array;
  nearCount: number;
  /** Open schools in reach, the best known first. */
  readonly known: Int16Array;
  knownCount: number;
  readonly place: OpenPlace;
  readonly open: WithPlaces;
  readonly bars: Uint8Array;
  readonly byReputation: Int16Array;
  /** By school: its place in that order. */
  readonly rankOf: Int16Array;
  readonly looked: number;
  readonly bestKnown: number;
  readonly reach: number;
}

export function shortlistsIn(year: Year, bars: Uint8Array): Shortlists {
  const { place, parameters, state } = year;
  const count = place.schools.ids.length;
  const byReputation = inOrderOfReputation(year);
  return {
    here: -1,
    near: new Int16Array(count),
    nearCount: 0,
    known: new Int16Array(count),
    knownCount: 0,
    place,
    open: state.schools,
    bars,
    byReputation,
    rankOf: ranksIn(byReputation),
    looked: LOOKED_AT * parameters["choose.nearest"],
    bestKnown: parameters["choose.bestKnown"],
    reach: parameters["choose.reach"],
  };
}

/** Finds a neighbourhood's schools, if they are not at hand. Each list ends where as many as are wanted were open to all. */
export function shortlistFor(lists: Shortlists, neighbourhood: number): void {
  if (lists.here === neighbourhood) return;
  lists.here = neighbourhood;
  findNear(lists);
  findKnown(lists);
}

function findNear(lists: Shortlists): void {
  const { place, open, bars, near, looked } = lists;
  const count = place.schools.ids.length;
  let found = 0;
  for (let rank = 0, forAll = 0; rank < count && forAll < looked; rank++) {
    const school = schoolAt(place.near, lists.here, rank);
    if (!isOpen(open, school)) continue;
    near[found++] = school;
    if (bars[school] === 0) forAll += 1;
  }
  lists.nearCount = found;
}

/** The best known are taken from all schools of the place or, to the same end, from the kept ones in reach alone. */
function findKnown(lists: Shortlists): void {
  const { place, here, open, bars, known, byReputation, bestKnown, reach } = lists;
  const amongNear = keepsAllInReach(lists);
  const count = amongNear ? ranksInReach(lists) : byReputation.length;
  let found = 0;
  for (let i = 0, forAll = 0; i < count && forAll < bestKnown; i++) {
    const school = byReputation[amongNear ? known[i] : i];
    if (way(place.ways, here, school) > reach || !isOpen(open, school)) continue;
    known[found++] = school;
    if (bars[school] === 0) forAll += 1;
  }
  lists.knownCount = found;
}

/**
 * Are all schools in reach among those that are kept of the neighbourhood's, and far fewer than the place has? To walk
 * down the whole order for them would then be long.
 */
function keepsAllInReach({ place: { near, ways }, here, reach }: Shortlists): boolean {
  return MANY * near.kept < ways.toX.length && way(ways, here, schoolAt(near, here, near.kept - 1)) > reach;
}

/** Writes to `known` the ranks by reputation, the best first, of the kept schools in reach; returns how many. */
function ranksInReach({ place, here, known, rankOf, reach }: Shortlists): number {
  let count = 0;
  for (let rank = 0; ; rank++) {
    const school = schoolAt(place.near, here, rank);
    if (way(place.ways, here, school) > reach) break;
    known[count++] = rankOf[school];
  }
  known.subarray(0, count).sort();
  return count;
}

/** By school: its place in an order of all. */
function ranksIn(order: Int16Array): Int16Array {
  const ranks = new Int16Array(order.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank]] = rank;
  return ranks;
}

/** Schools by reputation, best first; ties by id. */
function inOrderOfReputation({ state }: Year): Int16Array {
  const { count, reputation } = state.schools;
  const order = Int16Array.from({ length: count }, (_, s) => s);
  return order.sort((a, b) => reputation[b] - reputation[a] || a - b);
}
