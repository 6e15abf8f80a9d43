/** Schools' repertoires in a year: what the kernel of practice reads of the year, put together. [B6] */

import type { Year } from "../../engine/process.ts";
import { isOpen } from "../../population/open-schools.ts";
import { likePartners } from "./like-partners.ts";
import { moversOf } from "./newcomers.ts";
import type { Staffrooms } from "./own-year.ts";
import { practiceValues, type Values } from "./values.ts";
import { sumForRisk, sumInUse, unitOf } from "./worth.ts";

/** True where practices are known by name; false under the plain kernel, and before the base year. */
export const byName = ({ state }: Year): boolean => state.practices.count > 0;

/** The practices of this replicate, as the schools of this year judge them. [R2] [W2] [W8] */
export function valuesOf(year: Year): Values {
  const { place, parameters, state, lasting } = year;
  const { critique, breadth } = state.schools;
  const byCritique = parameters["practice.critique"];
  const byBreadth = parameters["practice.breadth"];
  const challenged = challengedIn(year);
  const errs = (s: number) =>
    Math.max(0, 1 - byCritique * critique[s] - byBreadth * breadth[s] - (challenged === undefined ? 0 : challenged[s]));
  return practiceValues(place.schools, parameters, lasting("practice"), errs);
}

/** What advisers who question, and data on schools with like intakes, take from misjudgement; undefined without either. */
function challengedIn(year: Year): Float64Array | undefined {
  const { parameters, levers } = year;
  const byAdviser = parameters["practice.challenged"];
  const byLikes = parameters["practice.likePartners"] * levers.familiesOfSchools[0];
  if (byLikes === 0 && !levers.challengeAdvisers.some((strength) => strength > 0)) return undefined;
  const likes = byLikes === 0 ? undefined : likePartners(year);
  return levers.challengeAdvisers.map(
    (strength, s) => byAdviser * strength + (likes === undefined ? 0 : byLikes * likes[s]),
  );
}

export function staffroomsOf(year: Year): Staffrooms {
  const { keys, ids } = year.place.schools;
  const { sharing, inquiry, turnover, count } = year.state.schools;
  const byKey = ids.flatMap((_, s) => (isOpen(year.state.schools, s) ? [s] : [])).sort((a, b) => keys[a] - keys[b]);
  const staff = staffOf(year);
  return {
    keys,
    byKey,
    staff,
    sharing: sharing.subarray(0, count),
    inquiry: inquiry.subarray(0, count),
    readiness: readinessOf(year),
    turnover: turnover.subarray(0, count),
    movers: moversOf(year, byKey, staff),
  };
}

/** 1 + b·consensus: how readily staff take practices up, as a multiple of the usual. [W2] */
function readinessOf({ parameters, state }: Year): Float64Array {
  const { consensus, count } = state.schools;
  const byAgreement = parameters["agree.uptake"];
  return consensus.slice(0, count).map((agreed) => Math.max(0, 1 + byAgreement * agreed));
}

/** The same where all is as usual: nobody agrees more, leaves more, or comes from one school rather than another. */
export const usualStaffrooms = ({ keys, byKey, staff, sharing, inquiry }: Staffrooms): Staffrooms => ({
  keys,
  byKey,
  staff,
  sharing,
  inquiry,
  readiness: new Float64Array(staff.length).fill(1),
  turnover: new Float64Array(staff.length),
  movers: undefined,
});

/** Staff by the places of each school, so that its size is not a matter of this year's roll. */
export function staffOf({ place, parameters, state }: Year): Float64Array {
  const { places, count } = state.schools;
  const perTeacher = parameters["practice.perTeacher"];
  return places.slice(0, count).map((entering) => Math.max(1, (place.phase.years * entering) / perTeacher));
}

/** What practices in use add at each school, SD a year: for every pupil, and besides for a pupil wholly at risk. */
export function addedBy(
  { parameters, state: { practices } }: Year,
  values: Values,
  held: Float64Array = practices.held.subarray(0, practices.count),
): { forAll: Float64Array; forRisk: Float64Array } {
  const unit = unitOf(parameters["schoolEffect.sd"], values, parameters);
  const riskUnit = unitOf(parameters["practice.riskSpread"], values, parameters);
  return {
    forAll: sumInUse(held, values).map((sum) => unit * sum),
    forRisk: sumForRisk(held, values).map((sum) => riskUnit * sum),
  };
}
