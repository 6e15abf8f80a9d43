/** Effects stated at the end of the phase and what they come to in a year. [U2] */

import type { OpenPlace } from "../place/open.ts";
import type { Parameters } from "../scenario/parameters.ts";

/**
 * The yearly increment that, kept at ρ a year, comes to an effect of 1 by the end of the phase: after five years
 * 1 ÷ (1 + ρ + … + ρ⁴) = 1/4.10.
 */
export function yearlyShare({ phase }: OpenPlace, parameters: Parameters): number {
  let sum = 0;
  for (let year = 0; year < phase.years; year++) sum = 1 + parameters["learn.persistence"] * sum;
  return 1 / sum;
}

/** One toolkit month of progress, SD. [U3] */
export const TOOLKIT_MONTH = 0.07;
