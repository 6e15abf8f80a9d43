/** How much pupils miss under the regime of 2018/19 and under the one since 2021, and what share lives under the latter. [W6] */

import type { Year } from "../engine/process.ts";
import { uniform } from "../random/streams.ts";
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

const regimes = (parameters: Parameters): Regimes => ({
  later: parameters["attend.regime"],
  before: [parameters["attend.others"], parameters["attend.fsm"]],
  after: [parameters["attend.laterOthers"], parameters["attend.laterFsm"]],
  severe: [parameters["attend.severeOthers"], parameters["attend.severeFsm"]],
  most: parameters["attend.severe"],
});

/** Ordinals of the draws that stay with a pupil: its regime, and whether it is severely absent under the later one. */
const DRAW = { regime: 0, severe: 1 } as const;

/** A pupil's absence before anything is done about it, by whether it is eligible; its regime is its own for life. */
export function usualOfPupil({ parameters, state, lasting }: Year): (pupil: number, fsm: number) => number {
  const { key, frailty } = state.pupils;
  const { later, before, after, severe, most } = regimes(parameters);
  if (later === 0) return (p, fsm) => before[fsm] * frailty[p];
  const draws = lasting("attend/regime");
  return (p, fsm) => {
    if (uniform(draws, key[p], DRAW.regime) >= later) return before[fsm] * frailty[p];
    return uniform(draws, key[p], DRAW.severe) < severe[fsm] ? most : after[fsm] * frailty[p];
  };
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
