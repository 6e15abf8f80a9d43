/** The late round's lists: for whoever was offered nothing, every school with room, from the nearest to its home. [A3] */

import type { Year } from "../engine/process.ts";
import { schoolAt } from "../place/near.ts";
import { way } from "../place/ways.ts";
import { awayFrom, homesOf, nearerAtMost } from "../population/home.ts";
import type { Applications } from "./applications.ts";
import { barsIn, kindsOf } from "./may-attend.ts";

/** The most schools that are asked for in the late round. */
const LONGEST = 255;

/** The nearest schools that are found at first: most who ask late have one of them. */
const AT_FIRST = 8;

/** Lists of which the schools may be found as they are asked for. */
export interface LateLists extends Applications {
  /** Finds the school at a position of all lists, which is one of pupil `i`'s. */
  readonly find: (i: number, at: number) => void;
}

/**
 * For each pupil the schools with room that it may attend, from the nearest to its home. `inTurn` leaves them to be found
 * by whoever asks from the top of each list.
 */
export function lateLists(year: Year, late: Int32Array, room: Int32Array, inTurn = false): LateLists {
  const offsets = lengthsOf(year, late, room);
  const lists = new Int16Array(offsets[late.length]);
  const found = new Int32Array(late.length);
  const nearest = nearestWithRoom(year, room, lists);
  const find = (i: number, at: number): void => {
    const length = offsets[i + 1] - offsets[i];
    if (at - offsets[i] < found[i]) return;
    found[i] = inTurn && found[i] === 0 ? Math.min(AT_FIRST, length) : length;
    nearest(late[i], offsets[i], found[i], length);
  };
  if (!inTurn) for (let i = 0; i < late.length; i++) if (offsets[i + 1] > offsets[i]) find(i, offsets[i]);
  return { pupils: late, offsets, lists, find };
}

/** Where each list begins: as long as there are schools with room for the pupil. */
function lengthsOf(year: Year, late: Int32Array, room: Int32Array): Int32Array {
  const bars = barsIn(year);
  const { bySchool } = bars;
  const lengths: number[] = [];
  const lengthFor = (kinds: number): number =>
    room.reduce((length, seats, s) => length + (seats > 0 && (bySchool[s] & kinds) === 0 ? 1 : 0), 0);
  const offsets = new Int32Array(late.length + 1);
  for (let i = 0; i < late.length; i++) {
    const kinds = kindsOf(bars, late[i]);
    lengths[kinds] ??= Math.min(LONGEST, lengthFor(kinds));
    offsets[i + 1] = offsets[i] + lengths[kinds];
  }
  return offsets;
}

/**
 * A function that writes a pupil's list from `start` on: of the `length` schools with room that are nearest to its
 * neighbourhood's centre, in order of nearness to its home, at least the first `wanted`. Schools that are too
 * far from the centre to be among them are not looked at once enough are found.
 */
function nearestWithRoom(year: Year, room: Int32Array, lists: Int16Array) {
  const { place, state } = year;
  const { families, pupils } = state;
  const homes = homesOf(place, families);
  const bars = barsIn(year);
  const { bySchool } = bars;
  const away = new Float64Array(room.length);
  return (pupil: number, start: number, wanted: number, length: number): void => {
    const family = pupils.family[pupil];
    const home = families.neighbourhood[family];
    const kinds = kindsOf(bars, pupil);
    const nearer = nearerAtMost(homes, family);
    for (let rank = 0, end = start; end - start < length; rank++) {
      const school = schoolAt(place.near, home, rank);
      if (room[school] <= 0 || (bySchool[school] & kinds) !== 0) continue;
      if (end - start >= wanted && way(place.ways, home, school) - nearer > away[lists[start + wanted - 1]]) return;
      away[school] = awayFrom(homes, family, school);
      let at = end++;
      for (; at > start && away[lists[at - 1]] > away[school]; at--) lists[at] = lists[at - 1];
      lists[at] = school;
    }
  };
}
