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

/** Whose risk is asked for, and the risk by which of the seven flags are set, the first of the weights as the lowest bit. */
export interface Risks {
  readonly pupils: Pupils;
  readonly families: Families;
  readonly byFlags: Float64Array;
  /** Whether moves weigh anything: where they do not, nobody need look them up. */
  readonly countsMoves: boolean;
}

export function risksOf(pupils: Pupils, families: Families, weights: RiskWeights): Risks {
  const byFlags = new Float64Array(1 << ALL_FLAGS);
  for (let flags = 0; flags < byFlags.length; flags++) byFlags[flags] = riskBy(flags, weights);
  return { pupils, families, byFlags, countsMoves: weights.transience > 0 };
}

/** How far one pupil is at risk. */
export const atRisk = (pupils: Pupils, families: Families, row: number, weights: RiskWeights): number =>
  riskBy(flagsOf(pupils, families, row, true), weights);

/** The same for the pupils from one row to before another, written to the start of `column`. */
export function fillRisks(
  { pupils, families, byFlags, countsMoves }: Risks,
  column: Float64Array,
  from: number,
  to: number,
): void {
  for (let p = from, i = 0; p < to; p++, i++) column[i] = byFlags[flagsOf(pupils, families, p, countsMoves)];
}

const ALL_FLAGS = 7;

/** 1 − Π(1 − weight·flag): 0 where no flag is set, never above 1, and rising with each flag. [I2] */
function riskBy(flags: number, weights: RiskWeights): number {
  let safe = 1;
  if (flags & 1) safe *= 1 - weights.disadvantage;
  if (flags & 2) safe *= 1 - weights.need;
  if (flags & 4) safe *= 1 - weights.lowAttainment;
  if (flags & 8) safe *= 1 - weights.newArrival;
  if (flags & 16) safe *= 1 - weights.lookedAfter;
  if (flags & 32) safe *= 1 - weights.suspended;
  if (flags & 64) safe *= 1 - weights.transience;
  return 1 - safe;
}

/** A bit for each flag that is set; moves are left out where they do not count. */
function flagsOf(pupils: Pupils, families: Families, row: number, countsMoves: boolean): number {
  const { need, newArrival, lookedAfter, suspended } = pupils;
  const lasting =
    families.ever6[pupils.family[row]] | (need[row] << 1) | (newArrival[row] << 3) | (lookedAfter[row] << 4);
  const ofLate = (pupils.attainment[row] < LOW_ATTAINMENT ? 4 : 0) | (suspended[row] << 5);
  return lasting | ofLate | (countsMoves && isTransient(pupils, families, row) ? 64 : 0);
}

/** Has the family moved home or come to the place within the year, or was the pupil moved to another school in the last? */
export function isTransient(pupils: Pupils, families: Families, row: number): boolean {
  const family = pupils.family[row];
  const moved = families.movedHome[family] === 1 || families.arrived[family] === YEARS_NEW;
  return moved || pupils.movedSchool[row] === 1;
}
