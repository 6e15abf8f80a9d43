/** Step 7: schools admit by a mechanism and stated priorities, deferred acceptance unless said; everyone gets a place. [A1] [A2] [A3] */

import type { Process, Year } from "../engine/process.ts";
import { homeToSchool } from "../population/home.ts";
import { NO_SCHOOL, PLACEMENT } from "../population/population.ts";
import { rulesOf } from "./admission-rules.ts";
import { type Assignment, choices, type Market } from "./admissions/market.ts";
import { MECHANISMS } from "./admissions/mechanisms.ts";
import { type Part, partsOf } from "./admissions/quotas.ts";
import { justifiedEnvy } from "./admissions/stability.ts";
import { type Applications, NO_APPLICATIONS } from "./applications.ts";
import { lateLists } from "./late-lists.ts";
import { type Priorities, prioritiesOf } from "./priority.ts";
import { marketOfRound } from "./round.ts";

export const admit: Process = {
  key: "admit",
  label: "Admit",
  step: 7,
  rules: ["A1", "A2", "A3", "A4"],
  arena: "between",
  reads: [
    "admissions",
    "applications",
    "levers.disadvantagePriority",
    "families.fsm",
    "families.faith",
    "families.neighbourhood",
    "families.x",
    "families.y",
    "families.z",
    "pupils.lookedAfter",
    "pupils.cohort",
    "pupils.entry",
    "pupils.family",
    "pupils.key",
    "pupils.nearest",
    "pupils.need",
    "pupils.placement",
    "pupils.primarySchool",
    "pupils.school",
    "pupils.sex",
    "schools.justice",
    "schools.places",
    "schools.pressure",
  ],
  writes: [
    "pupils.school",
    "pupils.placement",
    "pupils.preference",
    "pupils.envious",
    "pupils.travel",
    "schools.beyondPlaces",
  ],
  essential: true,
  run(year) {
    const { room, ...round } = mainRound(year);
    offer(year, round, room);
    placeLate(year, round.applications, room, round.priorities);
    year.state.schools.beyondPlaces.set(room.map((left) => Math.max(0, -left)));
  },
};

/** The round on the families' own lists: who asks for which parts of the places, by what priority, and who is given them. */
export interface MainRound {
  readonly applications: Applications;
  readonly parts: readonly Part[];
  /** By school: its places. */
  readonly room: Int32Array;
  readonly priorities: Priorities;
  readonly market: Market;
  readonly assignment: Assignment;
}

/** What the main round comes to; changes nothing. */
export function mainRound(year: Year): MainRound {
  const { schools, applications = NO_APPLICATIONS } = year.state;
  const rules = rulesOf(year);
  const priorities = prioritiesOf(year, applications, rules);
  const room = Int32Array.from(schools.places.subarray(0, schools.count), Math.round);
  const parts = rules.flatMap(({ quotas }, s) => partsOf(s, room[s], quotas));
  const { assign, inTurn } = mechanismOf(year);
  const market = marketOfRound(year, applications, parts, priorities, inTurn);
  return { applications, parts, room, priorities, market, assignment: assign(market) };
}

/** Gives out what the main round comes to, and takes it from `room`. */
function offer(year: Year, round: Omit<MainRound, "room">, room: Int32Array): void {
  const { market, assignment, parts } = round;
  const { pupils } = round.applications;
  const { preference, envious } = year.state.pupils;
  const choice = choices(market, assignment);
  const envy = mechanismOf(year).stable ? new Uint8Array(pupils.length) : justifiedEnvy(market, assignment);
  for (let i = 0; i < pupils.length; i++) {
    envious[pupils[i]] = envy[i];
    if (choice[i] === 0) continue;
    preference[pupils[i]] = choice[i];
    take(year, pupils[i], parts[assignment.school[i]].school, room);
  }
}

export const mechanismOf = ({ admissions }: Year) => MECHANISMS[admissions?.mechanism ?? "da"];

/**
 * The late round [A3]: whoever was offered nothing asks every school with room that it may attend, nearest first, by the
 * same mechanism and priorities; no places are kept for anyone. Whoever is left then goes to the nearest school beyond
 * its places, which is counted there [O2]; whoever may attend no school of the place at all is educated outside it.
 */
function placeLate(year: Year, { pupils }: Applications, room: Int32Array, priorities: Priorities): void {
  const { state } = year;
  const late = unplaced(pupils, state.pupils.school);
  if (late.length === 0) return;
  const schools = Array.from(room, (seats, s) => partsOf(s, seats, {})[0]);
  const { assign, inTurn } = mechanismOf(year);
  const market = marketOfRound(year, lateLists(year, late, room, inTurn), schools, priorities, inTurn);
  const { school } = assign(market);
  for (let i = 0; i < late.length; i++) {
    const offered = school[i] >= 0 ? school[i] : state.pupils.nearest[late[i]];
    state.pupils.preference[late[i]] = 0;
    if (offered === NO_SCHOOL) state.pupils.placement[late[i]] = PLACEMENT.outside;
    else take(year, late[i], offered, room);
  }
}

/** Those of the applicants who have no school yet, in order. */
function unplaced(applicants: Int32Array, school: Int16Array): Int32Array {
  const rows = new Int32Array(applicants.length);
  let count = 0;
  for (let i = 0; i < applicants.length; i++) if (school[applicants[i]] === NO_SCHOOL) rows[count++] = applicants[i];
  return rows.slice(0, count);
}

function take({ place, state }: Year, pupil: number, school: number, room: Int32Array): void {
  const { pupils, families } = state;
  pupils.school[pupil] = school;
  pupils.placement[pupil] = PLACEMENT.class;
  pupils.travel[pupil] = homeToSchool(place, families, pupils.family[pupil], school);
  room[school] -= 1;
}
