/** The late round's lists: for whoever was offered nothing, every school with room, from the nearest to its home. [A3] */

import type { Year } from "../engine/process.ts";
import { type Near, schoolAt } from "../place/near.ts";
import { way } from "../place/ways.ts";
import { awayFrom, type Homes, homesOf, nearerAtMost } from "../population/home.ts";
import { lent } from "../population/lent.ts";
import type { Applications } from "./applications.ts";
import { type Bars, barsIn, kindsOf } from "./may-attend.ts";

/** The most schools that are asked for in the late round. */
const LONGEST = 255;

/** The nearest schools that are found at first: most who ask late have one of them. */
const AT_FIRST = 8;
/** So many times as many are found when those have all been asked. */
const MORE = 4;

/** Lists of which the schools may be found as they are asked for. */
export interface LateLists extends Applications {
  /** By list, how many of its schools are found. */
  readonly found: Int32Array;
  /** How many are found at first. */
  readonly atFirst: number;
  /** Places left by school. */
  readonly room: Int32Array;
  readonly near: Near;
  readonly homes: Homes;
  /** By pupil. */
  readonly family: Int32Array;
  readonly bars: Bars;
  /** Kilometres from the home that is looked from, by school. */
  readonly away: Float64Array;
}

/**
 * For each pupil the schools with room that it may attend, from the nearest to its home. `inTurn` leaves them to be found
 * by whoever asks from the top of each list.
 */
export function lateLists(year: Year, late: Int32Array, room: Int32Array, inTurn = false): LateLists {
  const { place, state } = year;
  const bars = barsIn(year);
  const offsets = lengthsOf(late, room, bars);
  const lists = lent(Int16Array, offsets[late.length]);
  const found = lent(Int32Array, late.length);
  const away = new Float64Array(room.length);
  const atFirst = inTurn ? AT_FIRST : LONGEST;
  const { family } = state.pupils;
  const homes = homesOf(place, state.families);
  const made = { pupils: late, offsets, lists, found, atFirst, room, near: place.near, homes, family, bars, away };
  if (!inTurn) for (let i = 0; i < late.length; i++) findLate(made, i, offsets[i]);
  return made;
}

/** Where each list begins: as long as there are schools with room for the pupil. */
function lengthsOf(late: Int32Array, room: Int32Array, bars: Bars): Int32Array {
  const lengths: number[] = [];
  const offsets = lent(Int32Array, late.length + 1);
  for (let i = 0; i < late.length; i++) {
    const kinds = kindsOf(bars, late[i]);
    lengths[kinds] ??= Math.min(LONGEST, countFor(kinds, room, bars));
    offsets[i + 1] = offsets[i] + lengths[kinds];
  }
  return offsets;
}

/** How many schools have room for pupils of these kinds. */
function countFor(kinds: number, room: Int32Array, { bySchool }: Bars): number {
  let count = 0;
  for (let s = 0; s < room.length; s++) if (room[s] > 0 && (bySchool[s] & kinds) === 0) count += 1;
  return count;
}

/** Finds the school at a position of all lists, which is one of pupil `i`'s, unless it is found already. */
export function findLate(late: LateLists, i: number, at: number): void {
  const { offsets, found, atFirst } = late;
  if (at - offsets[i] < found[i]) return;
  const length = offsets[i + 1] - offsets[i];
  found[i] = Math.min(found[i] === 0 ? atFirst : MORE * found[i], length);
  findNearest(late, late.pupils[i], offsets[i], found[i], length);
}

/**
 * Writes a pupil's list from `start` on: of the `length` schools with room that are nearest to its neighbourhood's centre,
 * in order of nearness to its home, at least the first `wanted`. Schools that are too far from the centre to be among
 * them are not looked at once enough are found.
 */
function findNearest(late: LateLists, pupil: number, start: number, wanted: number, length: number): void {
  const { lists, room, near, homes, bars, away } = late;
  const { bySchool } = bars;
  const family = late.family[pupil];
  const home = homes.neighbourhood[family];
  const kinds = kindsOf(bars, pupil);
  const nearer = nearerAtMost(homes, family);
  for (let rank = 0, end = start; end - start < length; rank++) {
    const school = schoolAt(near, home, rank);
    if (room[school] <= 0 || (bySchool[school] & kinds) !== 0) continue;
    if (end - start >= wanted && way(homes.ways, home, school) - nearer > away[lists[start + wanted - 1]]) return;
    away[school] = awayFrom(homes, family, school);
    let at = end++;
    for (; at > start && away[lists[at - 1]] > away[school]; at--) lists[at] = lists[at - 1];
    lists[at] = school;
  }
}
