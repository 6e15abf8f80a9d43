/** How much pupils miss under the regime of 2018/19 and under the one since 2021, and what share lives under the latter. [W6] */

import type { Year } from "../engine/process.ts";
import type { Pupils } from "../population/population.ts";
import { type Stream, uniform } from "../random/streams.ts";
import type { Parameters } from "../scenario/parameters.ts";

/**
 * Since 2021 a small share of pupils misses most of school, more of them eligible for free meals; the others miss
 * somewhat more, or less, than before. By eligibility: 0 not, 1 eligible.
 */
interface Regimes {
  /** Share of pupils under the later regime. */
  readonly later: number;
  /** Mean absence before; then that of pupils not severely absent, and the share who are. */
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
  readonly severe: readonly [number, number];
  /** Absence of those severely absent. */
  readonly most: number;
}

/** In a year of shock a share of those who still attend as before attend as since 2021. */
function regimes(parameters: Parameters, shaken = 0): Regimes {
  const usual = parameters["attend.regime"];
  return {
    later: usual + shaken * (1 - usual),
    before: [parameters["attend.others"], parameters["attend.fsm"]],
    after: [parameters["attend.laterOthers"], parameters["attend.laterFsm"]],
    severe: [parameters["attend.severeOthers"], parameters["attend.severeFsm"]],
    most: parameters["attend.severe"],
  };
}

/** Ordinals of the draws that stay with a pupil: its regime, and whether it is severely absent under the later one. */
const DRAW = { regime: 0, severe: 1 } as const;

/** The regimes, and what decides under which of them each pupil lives for life. */
export interface Absences {
  readonly pupils: Pupils;
  readonly regimes: Regimes;
  readonly draws: Stream;
}

export const absencesOf = ({ parameters, context, state, lasting }: Year): Absences => ({
  pupils: state.pupils,
  regimes: regimes(parameters, parameters["attend.shock"] * context.shock),
  draws: lasting("attend/regime"),
});

/** A pupil's absence before anything is done about it, by whether it is eligible. */
export function usualOfPupil({ pupils, regimes, draws }: Absences, pupil: number, fsm: number): number {
  const { later, before, after, severe, most } = regimes;
  const { key, frailty } = pupils;
  const livesSince = later > 0 && uniform(draws, key[pupil], DRAW.regime) < later;
  if (!livesSince) return before[fsm] * frailty[pupil];
  return uniform(draws, key[pupil], DRAW.severe) < severe[fsm] ? most : after[fsm] * frailty[pupil];
}

/** Expected absence of pupils eligible (1) or not (0), counting no more than `limit` of those severely absent. */
export function meanAbsence(fsm: 0 | 1, parameters: Parameters, limit = 1): number {
  const { later, before, after, severe, most } = regimes(parameters);
  const since = severe[fsm] * Math.min(limit, most) + (1 - severe[fsm]) * after[fsm];
  return before[fsm] + later * (since - before[fsm]);
}

/** Variance of the lasting absence of pupils eligible (1) or not (0), counted likewise: within regimes and between. */
export function absenceVariance(fsm: 0 | 1, parameters: Parameters, limit = 1): number {
  const { later, before, after, severe, most } = regimes(parameters);
  const counted = Math.min(limit, most);
  const spread = 1 / parameters["attend.frailtyShape"];
  const squaresBefore = before[fsm] * before[fsm] * (1 + spread);
  const squaresAfter = severe[fsm] * counted * counted + (1 - severe[fsm]) * after[fsm] * after[fsm] * (1 + spread);
  const mean = meanAbsence(fsm, parameters, limit);
  return (1 - later) * squaresBefore + later * squaresAfter - mean * mean;
}
