/** Which schools a family considers: near ones, those of people it knows, its older child's, the best known in reach. [C1] */

import type { Year } from "../engine/process.ts";
import { way } from "../place/ways.ts";
import { awayFrom, homesOf, nearerAtMost } from "../population/home.ts";
import { isOpen } from "../population/open-schools.ts";
import { NO_SCHOOL } from "../population/population.ts";
import type { Bars } from "./may-attend.ts";
import { LOOKED_AT, shortlisting } from "./shortlist.ts";

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

/**
 * A function that fills `considered` for a pupil: the k nearest to its own home that it may attend, then the schools of
 * tied families, the sibling's, and the best known in reach of its neighbourhood. Nothing depends on anything but who
 * the family is and whom it knows; it is quickest where neighbours are asked for one after another.
 */
export function considering(year: Year, { bySchool, kindsOf }: Bars) {
  const { place, parameters, state } = year;
  const { family: familyOf } = state.pupils;
  const { neighbourhood } = state.families;
  const { keys: keysOfSchools } = place.schools;
  const homes = homesOf(place, state.families);
  const count = place.schools.ids.length;
  const nearestWanted = parameters["choose.nearest"];
  const bestKnown = parameters["choose.bestKnown"];
  const shortlistOf = shortlisting(year, bySchool);
  const position = new Int16Array(count).fill(-1);
  const considered: Considered = {
    count: 0,
    schools: new Int16Array(count),
    keys: new Uint32Array(count),
    distance: new Float64Array(count),
    tied: new Uint8Array(count),
  };
  const { schools, keys, distance, tied } = considered;

  /** The nearest to the home, each slid into its place among those found so far. */
  const addNearest = (family: number, kinds: number, near: Int16Array, length: number): void => {
    const home = neighbourhood[family];
    const nearer = nearerAtMost(homes, family);
    let found = 0;
    for (let at = 0, seen = 0; at < length && seen < LOOKED_AT * nearestWanted; at++) {
      const school = near[at];
      if ((bySchool[school] & kinds) !== 0) continue;
      if (found === nearestWanted && way(place.ways, home, school) - nearer > distance[found - 1]) break;
      seen += 1;
      const away = awayFrom(homes, family, school);
      let to = found;
      if (found < nearestWanted) found += 1;
      else if (away < distance[found - 1]) to -= 1;
      else continue;
      for (; to > 0 && distance[to - 1] > away; to--) {
        distance[to] = distance[to - 1];
        schools[to] = schools[to - 1];
      }
      distance[to] = away;
      schools[to] = school;
    }
    for (let i = 0; i < found; i++) {
      position[schools[i]] = i;
      tied[i] = 0;
    }
    considered.count = found;
  };

  const add = (family: number, school: number): void => {
    position[school] = considered.count;
    schools[considered.count] = school;
    distance[considered.count] = awayFrom(homes, family, school);
    tied[considered.count++] = 0;
  };

  const addKnown = (family: number, kinds: number, school: number): void => {
    if (school === NO_SCHOOL || position[school] >= 0 || !isOpen(state.schools, school)) return;
    if ((bySchool[school] & kinds) === 0) add(family, school);
  };

  const addBestKnown = (family: number, kinds: number, known: Int16Array, length: number): void => {
    for (let at = 0, found = 0; at < length && found < bestKnown; at++) {
      const school = known[at];
      if ((bySchool[school] & kinds) !== 0) continue;
      found += 1;
      if (position[school] < 0) add(family, school);
    }
  };

  /** The schools of its tied families are `heardOf[from]` to `heardOf[to − 1]`, NO_SCHOOL where one has none now. */
  return (pupil: number, sibling: number, heardOf: Int16Array, from: number, to: number): Considered => {
    const family = familyOf[pupil];
    const kinds = kindsOf(pupil);
    const { near, nearCount, known, knownCount } = shortlistOf(neighbourhood[family]);
    for (let i = 0; i < considered.count; i++) position[schools[i]] = -1;
    addNearest(family, kinds, near, nearCount);
    addKnown(family, kinds, sibling);
    for (let at = from; at < to; at++) {
      const school = heardOf[at];
      addKnown(family, kinds, school);
      if (school !== NO_SCHOOL && position[school] >= 0) tied[position[school]] += 1;
    }
    addBestKnown(family, kinds, known, knownCount);
    for (let i = 0; i < considered.count; i++) keys[i] = keysOfSchools[schools[i]];
    return considered;
  };
}
