/** How much results must count for families, so that published results count as much as data say they do. [C2] */

import type { Year } from "../engine/process.ts";
import { spreadOf } from "../place/spread.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { reliabilityHearing } from "./learn-about-schools.ts";

/** Attainment 8 points in one SD of pupils' attainment. [U1] */
const POINTS_PER_SD = 20;

/** Variance of a standard Gumbel draw: π²/6. */
const OF_CHANCE = 1.6449340668482264;

/** The solved taste is at most this many times the one that would do if what families see had no noise of its own. */
const MOST = 2;

/**
 * β_R in utils per SD of reputation. Families weigh what they see of reputation, not the score that was just published;
 * an analyst who has published scores alone finds β_R·r·m/√(1 + β_R²·v ÷ (π²/6)), because noise in what families see
 * adds to chance, by which a logit scales everything. Here that is solved for β_R where the analyst is to find b, the
 * declared taste by the spread of published scores:
 * β_R = b/√(r²m² − b²v ÷ (π²/6)), v = r²(V − m²) + r(1 − r)V.
 */
export function tasteForResults({ place, parameters, state }: Pick<Year, "place" | "parameters" | "state">): number {
  const { schools } = state;
  const published = spreadOf(schools.publishedAttainment.subarray(0, schools.count)).sd;
  const spread = published > 0 ? published : spreadOf(place.schools.attainment).sd;
  const wanted = parameters["choose.quality"] * POINTS_PER_SD * spread;
  const r = usualReliability(parameters);
  const { m, V } = reputationOnScore(parameters["publish.newest"], parameters["choose.stability"]);
  const v = r * r * (V - m * m) + r * (1 - r) * V;
  const plain = r * r * m * m;
  return wanted / Math.sqrt(Math.max(plain / (MOST * MOST), plain - (wanted * wanted * v) / OF_CHANCE));
}

/** Reliability of what a family of average capital knows when those it talks to have children all over what it considers. */
function usualReliability(parameters: Parameters): number {
  const heard = parameters["ties.count"] / (parameters["choose.nearest"] + parameters["choose.bestKnown"]);
  const alone = Math.min(1, parameters["learnAboutSchools.reliability"]);
  return reliabilityHearing(alone, heard, false, parameters["learnAboutSchools.tied"], 0);
}

/**
 * Reputation takes a share w of each year's standardised score, which is a first-order autoregression with correlation ρ
 * from year to year. Its covariance with the newest score is m = w/(1 − (1 − w)ρ), its variance
 * V = w/(2 − w)·(1 + (1 − w)ρ)/(1 − (1 − w)ρ); both 1 where w is 1.
 */
function reputationOnScore(newest: number, stability: number): { m: number; V: number } {
  const kept = (1 - newest) * stability;
  return { m: newest / (1 - kept), V: ((newest / (2 - newest)) * (1 + kept)) / (1 - kept) };
}
