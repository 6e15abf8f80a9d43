/** How far families new to a neighbourhood are better or worse off than its families were, by what is done to the area. [Y3] */

import type { Year } from "../engine/process.ts";
import { weightedMean } from "../place/apportion.ts";

/**
 * SD by neighbourhood; undefined where nothing is done. Where a share of homes is let at what each can pay, so much of the
 * neighbourhood's distance from the place's mean goes; whoever no longer finds a home there finds one elsewhere, so that
 * over the place nothing changes on average; advantage is less spread, as neighbourhoods differ less and families within one
 * no more than before. Regeneration may raise advantage where it is.
 */
export function liftOfNewcomers({ place, levers, parameters }: Year): Float64Array | undefined {
  const { housingMix, regeneration } = levers;
  if (!housingMix.some((s) => s > 0) && !regeneration.some((s) => s > 0)) return undefined;
  const share = parameters["moveHome.mixedHomes"];
  const moved = housingMix.map((strength, n) => -share * strength * place.meanAdvantage[n]);
  const displaced = weightedMean(moved, place.neighbourhoods.children);
  const raised = parameters["newCohort.regeneration"];
  return moved.map((lift, n) => lift - displaced + raised * regeneration[n]);
}
