/** Published rates of suspension, exclusion and unexplained exits, apart for pupils with a need. [B9] */

import { oncePerRun } from "../../place/once.ts";
import { type NeedByEligibility, needByEligibility } from "../../population/need-by-eligibility.ts";
import type { Families, Pupils } from "../../population/population.ts";
import type { Parameters } from "../../scenario/parameters.ts";

/** Yearly: suspension and exclusion by eligibility now, exits by eligibility within six years and by care. */
export interface Rates {
  readonly suspension: Float64Array;
  readonly permanent: Float64Array;
  readonly exit: Float64Array;
}

/** Rates by eligibility and need: 2 × eligible + need; of exits also of pupils in care, in the place of eligible. */
export const BY_ELIGIBILITY = 4;
export const BY_CARE = 6;
const IN_CARE = 2;

export const rateOf = ({ family, need }: Pupils, { fsm }: Families, pupil: number): number =>
  2 * fsm[family[pupil]] + need[pupil];

export const exitRateOf = ({ family, need, lookedAfter }: Pupils, { ever6 }: Families, pupil: number): number =>
  2 * (lookedAfter[pupil] === 1 ? IN_CARE : ever6[family[pupil]]) + need[pupil];

export const ratesOf = oncePerRun((place, parameters): Rates => {
  const now = needByEligibility(place, parameters, place.advantage.fsmThreshold);
  const ever = needByEligibility(place, parameters, place.advantage.ever6Threshold);
  const exit = apart(parameters["exclude.exit"], parameters["exclude.exitEver6"], parameters["exclude.exitNeed"], ever);
  const inCare = parameters["exclude.exitLookedAfter"] / parameters["exclude.exitEver6"];
  return {
    suspension: ofEvent("suspension", parameters, now),
    permanent: ofEvent("permanent", parameters, now),
    exit: Float64Array.of(...exit, ...exit.slice(2).map((eligible) => eligible * inCare)),
  };
});

const ofEvent = (event: "suspension" | "permanent", parameters: Parameters, needs: NeedByEligibility): Float64Array =>
  apart(parameters[`exclude.${event}`], parameters[`exclude.${event}Fsm`], parameters[`exclude.${event}Need`], needs);

/** A rate apart for pupils with a need, so that neither those eligible nor the others have more or fewer in all. */
function apart(rate: number, eligible: number, need: number, needs: NeedByEligibility): Float64Array {
  const plain = rate / (1 + (need - 1) * needs.others);
  const plainEligible = (rate * eligible) / (1 + (need - 1) * needs.eligible);
  return Float64Array.of(plain, plain * need, plainEligible, plainEligible * need);
}
