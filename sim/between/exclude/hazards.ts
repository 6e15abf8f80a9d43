/** How likely a pupil is to be suspended, excluded, or to leave unexplained in a year. [B9] */

import type { Year } from "../../engine/process.ts";
import { blockColumn } from "../../population/blocks.ts";
import { needByEligibility } from "../../population/need-by-eligibility.ts";
import { NO_SCHOOL, yearsIn } from "../../population/population.ts";

/** Yearly, by place in a block of pupils; 0 for those at no school. */
export interface Hazards {
  readonly suspension: Float64Array;
  readonly permanent: Float64Array;
  readonly exit: Float64Array;
}

/** The hazards of the pupils from one row to before another; overwritten by the next block. */
export type HazardsOfBlock = (from: number, to: number) => Hazards;

/**
 * Published rates by eligibility, apart for pupils with a need and such that each group keeps its rate; exits besides by
 * care and by the school's own frailty. All are lowered by support in the school and by a just head; pressure adds exits,
 * and under it a school parts with pupils of the last years who attain below its mean.
 */
export function hazardsOf(year: Year): HazardsOfBlock {
  const { school, family, need, lookedAfter, count } = year.state.pupils;
  const { fsm, ever6 } = year.state.families;
  const { exitFrailty } = year.state.schools;
  const rate = ratesOf(year);
  const left = leftBySchools(year);
  const pressed = pressedBySchools(year);
  const chosen = lowAttainers(year);
  const hazards = { suspension: blockColumn(count), permanent: blockColumn(count), exit: blockColumn(count) };
  const { suspension, permanent, exit } = hazards;
  return (from, to) => {
    for (let p = from, i = 0; p < to; p++, i++) {
      const s = school[p];
      const f = family[p];
      const kept = s === NO_SCHOOL ? 0 : left[s];
      const now = 2 * fsm[f] + need[p];
      suspension[i] = kept * rate.suspension[now];
      permanent[i] = kept * rate.permanent[now];
      const exits = rate.exit[2 * (lookedAfter[p] === 1 ? IN_CARE : ever6[f]) + need[p]];
      exit[i] = s === NO_SCHOOL ? 0 : kept * exits * exitFrailty[s] * pressed[s];
      if (chosen !== undefined && s !== NO_SCHOOL) exit[i] *= chosen(p, s);
    }
    return hazards;
  };
}

/** What support in the school and a just head leave of all of them. */
function leftBySchools({ parameters, state }: Year): Float64Array {
  const { inclusion, justice, count } = state.schools;
  const supported = parameters["exclude.inclusion"];
  const just = parameters["exclude.justice"];
  return new Float64Array(count).map((_, s) => (1 - supported * inclusion[s]) * Math.max(0, 1 - just * justice[s]));
}

/** What pressure makes of exits. */
function pressedBySchools({ parameters, state }: Year): Float64Array {
  const { pressure, count } = state.schools;
  const byPressure = parameters["exclude.pressure"];
  return new Float64Array(count).map((_, s) => 1 + byPressure * pressure[s]);
}

/** Yearly rates by eligibility and need: 2 × eligible + need; of exits also of pupils in care, in the place of eligible. */
type Rates = Float64Array;
const IN_CARE = 2;

/** The three rates; exits go by eligibility within six years. */
function ratesOf({ place, parameters }: Year): { suspension: Rates; permanent: Rates; exit: Rates } {
  const now = needByEligibility(place, parameters, place.advantage.fsmThreshold);
  const ever = needByEligibility(place, parameters, place.advantage.ever6Threshold);
  const apart = (rate: number, eligible: number, need: number, { others, eligible: needy }: typeof now): Rates => {
    const [plain, plainEligible] = [rate / (1 + (need - 1) * others), (rate * eligible) / (1 + (need - 1) * needy)];
    return Float64Array.of(plain, plain * need, plainEligible, plainEligible * need);
  };
  const of = (event: "suspension" | "permanent") =>
    apart(parameters[`exclude.${event}`], parameters[`exclude.${event}Fsm`], parameters[`exclude.${event}Need`], now);
  const exit = apart(parameters["exclude.exit"], parameters["exclude.exitEver6"], parameters["exclude.exitNeed"], ever);
  const inCare = parameters["exclude.exitLookedAfter"] / parameters["exclude.exitEver6"];
  const ofThoseInCare = exit.slice(2).map((eligible) => eligible * inCare);
  return { suspension: of("suspension"), permanent: of("permanent"), exit: Float64Array.of(...exit, ...ofThoseInCare) };
}

/**
 * Whom a school under pressure parts with: 1 + c·pressure·(mean of the last years there − a), never below 0; 1 for the
 * younger. Its mean over those of the last years is about 1; undefined, 1 for everyone, where there is no pressure. [B4]
 */
function lowAttainers({
  place,
  parameters,
  state,
  year,
}: Year): ((pupil: number, school: number) => number) | undefined {
  const { pupils, schools } = state;
  const slope = parameters["exclude.lowAttaining"];
  const pressed = schools.pressure.subarray(0, schools.count).some((pressure) => pressure > 0);
  if (slope === 0 || !pressed) return undefined;
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
