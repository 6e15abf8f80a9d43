/** Effects stated at 16 and what they come to in a year. [U2] */

import { YEARS_OF_PHASE } from "../population/population.ts";
import type { Parameters } from "../scenario/parameters.ts";

/** The yearly increment that, kept at ρ a year, comes to an effect of 1 after five years: 1 ÷ (1 + ρ + … + ρ⁴) = 1/4.10. */
export function yearlyShare(parameters: Parameters): number {
  let sum = 0;
  for (let year = 0; year < YEARS_OF_PHASE; year++) sum = 1 + parameters["learn.persistence"] * sum;
  return 1 / sum;
}

/** One toolkit month of progress, SD. [U3] */
export const TOOLKIT_MONTH = 0.07;
