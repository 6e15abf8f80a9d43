/** The variance budget: how much of chance in progress is left once presence is counted. [W7] */

import type { OpenPlace } from "../place/open.ts";
import { NOISE } from "../population/children.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { yearlyShare } from "./exposure.ts";

/**
 * The share of each year's chance that stays chance. The five standard deviations keep the variance of attainment at 1
 * from 11 to 16 with every other personal term off; lasting differences in presence are one such term, and what they
 * spread by 16 is taken out of chance, so that the total stays 1.
 */
export function chanceKept(place: OpenPlace, parameters: Parameters): number {
  const noise = noiseVariance(parameters);
  if (!(noise > 0)) return 1;
  return Math.sqrt(Math.max(0, 1 - presenceVariance(place, parameters) / noise));
}

/** Variance at 16 of five years of chance, each kept at ρ a year. */
function noiseVariance(parameters: Parameters): number {
  const kept = parameters["learn.persistence"] * parameters["learn.persistence"];
  return NOISE.reduce((variance, year) => kept * variance + parameters[year] * parameters[year], 0);
}

/** Variance at 16 from each pupil's lasting multiple of the usual absence: (yearly effect ÷ yearly share)². */
function presenceVariance({ fsmShare }: OpenPlace, parameters: Parameters): number {
  const fsm = parameters["attend.fsm"] * parameters["attend.fsm"];
  const others = parameters["attend.others"] * parameters["attend.others"];
  const absence = (fsmShare * fsm + (1 - fsmShare) * others) / parameters["attend.frailtyShape"];
  const perShare = (100 * parameters["learn.presence"]) / yearlyShare(parameters);
  return perShare * perShare * absence;
}
