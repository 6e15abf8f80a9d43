/** How much commoner special educational needs are among children of families who are eligible for free meals. [Y3] */

import type { OpenPlace } from "../place/open.ts";
import { exp, normalCdf } from "../random/maths.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { expectedEntry, expectedNeed } from "./children.ts";

const SQRT_2PI = 2.5066282746310002;

/** Expected shares with a need: of the children whose families are eligible, and of the others. */
export interface NeedByEligibility {
  readonly eligible: number;
  readonly others: number;
}

/**
 * From the threshold of advantage below which families are eligible: need follows attainment at entry, which is lower by
 * its slopes on the family's advantage and on that of its neighbourhood. Attainment within either group is taken to spread
 * as in the place as a whole; good to .01.
 */
export function needByEligibility(place: OpenPlace, parameters: Parameters, threshold: number): NeedByEligibility {
  const { share, advantage, around } = belowThreshold(place, threshold);
  const entry = expectedEntry(parameters, advantage, around);
  if (!(share > 0 && share < 1)) return { eligible: expectedNeed(parameters), others: expectedNeed(parameters) };
  return {
    eligible: expectedNeed(parameters, entry),
    others: expectedNeed(parameters, (-entry * share) / (1 - share)),
  };
}

/** Of the place's children below a threshold: their share, their mean advantage and that of those among whom they live. */
interface Below {
  readonly share: number;
  readonly advantage: number;
  readonly around: number;
}

/** Advantage is normal within each neighbourhood. */
function belowThreshold(place: OpenPlace, threshold: number): Below {
  const { neighbourhoods, meanAdvantage } = place;
  const { within, noise } = place.advantage;
  const total = Math.sqrt(within * within + noise * noise);
  let children = 0;
  let below = 0;
  let sum = 0;
  let around = 0;
  for (let n = 0; n < meanAdvantage.length; n++) {
    const at = (threshold - meanAdvantage[n]) / total;
    const share = normalCdf(at);
    const density = exp(-0.5 * at * at) / SQRT_2PI;
    children += neighbourhoods.children[n];
    below += neighbourhoods.children[n] * share;
    around += neighbourhoods.children[n] * share * meanAdvantage[n];
    sum += neighbourhoods.children[n] * (meanAdvantage[n] * share - ((within * within) / total) * density);
  }
  const mean = (total: number): number => (below > 0 ? total / below : 0);
  return { share: below / children, advantage: mean(sum), around: mean(around) };
}
