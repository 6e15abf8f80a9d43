/** How far a pupil is at risk of marginalisation, exclusion or underachievement. [I2] */

import type { Parameters } from "../scenario/parameters.ts";
import { type Families, type Pupils, YEARS_NEW } from "./population.ts";

/** Weights of the flags, 0–1 each: policy, not fact. */
export interface RiskWeights {
  readonly disadvantage: number;
  readonly need: number;
  readonly lowAttainment: number;
  readonly newArrival: number;
  readonly lookedAfter: number;
  readonly suspended: number;
  readonly transience: number;
}

/** Prior attainment below which it counts, SD. [I2] */
const LOW_ATTAINMENT = -1;

export const riskWeights = (parameters: Parameters): RiskWeights => ({
  disadvantage: parameters["atRisk.disadvantage"],
  need: parameters["atRisk.need"],
  lowAttainment: parameters["atRisk.lowAttainment"],
  newArrival: parameters["atRisk.newArrival"],
  lookedAfter: parameters["atRisk.lookedAfter"],
  suspended: parameters["atRisk.suspended"],
  transience: parameters["atRisk.transience"],
});

/** 1 − Π(1 − weight·flag): 0 where no flag is set, never above 1, and rising with each flag. [I2] */
export function atRisk(pupils: Pupils, families: Families, row: number, weights: RiskWeights): number {
  let safe = 1;
  if (families.ever6[pupils.family[row]] === 1) safe *= 1 - weights.disadvantage;
  if (pupils.need[row] === 1) safe *= 1 - weights.need;
  if (pupils.attainment[row] < LOW_ATTAINMENT) safe *= 1 - weights.lowAttainment;
  if (pupils.newArrival[row] > 0) safe *= 1 - weights.newArrival;
  if (pupils.lookedAfter[row] === 1) safe *= 1 - weights.lookedAfter;
  if (pupils.suspended[row] === 1) safe *= 1 - weights.suspended;
  if (weights.transience > 0 && isTransient(pupils, families, row)) safe *= 1 - weights.transience;
  return 1 - safe;
}

/** Has the family moved home or come to the place within the year, or was the pupil moved to another school in the last? */
export function isTransient(pupils: Pupils, families: Families, row: number): boolean {
  const family = pupils.family[row];
  const moved = families.movedHome[family] === 1 || families.arrived[family] === YEARS_NEW;
  return moved || pupils.movedSchool[row] === 1;
}

/**
 * What `atRisk` gives for the pupils from one row to before another, written to the start of `risks`: whichever flags are
 * set, it is one of the 128 numbers that seven flags come to.
 */
export function risksOf(
  pupils: Pupils,
  families: Families,
  weights: RiskWeights,
): (risks: Float64Array, from: number, to: number) => void {
  const byFlags = riskByFlags(weights);
  return (risks, from, to) => {
    const { family, need, attainment, newArrival, lookedAfter, suspended } = pupils;
    const { ever6 } = families;
    for (let p = from; p < to; p++) {
      const lasting = ever6[family[p]] | (need[p] << 1) | (newArrival[p] << 3) | (lookedAfter[p] << 4);
      const ofLate = (attainment[p] < LOW_ATTAINMENT ? 4 : 0) | (suspended[p] << 5);
      const moved = weights.transience > 0 && isTransient(pupils, families, p) ? 64 : 0;
      risks[p - from] = byFlags[lasting | ofLate | moved];
    }
  };
}

/** Risk by the flags that are set, the first of the weights as the lowest bit. */
function riskByFlags(weights: RiskWeights): Float64Array {
  const { disadvantage, need, lowAttainment, newArrival, lookedAfter, suspended, transience } = weights;
  const inOrder = [disadvantage, need, lowAttainment, newArrival, lookedAfter, suspended, transience];
  return new Float64Array(1 << inOrder.length).map((_, flags) => {
    const safe = inOrder.reduce((left, weight, bit) => ((flags >> bit) & 1 ? left * (1 - weight) : left), 1);
    return 1 - safe;
  });
}
