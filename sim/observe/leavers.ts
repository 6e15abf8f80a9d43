/** What needs the leavers one by one: the lowest fifth, and the slope of attainment on family advantage. */

import type { State } from "../engine/state.ts";
import type { OpenPlace } from "../place/open.ts";
import { lent } from "../population/lent.ts";
import { nthLeast } from "../population/nth-least.ts";
import type { Families, Pupils } from "../population/population.ts";
import { GROUPS, groupByEver6, groupByFsm } from "./observation.ts";

/** Resident leavers' rows. */
export function residentLeavers({ pupils, families, year }: State, { phase }: OpenPlace): Int32Array {
  const leaving = year - (phase.years - 1);
  let leavers = 0;
  for (let p = 0; p < pupils.count; p++) if (isResident(pupils, families, p, leaving)) leavers += 1;
  const rows = lent(Int32Array, leavers);
  for (let p = 0, i = 0; p < pupils.count; p++) if (isResident(pupils, families, p, leaving)) rows[i++] = p;
  return rows;
}

const isResident = ({ cohort, family }: Pupils, { outside }: Families, p: number, of: number): boolean =>
  cohort[p] === of && outside[family[p]] === 0;

/** Mean attainment of the lowest-attaining fifth of these leavers, by group, SD; NaN where there is nobody. */
export function lowestFifth({ pupils, families }: State, leavers: Int32Array): Float64Array {
  const { family, attainment } = pupils;
  const { fsm, ever6 } = families;
  const values = GROUPS.map(() => lent(Float64Array, leavers.length));
  const counts = new Int32Array(GROUPS.length);
  for (let i = 0; i < leavers.length; i++) {
    const p = leavers[i];
    const [byFsm, byEver6] = [groupByFsm(fsm[family[p]]), groupByEver6(ever6[family[p]])];
    values[0][i] = attainment[p];
    values[byFsm][counts[byFsm]++] = attainment[p];
    values[byEver6][counts[byEver6]++] = attainment[p];
  }
  counts[0] = leavers.length;
  return Float64Array.from(values, (attained, g) => meanOfLowestFifth(attained.subarray(0, counts[g])));
}

/** Mean of the lowest fifth of values, rounded up, added in ascending order; NaN where there are none. They are moved about. */
export function meanOfLowestFifth(values: Float64Array): number {
  const count = Math.ceil(values.length / 5);
  if (count === 0) return Number.NaN;
  nthLeast(values, values.length, count - 1);
  const lowest = values.subarray(0, count).sort();
  let sum = 0;
  for (let i = 0; i < count; i++) sum += lowest[i];
  return sum / count;
}

/** Least-squares slope of these leavers' attainment on their family's advantage, SD per SD; NaN below 3 leavers. */
export function slopeOnAdvantage({ pupils, families }: State, leavers: Int32Array): number {
  if (leavers.length < 3) return Number.NaN;
  let meanZ = 0;
  let meanA = 0;
  for (let i = 0; i < leavers.length; i++) {
    const p = leavers[i];
    meanZ += families.z[pupils.family[p]] / leavers.length;
    meanA += pupils.attainment[p] / leavers.length;
  }
  let zz = 0;
  let za = 0;
  for (let i = 0; i < leavers.length; i++) {
    const p = leavers[i];
    const z = families.z[pupils.family[p]] - meanZ;
    zz += z * z;
    za += z * (pupils.attainment[p] - meanA);
  }
  return zz > 0 ? za / zz : Number.NaN;
}
