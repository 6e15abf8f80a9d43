/** Where schools stand among one another by whom they take in. */

import { NO_SPREAD, spreadOf } from "../place/spread.ts";

/**
 * Shares eligible within six years in SD over schools: above 0 the more disadvantaged intakes. Summed by size, so that
 * rows do not matter [O5]; what is not known counts as the mean, and so do all where they are alike.
 */
export function intakeStanding(shares: Float64Array): Float64Array {
  const { mean, sd } = spreadOf(shares.toSorted());
  return shares.map((share) => (sd > NO_SPREAD && !Number.isNaN(share) ? (share - mean) / sd : 0));
}
