/** Which schools a family considers: near ones, those of people it knows, its older child's, the best known in reach. [C1] */

import type { Year } from "../engine/process.ts";
import { homeToSchool } from "../population/home.ts";
import { NO_SCHOOL } from "../population/population.ts";
import type { MayAttend } from "./may-attend.ts";

/** One family's considered schools, written anew for each pupil. */
export interface Considered {
  /** How many of `schools` are considered; the nearest comes first. */
  count: number;
  readonly schools: Int16Array;
  /** Their keys of chance, in step with `schools`. */
  readonly keys: Uint32Array;
  /** Kilometres from home, in step with `schools`. */
  readonly distance: Float64Array;
  /** Tied families with a child there, in step with `schools`. */
  readonly tied: Uint8Array;
}

/** Schools near the neighbourhood's centre that are looked at for each nearest one wanted: homes spread around it. */
const LOOKED_AT = 2;

/**
 * A function that fills `considered` for a pupil: the k nearest to its own home that it may attend, then the schools of
 * tied families, the sibling's, and the best known in reach of its neighbourhood. Nothing depends on anything but who
 * the family is and whom it knows.
 */
export function considering(year: Year, mayAttend: MayAttend) {
  const { place, parameters, state } = year;
  const { pupils, families } = state;
  const count = place.schools.ids.length;
  const nearestWanted = parameters["choose.nearest"];
  const bestKnown = parameters["choose.bestKnown"];
  const reach = parameters["choose.reach"];
  const byReputation = inOrderOfReputation(year);
  const position = new Int16Array(count).fill(-1);
  const considered: Considered = {
    count: 0,
    schools: new Int16Array(count),
    keys: new Uint32Array(count),
    distance: new Float64Array(count),
    tied: new Uint8Array(count),
  };
  const { schools, keys, distance, tied } = considered;

  const add = (school: number, away: number): void => {
    position[school] = considered.count;
    schools[considered.count] = school;
    distance[considered.count] = away;
    tied[considered.count++] = 0;
  };

  /** Slides a school into its place among the nearest found so far, keeping at most as many as are wanted. */
  const addNear = (school: number, away: number): void => {
    let at = considered.count;
    if (at === nearestWanted) {
      if (away >= distance[at - 1]) return;
      at -= 1;
    } else considered.count += 1;
    for (; at > 0 && distance[at - 1] > away; at--) {
      distance[at] = distance[at - 1];
      schools[at] = schools[at - 1];
    }
    distance[at] = away;
    schools[at] = school;
  };

  const addNearest = (pupil: number, family: number): void => {
    const row = families.neighbourhood[family] * count;
    for (let rank = 0, seen = 0; rank < count && seen < LOOKED_AT * nearestWanted; rank++) {
      const school = place.nearest[row + rank];
      if (!mayAttend(pupil, school)) continue;
      seen += 1;
      addNear(school, homeToSchool(place, families, family, school));
    }
    for (let i = 0; i < considered.count; i++) {
      position[schools[i]] = i;
      tied[i] = 0;
    }
  };

  const addKnown = (pupil: number, family: number, school: number): void => {
    if (school === NO_SCHOOL || position[school] >= 0 || !mayAttend(pupil, school)) return;
    add(school, homeToSchool(place, families, family, school));
  };

  const addBestKnown = (pupil: number, family: number): void => {
    const row = families.neighbourhood[family] * count;
    for (let rank = 0, found = 0; rank < count && found < bestKnown; rank++) {
      const school = byReputation[rank];
      if (place.distance[row + school] > reach || !mayAttend(pupil, school)) continue;
      found += 1;
      addKnown(pupil, family, school);
    }
  };

  /** The schools of its tied families are `heardOf[from]` to `heardOf[to − 1]`, NO_SCHOOL where one has none now. */
  return (pupil: number, sibling: number, heardOf: Int16Array, from: number, to: number): Considered => {
    const family = pupils.family[pupil];
    for (let i = 0; i < considered.count; i++) position[schools[i]] = -1;
    considered.count = 0;
    addNearest(pupil, family);
    addKnown(pupil, family, sibling);
    for (let at = from; at < to; at++) {
      const school = heardOf[at];
      addKnown(pupil, family, school);
      if (school !== NO_SCHOOL && position[school] >= 0) tied[position[school]] += 1;
    }
    addBestKnown(pupil, family);
    for (let i = 0; i < considered.count; i++) keys[i] = place.schools.keys[schools[i]];
    return considered;
  };
}

/** Schools by reputation, best first; ties by id. */
function inOrderOfReputation({ state }: Year): number[] {
  const { count, reputation } = state.schools;
  return Array.from({ length: count }, (_, s) => s).sort((a, b) => reputation[b] - reputation[a] || a - b);
}
