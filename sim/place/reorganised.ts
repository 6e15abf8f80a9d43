/** A place as schools open in it and change their kind. Who is closed is not the place's but the year's to know. [B10] */

import { keyOf } from "../random/streams.ts";
import { effectiveYear } from "../scenario/schools.ts";
import type { SchoolChange } from "../scenario/schools-schema.ts";
import { sum } from "./apportion.ts";
import { nearOf } from "./near.ts";
import type { OpenPlace } from "./open.ts";
import { GENDERS, GOVERNANCES, type Schools } from "./place.ts";
import { kilometres, straightWay, straightWays, type Ways } from "./ways.ts";

/**
 * The place after these changes. New schools stand after those there were, in the order in which they open and then of
 * their ids, so that no school's number changes; where nothing opens or changes, the place itself. Travel to a new school
 * is as much longer than the straight line as travel in the place is.
 */
export function reorganised(place: OpenPlace, changes: readonly SchoolChange[]): OpenPlace {
  const opening = changes.filter(({ what }) => what === "open").sort(inOrder(place.baseYear));
  const changing = changes.filter(({ what }) => what === "change");
  if (opening.length === 0 && changing.length === 0) return place;
  const schools = changedKinds(withNew(place, opening), changing, place.baseYear);
  const straight = straightWays(place.neighbourhoods, schools);
  const ways = place.ways.travelled.length === 0 ? straight : { ...straight, travelled: travelled(place, straight) };
  const { travel: _ofThoseThereWere, ...rest } = place;
  return {
    ...rest,
    schools,
    ways,
    near: nearOf(ways),
    asFound: place.asFound ?? place,
  };
}

const inOrder =
  (baseYear: number) =>
  (a: SchoolChange, b: SchoolChange): number =>
    effectiveYear(a, baseYear) - effectiveYear(b, baseYear) || (a.school < b.school ? -1 : 1);

/** Rows of new schools after the others: nothing is published of them yet. */
function withNew(place: OpenPlace, opening: readonly SchoolChange[]): Schools {
  const { schools } = place;
  const unknown = opening.map(() => Number.NaN);
  const added = <T>(read: (school: SchoolChange) => T): T[] => opening.map(read);
  return {
    ids: [...schools.ids, ...added(({ school }) => school)],
    names: [...schools.names, ...added(({ school, name }) => name ?? school)],
    boroughs: [...schools.boroughs, ...added((school) => boroughAt(place, school))],
    keys: Uint32Array.of(...schools.keys, ...added(({ school }) => keyOf(school))),
    x: Float64Array.of(...schools.x, ...added(({ x }) => x ?? 0)),
    y: Float64Array.of(...schools.y, ...added(({ y }) => y ?? 0)),
    places: Float64Array.of(...schools.places, ...added(({ places }) => places ?? 0)),
    roll: Float64Array.of(...schools.roll, ...unknown),
    gender: Uint8Array.of(...schools.gender, ...added(({ gender = "mixed" }) => GENDERS.indexOf(gender))),
    governance: Uint8Array.of(
      ...schools.governance,
      ...added(({ governance = "maintained" }) => GOVERNANCES.indexOf(governance)),
    ),
    faith: Uint8Array.of(...schools.faith, ...added(({ faith }) => Number(faith === true))),
    selective: Uint8Array.of(...schools.selective, ...added(({ selective }) => Number(selective === true))),
    fsmShare: Float64Array.of(...schools.fsmShare, ...unknown),
    ever6Share: Float64Array.of(...schools.ever6Share, ...unknown),
    attainment: Float64Array.of(...schools.attainment, ...unknown),
    valueAdded: Float64Array.of(...schools.valueAdded, ...unknown),
  };
}

/** The kinds of schools after each change, the earlier first. */
function changedKinds(schools: Schools, changing: readonly SchoolChange[], baseYear: number): Schools {
  const [gender, governance, faith, selective] = [
    schools.gender.slice(),
    schools.governance.slice(),
    schools.faith.slice(),
    schools.selective.slice(),
  ];
  for (const change of changing.toSorted((a, b) => effectiveYear(a, baseYear) - effectiveYear(b, baseYear))) {
    const s = schools.ids.indexOf(change.school);
    if (s < 0) continue;
    if (change.gender !== undefined) gender[s] = GENDERS.indexOf(change.gender);
    if (change.governance !== undefined) governance[s] = GOVERNANCES.indexOf(change.governance);
    if (change.faith !== undefined) faith[s] = Number(change.faith);
    if (change.selective !== undefined) selective[s] = Number(change.selective);
  }
  return { ...schools, gender, governance, faith, selective };
}

/** Kilometres of travel with a column for each new school, as much longer than straight as the others are together. */
function travelled({ ways, neighbourhoods }: OpenPlace, straight: Ways): Float64Array {
  const [before, after] = [ways.toX.length, straight.toX.length];
  const detour = detourOf(ways);
  const wide = new Float64Array(neighbourhoods.ids.length * after);
  for (let n = 0; n < neighbourhoods.ids.length; n++) {
    wide.set(ways.travelled.subarray(n * before, (n + 1) * before), n * after);
    for (let s = before; s < after; s++) wide[n * after + s] = detour * straightWay(straight, n, s);
  }
  return wide;
}

/** Kilometres of travel over straight ones, all ways together. */
function detourOf(ways: Ways): number {
  const schools = ways.toX.length;
  const straight = sum(ways.travelled.map((_, at) => straightWay(ways, Math.floor(at / schools), at % schools)));
  return straight > 0 ? sum(ways.travelled) / straight : 1;
}

const fromCentre = ({ neighbourhoods }: OpenPlace, n: number, x: number, y: number): number =>
  kilometres(neighbourhoods.x[n], neighbourhoods.y[n], x, y);

/** A new school lies in the borough of the neighbourhood whose centre is nearest. */
function boroughAt(place: OpenPlace, { x = 0, y = 0 }: SchoolChange): string {
  const away = place.neighbourhoods.ids.map((_, n) => fromCentre(place, n, x, y));
  return place.neighbourhoods.boroughs[away.indexOf(Math.min(...away))] ?? "";
}
