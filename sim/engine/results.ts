/** What a year leaves to be known of schools: the results of those who leave, and who is on the roll. [B1] */

import { inBlocks } from "../population/blocks.ts";
import { type Families, NO_SCHOOL, type Pupils } from "../population/population.ts";
import type { Year } from "./process.ts";
import type { State } from "./state.ts";

/** Sums over the leavers of each school. */
interface LeaverSums {
  readonly leavers: Float64Array;
  readonly attainment: Float64Array;
  readonly valueAdded: Float64Array;
  readonly presence: Float64Array;
  readonly participation: Float64Array;
}

/** Means over each school's leavers: what next year's tables will print. Measured attainment gains by narrowing. [B4] */
export function publishResults({ place, state, parameters }: Year): void {
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
export function seeComposition({ pupils, families, schools }: State): void {
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

const zeros = (length: number): Float64Array => new Float64Array(length);
