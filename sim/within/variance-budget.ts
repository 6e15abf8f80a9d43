/** The variance budget: how much of chance in progress is left once presence is counted. [W7] */

import { oncePerRun } from "../place/once.ts";
import type { OpenPlace } from "../place/open.ts";
import { noiseKeys } from "../population/children.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { absenceVariance } from "./absence-regime.ts";
import { yearlyShare } from "./exposure.ts";

/**
 * The share of each year's chance that stays chance. The standard deviations keep the variance of attainment at 1
 * from entry to the end of the phase with every other personal term off; lasting differences in presence are one such
 * term, and what they spread by the end is taken out of chance, so that the total stays 1.
 */
export const chanceKept = oncePerRun((place, parameters): number => {
  const noise = noiseVariance(place, parameters);
  if (!(noise > 0)) return 1;
  return Math.sqrt(Math.max(0, 1 - presenceVariance(place, parameters) / noise));
});

/** Variance at the end of the phase of its years of chance, each kept at ρ a year. */
function noiseVariance({ phase }: OpenPlace, parameters: Parameters): number {
  const kept = parameters["learn.persistence"] * parameters["learn.persistence"];
  return noiseKeys(phase).reduce((variance, year) => kept * variance + parameters[year] * parameters[year], 0);
}

/** Variance at the end of the phase from each pupil's lasting absence: (yearly effect ÷ yearly share)². */
function presenceVariance(place: OpenPlace, parameters: Parameters): number {
  const { fsmShare } = place;
  const of = (fsm: 0 | 1) => absenceVariance(fsm, parameters, parameters["learn.absenceLimit"]);
  const absence = fsmShare * of(1) + (1 - fsmShare) * of(0);
  const perShare = (100 * parameters["learn.presence"]) / yearlyShare(place, parameters);
  return perShare * perShare * absence;
}
