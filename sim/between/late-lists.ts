/** The late round's lists: for whoever was offered nothing, every school with room, from the nearest to its home. [A3] */

import type { Year } from "../engine/process.ts";
import { homeToSchool } from "../population/home.ts";
import type { Applications } from "./applications.ts";
import { eligibility } from "./may-attend.ts";

/** The most schools that are asked for in the late round. */
const LONGEST = 255;

/** For each pupil the schools with room that it may attend, from the nearest to its home. */
export function lateLists(year: Year, late: Int32Array, room: Int32Array): Applications {
  const { place, state } = year;
  const mayAttend = eligibility(year);
  const open = room.reduce((count, seats) => count + (seats > 0 ? 1 : 0), 0);
  const lists = new Int16Array(late.length * Math.min(open, LONGEST));
  const offsets = new Int32Array(late.length + 1);
  const away = new Float64Array(room.length);
  let end = 0;
  for (let i = 0; i < late.length; i++) {
    const family = state.pupils.family[late[i]];
    const row = state.families.neighbourhood[family] * room.length;
    const start = end;
    for (let rank = 0; rank < room.length && end - start < LONGEST; rank++) {
      const school = place.nearest[row + rank];
      if (room[school] <= 0 || !mayAttend(late[i], school)) continue;
      away[school] = homeToSchool(place, state.families, family, school);
      let at = end++;
      for (; at > start && away[lists[at - 1]] > away[school]; at--) lists[at] = lists[at - 1];
      lists[at] = school;
    }
    offsets[i + 1] = end;
  }
  return { pupils: late, offsets, lists: lists.subarray(0, end) };
}
