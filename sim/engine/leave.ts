/** Step 18: results are in, the oldest cohort leaves, everyone else moves up, and the year's events are put away. */

import { keepRows } from "../population/columns.ts";
import { phasesOf } from "../population/phases.ts";
import { FAMILY_LAYOUT, NO_SCHOOL, PUPIL_LAYOUT } from "../population/population.ts";
import type { Process, Year } from "./process.ts";
import type { State } from "./state.ts";
import { transfer } from "./transfer.ts";

export const leave: Process = {
  key: "leave",
  label: "Leave and move up",
  step: 18,
  rules: ["B1", "O1"],
  arena: "between",
  reads: ["pupils.attainment", "pupils.presence", "pupils.participation", "schools.narrowing"],
  writes: [
    "families",
    "families.arrived",
    "families.movedHome",
    "pupils",
    "pupils.excluded",
    "pupils.exited",
    "pupils.family",
    "pupils.movedSchool",
    "pupils.newArrival",
    "schools.publishedAttainment",
    "schools.publishedValueAdded",
    "schools.publishedPresence",
    "schools.publishedParticipation",
    "schools.fsmShare",
    "schools.ever6Share",
    "schools.roll",
  ],
  essential: true,
  run(year) {
    for (const phase of phasesOf(year)) {
      publishResults(phase);
      seeComposition(phase.state);
    }
    if (year.primary !== undefined) transfer(year.primary, year);
    letLeaversGo(year);
    putAwayEvents(year.state);
  },
};

/** Means over each school's leavers: what next year's tables will print. Measured attainment gains by narrowing. [B4] */
function publishResults({ place, state, parameters }: Year): void {
  const { pupils, schools } = state;
  const sums = { leavers: zeros(schools.count), a: zeros(schools.count), va: zeros(schools.count) };
  const presence = zeros(schools.count);
  const participation = zeros(schools.count);
  const { count, school, cohort } = pupils;
  const oldest = state.year - (place.phase.years - 1);
  for (let p = 0; p < count; p++) {
    const s = school[p];
    if (s === NO_SCHOOL || cohort[p] !== oldest) continue;
    sums.leavers[s] += 1;
    sums.a[s] += pupils.attainment[p];
    sums.va[s] += pupils.attainment[p] - parameters["measure.progressSlope"] * pupils.entry[p];
    presence[s] += pupils.presence[p];
    participation[s] += pupils.participation[p];
  }
  for (let s = 0; s < schools.count; s++) {
    const leavers = sums.leavers[s];
    if (leavers === 0) continue;
    const flattered = parameters["compete.measuredGain"] * schools.narrowing[s];
    schools.publishedAttainment[s] = sums.a[s] / leavers + flattered;
    schools.publishedValueAdded[s] = sums.va[s] / leavers + flattered;
    schools.publishedPresence[s] = presence[s] / leavers;
    schools.publishedParticipation[s] = participation[s] / leavers;
  }
}

/** Rolls and their make-up as families will see them next year. A school with nobody on roll keeps its last figure. */
function seeComposition({ pupils, families, schools }: State): void {
  const roll = zeros(schools.count);
  const fsm = zeros(schools.count);
  const ever6 = zeros(schools.count);
  const { count, school, family } = pupils;
  for (let p = 0; p < count; p++) {
    const s = school[p];
    if (s === NO_SCHOOL) continue;
    roll[s] += 1;
    fsm[s] += families.fsm[family[p]];
    ever6[s] += families.ever6[family[p]];
  }
  for (let s = 0; s < schools.count; s++) {
    schools.roll[s] = roll[s];
    if (roll[s] === 0) continue;
    schools.fsmShare[s] = fsm[s] / roll[s];
    schools.ever6Share[s] = ever6[s] / roll[s];
  }
}

/** The oldest of each phase go; a family goes with its last child, unless another is still to come. */
function letLeaversGo(phases: Year): void {
  const { state, year } = phases;
  const { families } = state;
  const needed = new Uint8Array(families.count);
  for (const { place, state: ofPhase } of phasesOf(phases))
    letOldestGo(ofPhase.pupils, year, place.phase.years, needed);
  const { origin, arrivals } = families;
  const moved = keepRows(
    FAMILY_LAYOUT,
    families,
    (row) => needed[row] === 1 || arrivals[row] >> (year + 1 - origin[row]) > 0,
  );
  for (const { pupils } of phasesOf(state)) {
    const { count, family } = pupils;
    for (let p = 0; p < count; p++) family[p] = moved[family[p]];
  }
}

/** Those of the last of so many years go; the families of the others are still needed. */
function letOldestGo(pupils: State["pupils"], year: number, years: number, needed: Uint8Array): void {
  const { cohort, family } = pupils;
  keepRows(PUPIL_LAYOUT, pupils, (p) => year - cohort[p] < years - 1);
  const { count } = pupils;
  for (let p = 0; p < count; p++) needed[family[p]] = 1;
}

/** What happened this year is put away; a suspension and a move are kept for the next year's taking part. [W5] */
function putAwayEvents(state: State): void {
  const { families } = state;
  const { count, arrived } = families;
  families.movedHome.fill(0, 0, count);
  for (let f = 0; f < count; f++) if (arrived[f] > 0) arrived[f] -= 1;
  for (const { pupils } of phasesOf(state)) putAway(pupils, families);
}

function putAway(pupils: State["pupils"], { arrived }: State["families"]): void {
  const { count, excluded, exited, movedSchool, newArrival, school, family } = pupils;
  for (let p = 0; p < count; p++) {
    const left = excluded[p] === 1 || exited[p] === 1;
    movedSchool[p] = left && school[p] !== NO_SCHOOL ? 1 : 0;
    newArrival[p] = arrived[family[p]] > 0 ? 1 : 0;
  }
  excluded.fill(0);
  exited.fill(0);
}

const zeros = (length: number): Float64Array => new Float64Array(length);
