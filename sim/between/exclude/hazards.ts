/** How likely a pupil is to be suspended, excluded, or to leave unexplained in a year. [B9] */

import type { Year } from "../../engine/process.ts";
import { needByEligibility } from "../../population/need-by-eligibility.ts";
import { NO_SCHOOL, yearsIn } from "../../population/population.ts";

export interface Hazards {
  suspension: number;
  permanent: number;
  exit: number;
}
export const NO_HAZARD: Readonly<Hazards> = { suspension: 0, permanent: 0, exit: 0 };

/**
 * Published rates by eligibility, apart for pupils with a need and such that each group keeps its rate; exits besides by
 * care and by the school's own frailty. All are lowered by support in the school and by a just head; pressure adds exits,
 * and under it a school parts with pupils of the last years who attain below its mean. The result is overwritten by the
 * next call.
 */
export function hazardsOf(year: Year): (pupil: number) => Readonly<Hazards> {
  const { parameters, state } = year;
  const { pupils, families, schools } = state;
  const rate = ratesOf(year);
  const inCare = parameters["exclude.exitLookedAfter"] / parameters["exclude.exitEver6"];
  const supported = parameters["exclude.inclusion"];
  const just = parameters["exclude.justice"];
  const pressed = parameters["exclude.pressure"];
  const chosen = lowAttainers(year);
  const hazards: Hazards = { ...NO_HAZARD };
  return (pupil) => {
    const family = pupils.family[pupil];
    const school = pupils.school[pupil];
    const inCareNow = pupils.lookedAfter[pupil] === 1;
    const left = (1 - supported * schools.inclusion[school]) * Math.max(0, 1 - just * schools.justice[school]);
    const row = 2 * families.fsm[family] + pupils.need[pupil];
    const exits =
      rate.exit[2 * (inCareNow ? 1 : families.ever6[family]) + pupils.need[pupil]] * (inCareNow ? inCare : 1);
    hazards.suspension = left * rate.suspension[row];
    hazards.permanent = left * rate.permanent[row];
    hazards.exit =
      left * exits * schools.exitFrailty[school] * (1 + pressed * schools.pressure[school]) * chosen(pupil, school);
    return hazards;
  };
}

/** Yearly rates by eligibility and need: 2 × eligible + need. */
type Rates = readonly [others: number, othersWithNeed: number, eligible: number, eligibleWithNeed: number];

/** The three rates; exits go by eligibility within six years. */
function ratesOf({ place, parameters }: Year): { suspension: Rates; permanent: Rates; exit: Rates } {
  const now = needByEligibility(place, parameters, place.advantage.fsmThreshold);
  const ever = needByEligibility(place, parameters, place.advantage.ever6Threshold);
  const apart = (rate: number, eligible: number, need: number, { others, eligible: needy }: typeof now): Rates => {
    const [plain, plainEligible] = [rate / (1 + (need - 1) * others), (rate * eligible) / (1 + (need - 1) * needy)];
    return [plain, plain * need, plainEligible, plainEligible * need];
  };
  const of = (event: "suspension" | "permanent") =>
    apart(parameters[`exclude.${event}`], parameters[`exclude.${event}Fsm`], parameters[`exclude.${event}Need`], now);
  const exit = apart(parameters["exclude.exit"], parameters["exclude.exitEver6"], parameters["exclude.exitNeed"], ever);
  return { suspension: of("suspension"), permanent: of("permanent"), exit };
}

/**
 * Whom a school under pressure parts with: 1 + c·pressure·(mean of the last years there − a), never below 0; 1 for the
 * younger, and for everyone where there is no pressure. Its mean over those of the last years is about 1. [B4]
 */
function lowAttainers({ place, parameters, state, year }: Year): (pupil: number, school: number) => number {
  const { pupils, schools } = state;
  const slope = parameters["exclude.lowAttaining"];
  const pressed = schools.pressure.subarray(0, schools.count).some((pressure) => pressure > 0);
  if (slope === 0 || !pressed) return () => 1;
  const near = place.phase.years - parameters["exclude.nearResults"];
  const nearResults = (p: number) => yearsIn(pupils.cohort[p], year) >= near;
  const sum = new Float64Array(schools.count);
  const count = new Float64Array(schools.count);
  for (let p = 0; p < pupils.count; p++) {
    if (pupils.school[p] === NO_SCHOOL || !nearResults(p)) continue;
    sum[pupils.school[p]] += pupils.attainment[p];
    count[pupils.school[p]] += 1;
  }
  return (p, s) =>
    nearResults(p) ? Math.max(0, 1 + slope * schools.pressure[s] * (sum[s] / count[s] - pupils.attainment[p])) : 1;
}
