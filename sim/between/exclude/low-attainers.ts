/** Whom a school under pressure parts with: pupils near their results who attain below its mean. [B9] [B4] */

import type { Year } from "../../engine/process.ts";
import { NO_SCHOOL, type Pupils, yearsIn } from "../../population/population.ts";

export interface LowAttainers {
  readonly pupils: Pupils;
  readonly year: number;
  /** Years already begun from which a pupil is near its results. */
  readonly near: number;
  /** By school: how much exits rise with each SD below the mean of those who are, and that mean, SD. */
  readonly slope: Float64Array;
  readonly mean: Float64Array;
}

/** Undefined, so that all are as likely to leave, where there is no pressure. */
export function lowAttainersIn({ place, parameters, state, year }: Year): LowAttainers | undefined {
  const { pupils, schools } = state;
  const byPressure = parameters["exclude.lowAttaining"];
  const slope = new Float64Array(schools.count);
  let pressed = false;
  for (let s = 0; s < schools.count; s++) {
    slope[s] = byPressure * schools.pressure[s];
    pressed ||= schools.pressure[s] > 0;
  }
  if (byPressure === 0 || !pressed) return undefined;
  const near = place.phase.years - parameters["exclude.nearResults"];
  const mean = new Float64Array(schools.count);
  const low: LowAttainers = { pupils, year, near, slope, mean };
  addUpMeans(low);
  return low;
}

/** 1 + c·pressure·(mean − a), never below 0; 1 for the younger. Its mean over those of the last years is about 1. */
export function partedWith(low: LowAttainers, pupil: number, school: number): number {
  if (!isNear(low, pupil)) return 1;
  return Math.max(0, 1 + low.slope[school] * (low.mean[school] - low.pupils.attainment[pupil]));
}

const isNear = ({ pupils, year, near }: LowAttainers, pupil: number): boolean =>
  yearsIn(pupils.cohort[pupil], year) >= near;

function addUpMeans(low: LowAttainers): void {
  const { pupils, mean } = low;
  const { school, attainment, count } = pupils;
  const rolls = new Float64Array(mean.length);
  for (let p = 0; p < count; p++) {
    if (school[p] === NO_SCHOOL || !isNear(low, p)) continue;
    mean[school[p]] += attainment[p];
    rolls[school[p]] += 1;
  }
  for (let s = 0; s < mean.length; s++) mean[s] /= rolls[s];
}
