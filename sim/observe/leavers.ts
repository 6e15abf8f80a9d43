/** What needs the leavers one by one: the lowest fifth, and the slope of attainment on family advantage. */

import type { State } from "../engine/state.ts";
import { YEARS_OF_PHASE } from "../population/population.ts";
import { GROUPS } from "./observation.ts";

/** Resident leavers' rows. */
function residentLeavers({ pupils, families, year }: State): number[] {
  const rows: number[] = [];
  for (let p = 0; p < pupils.count; p++) {
    const leaver = year - pupils.cohort[p] === YEARS_OF_PHASE - 1;
    if (leaver && families.outside[pupils.family[p]] === 0) rows.push(p);
  }
  return rows;
}

/** Mean attainment of the lowest-attaining fifth of resident leavers, by group, SD; NaN where there is nobody. */
export function lowestFifth(state: State): Float64Array {
  const { pupils, families } = state;
  const leavers = residentLeavers(state);
  const within: readonly ((p: number) => boolean)[] = [
    () => true,
    (p) => families.fsm[pupils.family[p]] === 1,
    (p) => families.fsm[pupils.family[p]] === 0,
    (p) => families.ever6[pupils.family[p]] === 1,
    (p) => families.ever6[pupils.family[p]] === 0,
  ];
  return Float64Array.from(GROUPS, (_, g) => {
    const values = Float64Array.from(leavers.filter(within[g]), (p) => pupils.attainment[p]).sort();
    const count = Math.ceil(values.length / 5);
    return count === 0 ? Number.NaN : values.subarray(0, count).reduce((sum, value) => sum + value, 0) / count;
  });
}

/** Least-squares slope of resident leavers' attainment on their family's advantage, SD per SD; NaN below 3 leavers. */
export function slopeOnAdvantage(state: State): number {
  const { pupils, families } = state;
  const leavers = residentLeavers(state);
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
