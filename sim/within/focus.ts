/** Where teaching effort goes: to those whom a school's evidence points at, from everyone else. [W8] */

import type { Year } from "../engine/process.ts";
import { atRisk, riskWeights } from "../population/at-risk.ts";
import { NO_SCHOOL } from "../population/population.ts";
import { yearlyShare } from "./exposure.ts";

/**
 * What a pupil gains in a year, SD: effort·(own call on it − the mean over the school), so that no school gives more than
 * it has. Narrow evidence, as far as teaching is narrowed and evidence not broad, sends effort to pupils near the mark
 * that is counted; broad evidence to those at risk. For pupils at a school; 0 where no school does either.
 */
export function focusFor(year: Year): (pupil: number) => number {
  const { place, parameters, state } = year;
  const { narrowing, breadth, count } = state.schools;
  const share = yearlyShare(place, parameters);
  const narrow = narrowing.slice(0, count);
  const broad = breadth.slice(0, count);
  for (let s = 0; s < count; s++) {
    narrow[s] *= (1 - breadth[s]) * parameters["useEvidence.borderline"] * share;
    broad[s] *= parameters["useEvidence.risk"] * share;
  }
  if (!narrow.some((effort) => effort > 0) && !broad.some((effort) => effort > 0)) return () => 0;
  const { attainment, school } = state.pupils;
  const weights = riskWeights(parameters);
  const call = (p: number) => {
    const near = nearTheMark(attainment[p], parameters["useEvidence.mark"], parameters["useEvidence.width"]);
    const risk = broad[school[p]] > 0 ? atRisk(state.pupils, state.families, p, weights) : 0;
    return narrow[school[p]] * near + broad[school[p]] * risk;
  };
  const usual = meansBySchool(year, call);
  return (p) => call(p) - usual[school[p]];
}

/** 1 at the mark, falling evenly to 0 at the given distance on both sides. */
export const nearTheMark = (attainment: number, mark: number, width: number): number =>
  Math.max(0, 1 - Math.abs(attainment - mark) / width);

function meansBySchool({ state }: Year, value: (pupil: number) => number): Float64Array {
  const { school, count } = state.pupils;
  const sums = new Float64Array(state.schools.count);
  const rolls = new Float64Array(state.schools.count);
  for (let p = 0; p < count; p++) {
    if (school[p] === NO_SCHOOL) continue;
    sums[school[p]] += value(p);
    rolls[school[p]] += 1;
  }
  return sums.map((sum, s) => (rolls[s] > 0 ? sum / rolls[s] : 0));
}
