/** Step 7: schools admit, by deferred acceptance over stated priorities; everyone gets a place. [A1] [A2] [A3] */

import type { Process, Year } from "../engine/process.ts";
import { homeToSchool } from "../population/home.ts";
import { NO_SCHOOL, PLACEMENT } from "../population/population.ts";
import { deferAcceptance } from "./admissions/deferred-acceptance.ts";
import { type Market, marketOf } from "./admissions/market.ts";
import { partedLists } from "./admissions/parts.ts";
import { type Applications, NO_APPLICATIONS } from "./applications.ts";
import { eligibility } from "./may-attend.ts";
import { priorities } from "./priority.ts";
import { siblingsOf } from "./siblings.ts";

export const admit: Process = {
  key: "admit",
  label: "Admit",
  step: 7,
  rules: ["A1", "A2", "A3", "A4"],
  arena: "between",
  reads: [
    "applications",
    "levers.disadvantagePriority",
    "families.fsm",
    "families.faith",
    "families.neighbourhood",
    "families.x",
    "families.y",
    "pupils.lookedAfter",
    "pupils.cohort",
    "pupils.entry",
    "pupils.family",
    "pupils.key",
    "pupils.nearest",
    "pupils.placement",
    "pupils.school",
    "pupils.sex",
    "schools.places",
  ],
  writes: ["pupils.school", "pupils.placement", "pupils.preference", "pupils.travel", "schools.beyondPlaces"],
  essential: true,
  run(year) {
    const applications = year.state.applications ?? NO_APPLICATIONS;
    const priority = priorities(year, siblingsOf(year));
    const places = year.state.schools.places.slice(0, year.state.schools.count).map(Math.round);
    const room = Int32Array.from(places);
    offer(year, applications, room, priority);
    placeLate(year, applications, room, priority);
    year.state.schools.beyondPlaces.set(room.map((left) => Math.max(0, -left)));
  },
};

type Priority = (pupil: number, school: number, reserved: boolean) => number;

/** The main round, on the families' own lists. Takes what is given out from `room`. */
function offer(year: Year, applications: Applications, room: Int32Array, priority: Priority): void {
  const { pupils } = applications;
  const reserve = reserveOf(year, room);
  const market = reserve.some((seats) => seats > 0)
    ? reservedMarket(year, applications, room, reserve, priority)
    : openMarket(applications, room, priority);
  const { school } = deferAcceptance(market);
  for (let i = 0; i < pupils.length; i++) {
    if (school[i] < 0) continue;
    const offered = school[i] % room.length;
    year.state.pupils.preference[pupils[i]] = positionOf(applications, i, offered);
    take(year, pupils[i], offered, room);
  }
}

/** Places a school keeps for children eligible for free meals: the lever's share of them. */
const reserveOf = ({ levers }: Year, places: Int32Array): Int32Array =>
  places.map((seats, s) => Math.round(seats * Math.min(1, levers.disadvantagePriority[s])));

const openMarket = (applications: Applications, capacity: Int32Array, priority: Priority): Market =>
  marketOf(applications, capacity, (i, school) => priority(applications.pupils[i], school, false));

/**
 * Soft reserves (Hafalir, Yenmez & Yildirim 2013): each school is two, its open places (s) and its reserved ones
 * (schools + s), in which eligible children come before nearness and others may have what they leave. An eligible child
 * asks for a reserved place first and an open one next; the others the other way round.
 */
function reservedMarket(
  { state }: Year,
  applications: Applications,
  places: Int32Array,
  reserve: Int32Array,
  priority: Priority,
): Market {
  const schools = places.length;
  const { pupils } = applications;
  const parted = partedLists(applications, 2 * schools, 2, (i, school, into) => {
    const eligible = state.families.fsm[state.pupils.family[pupils[i]]];
    into[eligible] = school;
    into[1 - eligible] = schools + school;
    return 2;
  });
  const capacity = new Int32Array(2 * schools);
  for (let s = 0; s < schools; s++) capacity[s] = places[s] - reserve[s];
  capacity.set(reserve, schools);
  return marketOf(parted, capacity, (i, part) => priority(pupils[i], part % schools, part >= schools));
}

/** Position of a school on an applicant's list, from 1. */
function positionOf({ offsets, lists }: Applications, applicant: number, school: number): number {
  let at = offsets[applicant];
  while (lists[at] !== school) at += 1;
  return at - offsets[applicant] + 1;
}

/**
 * The late round [A3]: whoever was offered nothing proposes to every school with room that it may attend, nearest
 * first, under the same priorities. Whoever is left then goes to the nearest school beyond its places, which is counted
 * there [O2]; whoever may attend no school of the place at all is educated outside it.
 */
function placeLate(year: Year, { pupils }: Applications, room: Int32Array, priority: Priority): void {
  const { state } = year;
  const late = pupils.filter((pupil) => state.pupils.school[pupil] === NO_SCHOOL);
  if (late.length === 0) return;
  const applications = lateLists(year, late, room);
  const { school } = deferAcceptance(openMarket(applications, room.slice(), priority));
  for (let i = 0; i < late.length; i++) {
    const offered = school[i] >= 0 ? school[i] : state.pupils.nearest[late[i]];
    state.pupils.preference[late[i]] = 0;
    if (offered === NO_SCHOOL) state.pupils.placement[late[i]] = PLACEMENT.outside;
    else take(year, late[i], offered, room);
  }
}

/** For each pupil the schools with room that it may attend, from the nearest to its home. */
function lateLists(year: Year, late: Int32Array, room: Int32Array): Applications {
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

/** The most schools that are asked for in the late round. */
const LONGEST = 255;

function take({ place, state }: Year, pupil: number, school: number, room: Int32Array): void {
  const { pupils, families } = state;
  pupils.school[pupil] = school;
  pupils.placement[pupil] = PLACEMENT.class;
  pupils.travel[pupil] = homeToSchool(place, families, pupils.family[pupil], school);
  room[school] -= 1;
}
