/** Which schools a family considers: near ones, those of people it knows, its older child's, the best known in reach. [C1] */

import type { Year } from "../engine/process.ts";
import { way } from "../place/ways.ts";
import { awayFrom, type Homes, homesOf, nearerAtMost } from "../population/home.ts";
import { isOpen, type WithPlaces } from "../population/open-schools.ts";
import { NO_SCHOOL, type Pupils } from "../population/population.ts";
import { type Bars, kindsOf } from "./may-attend.ts";
import { LOOKED_AT, type Shortlists, shortlistFor, shortlistsIn } from "./shortlist.ts";

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
  /** By school: where it stands among those considered, −1 where it is not. */
  readonly position: Int16Array;
}

/** What considering reads of a year, and the list that it fills. */
export interface Considering {
  readonly considered: Considered;
  readonly homes: Homes;
  readonly bars: Bars;
  readonly open: WithPlaces;
  readonly shortlists: Shortlists;
  readonly familyOf: Pupils["family"];
  readonly keysOfSchools: Uint32Array;
  readonly nearestWanted: number;
  readonly bestKnown: number;
}

export function considering(year: Year, bars: Bars): Considering {
  const { place, parameters, state } = year;
  const count = place.schools.ids.length;
  return {
    considered: {
      count: 0,
      schools: new Int16Array(count),
      keys: new Uint32Array(count),
      distance: new Float64Array(count),
      tied: new Uint8Array(count),
      position: new Int16Array(count).fill(-1),
    },
    homes: homesOf(place, state.families),
    bars,
    open: state.schools,
    shortlists: shortlistsIn(year, bars.bySchool),
    familyOf: state.pupils.family,
    keysOfSchools: place.schools.keys,
    nearestWanted: parameters["choose.nearest"],
    bestKnown: parameters["choose.bestKnown"],
  };
}

/**
 * Fills `considered` for a pupil: the k nearest to its own home that it may attend, then the schools of tied families,
 * the sibling's, and the best known in reach of its neighbourhood. The schools of its tied families are `heardOf[from]` to
 * `heardOf[to − 1]`, NO_SCHOOL where one has none now. Nothing depends on anything but who the family is and whom it
 * knows; it is quickest where neighbours are asked for one after another.
 */
export function consider(
  work: Considering,
  pupil: number,
  sibling: number,
  heardOf: Int16Array,
  from: number,
  to: number,
): Considered {
  const { considered, keysOfSchools } = work;
  const { schools, keys, tied, position } = considered;
  const family = work.familyOf[pupil];
  const kinds = kindsOf(work.bars, pupil);
  shortlistFor(work.shortlists, work.homes.neighbourhood[family]);
  for (let i = 0; i < considered.count; i++) position[schools[i]] = -1;
  addNearest(work, family, kinds);
  addKnown(work, family, kinds, sibling);
  for (let at = from; at < to; at++) {
    const school = heardOf[at];
    addKnown(work, family, kinds, school);
    if (school !== NO_SCHOOL && position[school] >= 0) tied[position[school]] += 1;
  }
  addBestKnown(work, family, kinds);
  for (let i = 0; i < considered.count; i++) keys[i] = keysOfSchools[schools[i]];
  return considered;
}

/** The nearest to the home, each slid into its place among those found so far. */
function addNearest(
  { considered, homes, bars, shortlists, nearestWanted }: Considering,
  family: number,
  kinds: number,
) {
  const { schools, distance, tied, position } = considered;
  const { near, nearCount } = shortlists;
  const { bySchool } = bars;
  const home = homes.neighbourhood[family];
  const nearer = nearerAtMost(homes, family);
  let found = 0;
  for (let at = 0, seen = 0; at < nearCount && seen < LOOKED_AT * nearestWanted; at++) {
    const school = near[at];
    if ((bySchool[school] & kinds) !== 0) continue;
    if (found === nearestWanted && way(homes.ways, home, school) - nearer > distance[found - 1]) break;
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
}

function add({ considered, homes }: Considering, family: number, school: number): void {
  const last = considered.count++;
  considered.position[school] = last;
  considered.schools[last] = school;
  considered.distance[last] = awayFrom(homes, family, school);
  considered.tied[last] = 0;
}

function addKnown(work: Considering, family: number, kinds: number, school: number): void {
  if (school === NO_SCHOOL || work.considered.position[school] >= 0 || !isOpen(work.open, school)) return;
  if ((work.bars.bySchool[school] & kinds) === 0) add(work, family, school);
}

function addBestKnown(work: Considering, family: number, kinds: number): void {
  const { known, knownCount } = work.shortlists;
  for (let at = 0, found = 0; at < knownCount && found < work.bestKnown; at++) {
    const school = known[at];
    if ((work.bars.bySchool[school] & kinds) !== 0) continue;
    found += 1;
    if (work.considered.position[school] < 0) add(work, family, school);
  }
}
