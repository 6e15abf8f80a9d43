/** Step 18: results are in, the oldest cohort leaves, everyone else moves up, and the year's events are put away. */

import { inBlocks } from "../population/blocks.ts";
import { keepRows } from "../population/columns.ts";
import { phasesOf } from "../population/phases.ts";
import { FAMILY_LAYOUT, type Families, NO_SCHOOL, PUPIL_LAYOUT, type Pupils } from "../population/population.ts";
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

/** Sums over the leavers of each school. */
interface LeaverSums {
  readonly leavers: Float64Array;
  readonly attainment: Float64Array;
  readonly valueAdded: Float64Array;
  readonly presence: Float64Array;
  readonly participation: Float64Array;
}

/** Means over each school's leavers: what next year's tables will print. Measured attainment gains by narrowing. [B4] */
function publishResults({ place, state, parameters }: Year): void {
  const { pupils, schools } = state;
  const sums: LeaverSums = {
    leavers: zeros(schools.count),
    attainment: zeros(schools.count),
    valueAdded: zeros(schools.count),
    presence: zeros(schools.count),
    participation: zeros(schools.count),
  };
  const oldest = state.year - (place.phase.years - 1);
  inBlocks(pupils.count, { pupils, oldest, slope: parameters["measure.progressSlope"], sums }, addLeavers);
  for (let s = 0; s < schools.count; s++) {
    const leavers = sums.leavers[s];
    if (leavers === 0) continue;
    const flattered = parameters["compete.measuredGain"] * schools.narrowing[s];
    schools.publishedAttainment[s] = sums.attainment[s] / leavers + flattered;
    schools.publishedValueAdded[s] = sums.valueAdded[s] / leavers + flattered;
    schools.publishedPresence[s] = sums.presence[s] / leavers;
    schools.publishedParticipation[s] = sums.participation[s] / leavers;
  }
}

interface AddingLeavers {
  readonly pupils: Pupils;
  readonly oldest: number;
  readonly slope: number;
  readonly sums: LeaverSums;
}

function addLeavers({ pupils, oldest, slope, sums }: AddingLeavers, from: number, to: number): void {
  const { cohort, school, attainment, entry, presence, participation } = pupils;
  for (let p = from; p < to; p++) {
    const s = school[p];
    if (cohort[p] !== oldest || s === NO_SCHOOL) continue;
    sums.leavers[s] += 1;
    sums.attainment[s] += attainment[p];
    sums.valueAdded[s] += attainment[p] - slope * entry[p];
    sums.presence[s] += presence[p];
    sums.participation[s] += participation[p];
  }
}

/** Rolls and their make-up as families will see them next year. A school with nobody on roll keeps its last figure. */
function seeComposition({ pupils, families, schools }: State): void {
  const roll = zeros(schools.count);
  const fsm = zeros(schools.count);
  const ever6 = zeros(schools.count);
  inBlocks(pupils.count, { pupils, families, roll, fsm, ever6 }, addToRolls);
  for (let s = 0; s < schools.count; s++) {
    schools.roll[s] = roll[s];
    if (roll[s] === 0) continue;
    schools.fsmShare[s] = fsm[s] / roll[s];
    schools.ever6Share[s] = ever6[s] / roll[s];
  }
}

/** Pupils on each school's roll, and those of them who are eligible now and within six years. */
interface Rolls {
  readonly pupils: Pupils;
  readonly families: Families;
  readonly roll: Float64Array;
  readonly fsm: Float64Array;
  readonly ever6: Float64Array;
}

function addToRolls({ pupils, families, roll, fsm, ever6 }: Rolls, from: number, to: number): void {
  const { school, family } = pupils;
  for (let p = from; p < to; p++) {
    const s = school[p];
    if (s === NO_SCHOOL) continue;
    roll[s] += 1;
    fsm[s] += families.fsm[family[p]];
    ever6[s] += families.ever6[family[p]];
  }
}

/** The oldest of each phase go; a family goes with its last child, unless another is still to come. */
function letLeaversGo(phases: Year): void {
  const { state, year } = phases;
  const { families } = state;
  const keep = new Uint8Array(families.count);
  for (const { place, state: ofPhase } of phasesOf(phases)) letOldestGo(ofPhase.pupils, year, place.phase.years, keep);
  inBlocks(families.count, { families, next: year + 1, keep }, keepExpecting);
  const moved = keepRows(FAMILY_LAYOUT, families, keep);
  for (const { pupils } of phasesOf(state)) inBlocks(pupils.count, { pupils, moved }, followFamilies);
}

/** Those of the last of so many years go; the families of the others are kept. */
function letOldestGo(pupils: Pupils, year: number, years: number, keep: Uint8Array): void {
  const stay = new Uint8Array(pupils.count);
  inBlocks(pupils.count, { pupils, oldest: year - (years - 1), stay }, keepYounger);
  keepRows(PUPIL_LAYOUT, pupils, stay);
  inBlocks(pupils.count, { pupils, keep }, keepTheirs);
}

function keepYounger(
  { pupils, oldest, stay }: { pupils: Pupils; oldest: number; stay: Uint8Array },
  from: number,
  to: number,
) {
  const { cohort } = pupils;
  for (let p = from; p < to; p++) stay[p] = cohort[p] > oldest ? 1 : 0;
}

function keepTheirs({ pupils, keep }: { pupils: Pupils; keep: Uint8Array }, from: number, to: number): void {
  const { family } = pupils;
  for (let p = from; p < to; p++) keep[family[p]] = 1;
}

/** Families of whom a child enters in the next year or later. */
function keepExpecting(
  { families, next, keep }: { families: Families; next: number; keep: Uint8Array },
  from: number,
  to: number,
) {
  const { arrivals, origin } = families;
  for (let f = from; f < to; f++) if (arrivals[f] >> (next - origin[f]) > 0) keep[f] = 1;
}

function followFamilies({ pupils, moved }: { pupils: Pupils; moved: Int32Array }, from: number, to: number): void {
  const { family } = pupils;
  for (let p = from; p < to; p++) family[p] = moved[family[p]];
}

/** What happened this year is put away; a suspension and a move are kept for the next year's taking part. [W5] */
function putAwayEvents(state: State): void {
  const { families } = state;
  families.movedHome.fill(0, 0, families.count);
  inBlocks(families.count, families, growFamiliar);
  for (const { pupils } of phasesOf(state)) {
    inBlocks(pupils.count, { pupils, families }, putAway);
    pupils.excluded.fill(0);
    pupils.exited.fill(0);
  }
}

function growFamiliar({ arrived }: Families, from: number, to: number): void {
  for (let f = from; f < to; f++) if (arrived[f] > 0) arrived[f] -= 1;
}

function putAway({ pupils, families }: { pupils: Pupils; families: Families }, from: number, to: number): void {
  const { excluded, exited, movedSchool, newArrival, school, family } = pupils;
  const { arrived } = families;
  for (let p = from; p < to; p++) {
    const left = excluded[p] === 1 || exited[p] === 1;
    movedSchool[p] = left && school[p] !== NO_SCHOOL ? 1 : 0;
    newArrival[p] = arrived[family[p]] > 0 ? 1 : 0;
  }
}

const zeros = (length: number): Float64Array => new Float64Array(length);
