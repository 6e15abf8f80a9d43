/** Where teaching effort goes: to those whom a school's evidence points at, from everyone else. [W8] */

import type { Year } from "../engine/process.ts";
import { fillRisks, type Risks, risksOf, riskWeights } from "../population/at-risk.ts";
import { blockColumn, inBlocks } from "../population/blocks.ts";
import { NO_SCHOOL, type Pupils } from "../population/population.ts";
import { yearlyShare } from "./exposure.ts";

/** How much effort each school sends where, and what of it each of its pupils calls on. */
export interface Focus {
  readonly pupils: Pupils;
  readonly risks: Risks;
  /** By school: effort for pupils near the mark that is counted and for those at risk, SD a year, and the mean call on it. */
  readonly narrow: Float64Array;
  readonly broad: Float64Array;
  readonly usual: Float64Array;
  /** Whether any school sends effort anywhere. */
  readonly any: boolean;
  readonly mark: number;
  readonly width: number;
}

/**
 * Narrow evidence, as far as teaching is narrowed and evidence not broad, sends effort to pupils near the mark that is
 * counted; broad evidence to those at risk.
 */
export function focusFor({ place, parameters, state }: Year): Focus {
  const { pupils, families } = state;
  const { narrowing, breadth, count } = state.schools;
  const share = yearlyShare(place, parameters);
  const [toTheMark, toRisk] = [parameters["useEvidence.borderline"], parameters["useEvidence.risk"]];
  const [narrow, broad, usual] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  let any = false;
  for (let s = 0; s < count; s++) {
    narrow[s] = narrowing[s] * ((1 - breadth[s]) * toTheMark * share);
    broad[s] = breadth[s] * (toRisk * share);
    any ||= narrow[s] > 0 || broad[s] > 0;
  }
  const [mark, width] = [parameters["useEvidence.mark"], parameters["useEvidence.width"]];
  const risks = risksOf(pupils, families, riskWeights(parameters));
  const focus: Focus = { pupils, risks, narrow, broad, usual, any, mark, width };
  if (any) meanCalls(focus);
  return focus;
}

/** By place in a block of pupils: what they call on, and how far they are at risk. */
const calls = blockColumn();
const risk = blockColumn();

/**
 * What each pupil of a block gains in a year, SD: effort·(own call on it − the mean over the school), so that no school
 * gives more than it has. For pupils at a school; 0 where no school does either. The next block overwrites it.
 */
export function fillFocus(focus: Focus, from: number, to: number): Float64Array {
  if (!focus.any) return calls.fill(0);
  const { school } = focus.pupils;
  fillCalls(focus, from, to);
  for (let p = from, i = 0; p < to; p++, i++) if (school[p] !== NO_SCHOOL) calls[i] -= focus.usual[school[p]];
  return calls;
}

/** Each pupil's call on the effort of its school; those at no school have none. */
function fillCalls({ pupils, risks, narrow, broad, mark, width }: Focus, from: number, to: number): void {
  const { attainment, school } = pupils;
  fillRisks(risks, risk, from, to);
  for (let p = from, i = 0; p < to; p++, i++) {
    const s = school[p];
    if (s === NO_SCHOOL) continue;
    calls[i] = narrow[s] * nearTheMark(attainment[p], mark, width) + broad[s] * (broad[s] > 0 ? risk[i] : 0);
  }
}

/** 1 at the mark, falling evenly to 0 at the given distance on both sides. */
export const nearTheMark = (attainment: number, mark: number, width: number): number =>
  Math.max(0, 1 - Math.abs(attainment - mark) / width);

/** Works out the mean call of the pupils of each school. */
function meanCalls(focus: Focus): void {
  const { usual, pupils } = focus;
  const rolls = new Float64Array(usual.length);
  inBlocks(pupils.count, { focus, rolls }, addCalls);
  for (let s = 0; s < usual.length; s++) usual[s] = rolls[s] > 0 ? usual[s] / rolls[s] : 0;
}

function addCalls({ focus, rolls }: { focus: Focus; rolls: Float64Array }, from: number, to: number): void {
  const { usual, pupils } = focus;
  const { school } = pupils;
  fillCalls(focus, from, to);
  for (let p = from, i = 0; p < to; p++, i++) {
    if (school[p] === NO_SCHOOL) continue;
    usual[school[p]] += calls[i];
    rolls[school[p]] += 1;
  }
}
