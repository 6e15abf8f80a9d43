/** Room in schools between admissions: who can take a pupil who leaves another. [B9] */

import type { Year } from "../engine/process.ts";
import type { SchoolColumns } from "../engine/state.ts";
import { schoolAt } from "../place/near.ts";
import type { OpenPlace } from "../place/open.ts";
import { way } from "../place/ways.ts";
import { inOrderOf } from "../population/by-key.ts";
import { homeToSchool } from "../population/home.ts";
import { type Families, NO_SCHOOL, type Pupils } from "../population/population.ts";
import { rollsOf } from "../population/rooms.ts";
import { type Bars, barsIn, mayAttend } from "./may-attend.ts";

/** Rolls as pupils are moved one by one. */
export interface Rooms {
  readonly place: OpenPlace;
  readonly pupils: Pupils;
  readonly families: Families;
  readonly schools: SchoolColumns;
  readonly bars: Bars;
  /** How many year groups are at school. */
  readonly yearGroups: number;
  /** By school: pupils on roll, and those taken in since. */
  readonly roll: Float64Array;
  readonly taken: Float64Array;
}

/** Rooms while so many year groups are at school: one fewer before the entering cohort is admitted. */
export function roomsIn(year: Year, yearGroups = year.place.phase.years): Rooms {
  const { place, state } = year;
  const { pupils, families, schools } = state;
  const taken = new Float64Array(schools.count);
  return { place, pupils, families, schools, bars: barsIn(year), yearGroups, roll: rollsOf(state), taken };
}

/** The nearest other school filled below `fill` of its places once the pupil is in; NO_SCHOOL where there is none. */
export function nearestBelow(rooms: Rooms, pupil: number, fill: number): number {
  const { place, schools } = rooms;
  const home = homeOf(rooms, pupil);
  for (let rank = 0; rank < schools.count; rank++) {
    const school = schoolAt(place.near, home, rank);
    if (canTake(rooms, pupil, school, fill)) return school;
  }
  return NO_SCHOOL;
}

/**
 * Of the other schools within `reach` km of the pupil's neighbourhood and filled below `fill`, the one that has taken
 * in fewest for its places, the nearest of equals; NO_SCHOOL where there is none.
 */
export function nextInTurn(rooms: Rooms, pupil: number, reach: number, fill: number): number {
  const { place, schools } = rooms;
  const home = homeOf(rooms, pupil);
  let next = NO_SCHOOL;
  for (let rank = 0; rank < schools.count; rank++) {
    const school = schoolAt(place.near, home, rank);
    if (way(place.ways, home, school) > reach) break;
    if (isSooner(rooms, school, next) && canTake(rooms, pupil, school, fill)) next = school;
  }
  return next;
}

/** Moves a pupil to a school (or to none), keeping rolls and the pupil's travel in step. */
export function moveTo(rooms: Rooms, pupil: number, school: number): void {
  const { place, pupils, families, schools, roll, taken } = rooms;
  if (pupils.school[pupil] !== NO_SCHOOL) roll[pupils.school[pupil]] -= 1;
  pupils.school[pupil] = school;
  pupils.travel[pupil] = Number.NaN;
  if (school === NO_SCHOOL) return;
  roll[school] += 1;
  taken[school] += 1;
  if (roll[school] > placesOf(rooms, school)) schools.takenBeyond[school] += 1;
  pupils.travel[pupil] = homeToSchool(place, families, pupils.family[pupil], school);
}

const homeOf = ({ pupils, families }: Rooms, pupil: number): number => families.neighbourhood[pupils.family[pupil]];

const placesOf = ({ schools, yearGroups }: Rooms, school: number): number => yearGroups * schools.places[school];

/** Has a school taken in fewer for its places than the one whose turn it would be? */
const isSooner = (rooms: Rooms, school: number, next: number): boolean =>
  next === NO_SCHOOL ||
  (rooms.taken[school] + 1) * placesOf(rooms, next) < (rooms.taken[next] + 1) * placesOf(rooms, school);

const canTake = (rooms: Rooms, pupil: number, school: number, fill: number): boolean =>
  rooms.roll[school] + 1 <= fill * placesOf(rooms, school) &&
  school !== rooms.pupils.school[pupil] &&
  mayAttend(rooms.schools, rooms.bars, pupil, school);

/** Rows, given in order, in an order that depends on the pupils' keys alone: the order in which they are moved. [R2] */
export function inOrderOfKey(year: Year, rows: readonly number[]): Int32Array {
  const { key } = year.state.pupils;
  const keys = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) keys[i] = key[rows[i]];
  const order = inOrderOf(keys);
  for (let i = 0; i < order.length; i++) order[i] = rows[order[i]];
  return order;
}
