/** What staff who are new to a school bring: some come from schools nearby, the rest with what is usual in the place. [B8] */

import type { Year } from "../../engine/process.ts";
import { apart } from "../grouping.ts";

/** From which other schools of the place staff come. */
export interface Movers {
  /** Share of new staff who come from another school of the place. */
  readonly share: number;
  /** How many schools there are, open or closed. */
  readonly schools: number;
  /** Schools × schools: of those who come to a school, the share who come from each other one; rows of open ones add to 1. */
  readonly weights: Float64Array;
}

/**
 * By the staff who leave each school, and its nearness: w ∝ turnover·staff/(1 + (d/d₀)²). Undefined where nobody comes
 * from another school of the place.
 */
export function moversOf(year: Year, byKey: readonly number[], staff: Float64Array): Movers | undefined {
  const { parameters, state } = year;
  const share = parameters["staff.within"];
  if (!(share > 0) || byKey.length < 2) return undefined;
  const near = apart(year);
  const schools = staff.length;
  const weights = new Float64Array(schools * schools);
  for (const to of byKey) {
    let sum = 0;
    for (const from of byKey) {
      if (from === to) continue;
      const far = near([to, from]) / parameters["staff.nearness"];
      const leaving = (parameters["practice.turnover"] + state.schools.turnover[from]) * staff[from];
      sum += weights[to * schools + from] = leaving / (1 + far * far);
    }
    if (sum > 0) for (const from of byKey) weights[to * schools + from] /= sum;
  }
  return { share, schools, weights };
}

/** Shares of staff who use each practice among those who come to a school. The result is overwritten by the next call. */
export function newcomers(
  held: Float64Array,
  practices: number,
  byKey: readonly number[],
  movers: Movers | undefined,
): (school: number) => Float64Array {
  const pool = poolOf(held, practices, byKey);
  if (movers === undefined) return () => pool;
  const before = held.slice();
  const brought = new Float64Array(practices);
  return (to) => {
    for (let p = 0; p < practices; p++) brought[p] = (1 - movers.share) * pool[p];
    for (const from of byKey) {
      const part = movers.share * movers.weights[to * movers.schools + from];
      for (let p = 0; p < practices; p++) brought[p] += part * before[from * practices + p];
    }
    return brought;
  };
}

/** Mean share of staff over schools, by practice: summed in the order of keys, so that rows do not matter. [O5] */
function poolOf(held: Float64Array, practices: number, byKey: readonly number[]): Float64Array {
  const pool = new Float64Array(practices);
  for (const s of byKey) for (let p = 0; p < practices; p++) pool[p] += held[s * practices + p];
  for (let p = 0; p < practices; p++) pool[p] /= byKey.length;
  return pool;
}
