/** What needs the leavers one by one: the lowest fifth, and the slope of attainment on family advantage. */

import type { State } from "../engine/state.ts";
import type { OpenPlace } from "../place/open.ts";
import { GROUPS, groupByEver6, groupByFsm } from "./observation.ts";

/** Resident leavers' rows. */
export function residentLeavers({ pupils, families, year }: State, { phase }: OpenPlace): number[] {
  const rows: number[] = [];
  for (let p = 0; p < pupils.count; p++) {
    const leaver = year - pupils.cohort[p] === phase.years - 1;
    if (leaver && families.outside[pupils.family[p]] === 0) rows.push(p);
  }
  return rows;
}

/** Mean attainment of the lowest-attaining fifth of resident leavers, by group, SD; NaN where there is nobody. */
export function lowestFifth(state: State, place: OpenPlace): Float64Array {
  const { pupils, families } = state;
  const leavers = residentLeavers(state, place);
  const values = GROUPS.map(() => new Float64Array(leavers.length));
  const counts = new Int32Array(GROUPS.length);
  for (const p of leavers) {
    const family = pupils.family[p];
    for (const g of [0, groupByFsm(families.fsm[family]), groupByEver6(families.ever6[family])]) {
      values[g][counts[g]++] = pupils.attainment[p];
    }
  }
  return Float64Array.from(values, (attainment, g) => meanOfLowestFifth(attainment.subarray(0, counts[g]).sort()));
}

/** Mean of the lowest fifth of values in ascending order, rounded up; NaN where there are none. */
export function meanOfLowestFifth(sorted: Float64Array): number {
  const count = Math.ceil(sorted.length / 5);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += sorted[i];
  return count === 0 ? Number.NaN : sum / count;
}

/** Least-squares slope of resident leavers' attainment on their family's advantage, SD per SD; NaN below 3 leavers. */
export const slopeOnAdvantage = (state: State, place: OpenPlace): number =>
  slopeOf(state, residentLeavers(state, place));

/** The same over any of them. */
export function slopeOf({ pupils, families }: State, leavers: readonly number[]): number {
  if (leavers.length < 3) return Number.NaN;
  let meanZ = 0;
  let meanA = 0;
  for (const p of leavers) {
    meanZ += families.z[pupils.family[p]] / leavers.length;
    meanA += pupils.attainment[p] / leavers.length;
  }
  let zz = 0;
  let za = 0;
  for (const p of leavers) {
    const z = families.z[pupils.family[p]] - meanZ;
    zz += z * z;
    za += z * (pupils.attainment[p] - meanA);
  }
  return zz > 0 ? za / zz : Number.NaN;
}
