/** What schools see where data set them beside others with intakes like their own. [B6] */

import type { Year } from "../../engine/process.ts";
import { partnershipTies } from "../../network/partnerships.ts";

/**
 * By school, 0–1: the closest tie with a school of like intake and other results, strength·min(1, difference in score, SD)
 * ÷ (1 + (difference in share eligible within six years/l₀)²). Such a partner shows that results could be others with the
 * same children; one with the same results, or other children, shows nothing. 0 without partners.
 */
export function likePartners({ place, parameters, state }: Year): Float64Array {
  const { score, ever6Share, count } = state.schools;
  const { offsets, partner, strength } = partnershipTies(state.network, place);
  const wide = parameters["partner.likeness"];
  return new Float64Array(count).map((_, s) => {
    let most = 0;
    for (let tie = offsets[s]; tie < offsets[s + 1]; tie++) {
      const other = partner[tie];
      const apart = (ever6Share[other] - ever6Share[s]) / wide;
      const unlike = Math.min(1, Math.abs(score[other] - score[s]));
      most = Math.max(most, (strength[tie] * unlike) / (1 + apart * apart));
    }
    return most;
  });
}
