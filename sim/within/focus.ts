/** Where teaching effort goes: to those whom a school's evidence points at, from everyone else. [W8] */

import type { Year } from "../engine/process.ts";
import { risksOf, riskWeights } from "../population/at-risk.ts";
import { blockColumn, inBlocks } from "../population/blocks.ts";
import { NO_SCHOOL } from "../population/population.ts";
import { yearlyShare } from "./exposure.ts";

/**
 * What each pupil of a block gains in a year, SD: effort·(own call on it − the mean over the school), so that no school
 * gives more than it has. Narrow evidence, as far as teaching is narrowed and evidence not broad, sends effort to pupils
 * near the mark that is counted; broad evidence to those at risk. For pupils at a school; 0 where no school does either.
 * The result is overwritten by the next block.
 */
export function focusFor(year: Year): (from: number, to: number) => Float64Array {
  const { place, parameters, state } = year;
  const { narrowing, breadth, count } = state.schools;
  const share = yearlyShare(place, parameters);
  const narrow = narrowing.slice(0, count);
  const broad = breadth.slice(0, count);
  for (let s = 0; s < count; s++) {
    narrow[s] *= (1 - breadth[s]) * parameters["useEvidence.borderline"] * share;
    broad[s] *= parameters["useEvidence.risk"] * share;
  }
  const focus = blockColumn(state.pupils.count);
  if (!narrow.some((effort) => effort > 0) && !broad.some((effort) => effort > 0)) return () => focus;
  const calls = callsOn(year, narrow, broad);
  const usual = meansBySchool(year, calls);
  const { school } = state.pupils;
  return (from, to) => {
    calls(focus, from, to);
    for (let p = from; p < to; p++) if (school[p] !== NO_SCHOOL) focus[p - from] -= usual[school[p]];
    return focus;
  };
}

/** Writes the calls of the pupils from one row to before another to the start of a column; those at no school have none. */
type Calls = (calls: Float64Array, from: number, to: number) => void;

/** Each pupil's call on the effort of its school. */
function callsOn({ parameters, state }: Year, narrow: Float64Array, broad: Float64Array): Calls {
  const { attainment, school, count } = state.pupils;
  const risks = risksOf(state.pupils, state.families, riskWeights(parameters));
  const risk = blockColumn(count);
  const mark = parameters["useEvidence.mark"];
  const width = parameters["useEvidence.width"];
  return (calls, from, to) => {
    risks(risk, from, to);
    for (let p = from, i = 0; p < to; p++, i++) {
      const s = school[p];
      if (s === NO_SCHOOL) continue;
      calls[i] = narrow[s] * nearTheMark(attainment[p], mark, width) + broad[s] * (broad[s] > 0 ? risk[i] : 0);
    }
  };
}

/** 1 at the mark, falling evenly to 0 at the given distance on both sides. */
export const nearTheMark = (attainment: number, mark: number, width: number): number =>
  Math.max(0, 1 - Math.abs(attainment - mark) / width);

function meansBySchool({ state }: Year, calls: Calls): Float64Array {
  const { school, count } = state.pupils;
  const sums = new Float64Array(state.schools.count);
  const rolls = new Float64Array(state.schools.count);
  const called = blockColumn(count);
  inBlocks(count, (from, to) => {
    calls(called, from, to);
    for (let p = from; p < to; p++) {
      if (school[p] === NO_SCHOOL) continue;
      sums[school[p]] += called[p - from];
      rolls[school[p]] += 1;
    }
  });
  return sums.map((sum, s) => (rolls[s] > 0 ? sum / rolls[s] : 0));
}
