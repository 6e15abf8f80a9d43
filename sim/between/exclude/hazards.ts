/** How likely a pupil is to be suspended, excluded, or to leave unexplained in a year. [B9] */

import type { Year } from "../../engine/process.ts";
import { atSchool, bySchool } from "../../population/by-school.ts";
import { type Families, NO_SCHOOL, type Pupils } from "../../population/population.ts";
import { type LowAttainers, lowAttainersIn, partedWith } from "./low-attainers.ts";
import { BY_CARE, BY_ELIGIBILITY, exitRateOf, type Rates, rateOf, ratesOf } from "./rates.ts";

/**
 * Published rates by eligibility, apart for pupils with a need and such that each group keeps its rate; exits besides by
 * care and by the school's own frailty. All are lowered by support in the school and by a just head; pressure adds exits,
 * and under it a school parts with pupils of the last years who attain below its mean. Yearly, by school and rate, those of
 * pupils at no school first: 0.
 */
export interface Hazards {
  readonly pupils: Pupils;
  readonly families: Families;
  readonly suspension: Float64Array;
  readonly permanent: Float64Array;
  readonly exit: Float64Array;
  /** Undefined where no school parts with anybody for attaining low. */
  readonly lowAttainers: LowAttainers | undefined;
}

export function hazardsOf(year: Year): Hazards {
  const { place, parameters, state } = year;
  const { count, exitFrailty } = state.schools;
  const rates = ratesOf(place, parameters);
  const left = leftBySchools(year);
  const known: Known = { rates, left, exitFrailty, pressed: pressedBySchools(year) };
  return {
    pupils: state.pupils,
    families: state.families,
    suspension: bySchool(count, BY_ELIGIBILITY, known, suspensionAt),
    permanent: bySchool(count, BY_ELIGIBILITY, known, permanentAt),
    exit: bySchool(count, BY_CARE, known, exitAt),
    lowAttainers: lowAttainersIn(year),
  };
}

/** What the hazards of a school are worked out from. */
interface Known {
  readonly rates: Rates;
  readonly left: Float64Array;
  readonly exitFrailty: Float64Array;
  readonly pressed: Float64Array;
}

const suspensionAt = ({ rates, left }: Known, s: number, rate: number): number =>
  s === NO_SCHOOL ? 0 : left[s] * rates.suspension[rate];

const permanentAt = ({ rates, left }: Known, s: number, rate: number): number =>
  s === NO_SCHOOL ? 0 : left[s] * rates.permanent[rate];

const exitAt = ({ rates, left, exitFrailty, pressed }: Known, s: number, rate: number): number =>
  s === NO_SCHOOL ? 0 : left[s] * rates.exit[rate] * exitFrailty[s] * pressed[s];

export const suspensionOf = ({ pupils, families, suspension }: Hazards, pupil: number): number =>
  suspension[atSchool(pupils.school[pupil]) * BY_ELIGIBILITY + rateOf(pupils, families, pupil)];

export const permanentOf = ({ pupils, families, permanent }: Hazards, pupil: number): number =>
  permanent[atSchool(pupils.school[pupil]) * BY_ELIGIBILITY + rateOf(pupils, families, pupil)];

export function exitOf({ pupils, families, exit, lowAttainers }: Hazards, pupil: number): number {
  const school = pupils.school[pupil];
  const usual = exit[atSchool(school) * BY_CARE + exitRateOf(pupils, families, pupil)];
  if (lowAttainers === undefined || school === NO_SCHOOL) return usual;
  return usual * partedWith(lowAttainers, pupil, school);
}

/** What support in the school and a just head leave of all of them. */
function leftBySchools({ parameters, state }: Year): Float64Array {
  const { inclusion, justice, count } = state.schools;
  const supported = parameters["exclude.inclusion"];
  const just = parameters["exclude.justice"];
  const left = new Float64Array(count);
  for (let s = 0; s < count; s++) left[s] = (1 - supported * inclusion[s]) * Math.max(0, 1 - just * justice[s]);
  return left;
}

/** What pressure makes of exits. */
function pressedBySchools({ parameters, state }: Year): Float64Array {
  const { pressure, count } = state.schools;
  const byPressure = parameters["exclude.pressure"];
  const pressed = new Float64Array(count);
  for (let s = 0; s < count; s++) pressed[s] = 1 + byPressure * pressure[s];
  return pressed;
}
