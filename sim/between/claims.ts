/** What a child can put forward at a school: criteria that are met or not. [A2] */

import type { Year } from "../engine/process.ts";
import { NO_SCHOOL } from "../population/population.ts";
import { chance } from "../random/distributions.ts";
import type { MembershipKey } from "../scenario/admissions.ts";
import type { Applications } from "./applications.ts";
import { catchmentsIn, isInCatchment } from "./catchment.ts";
import { siblingsOf } from "./siblings.ts";

/** Does the pupil meet it at the school? */
export type Claim = (pupil: number, school: number) => boolean;

/** The criterion as it is met this year, made when a school asks for it. */
export const CLAIMS: Readonly<Record<MembershipKey, (year: Year, applications: Applications) => Claim>> = {
  named: namedInPlan,
  lookedAfter: ({ state }) => {
    const { lookedAfter } = state.pupils;
    return (pupil) => lookedAfter[pupil] === 1;
  },
  sibling: (year) => {
    const { family } = year.state.pupils;
    const { school } = siblingsOf(year);
    return (pupil, asked) => school[family[pupil]] === asked;
  },
  catchment: (year) => {
    const { family } = year.state.pupils;
    const { neighbourhood } = year.state.families;
    const catchments = catchmentsIn(year.place, year.parameters["admit.catchmentReach"]);
    return (pupil, school) => isInCatchment(catchments, neighbourhood[family[pupil]], school);
  },
  feeder: ({ place, state }) => {
    const { family, primarySchool } = state.pupils;
    const { neighbourhood } = state.families;
    return (pupil, school) => {
      const from = primarySchool[pupil];
      return (from === NO_SCHOOL ? place.feeder[neighbourhood[family[pupil]]] : place.fed[from]) === school;
    };
  },
  faith: ({ place, state }) => {
    const { family } = state.pupils;
    const { faith } = state.families;
    return (pupil, school) => place.schools.faith[school] === 1 && faith[family[pupil]] === 1;
  },
  disadvantage: ({ state }) => {
    const { family } = state.pupils;
    const { fsm } = state.families;
    return (pupil) => fsm[family[pupil]] === 1;
  },
};

/** A share of the children with a special educational need have a plan; it names the school that the family puts first. */
function namedInPlan({ state, stream, parameters }: Year, { pupils, offsets, lists }: Applications): Claim {
  const { key, need, count } = state.pupils;
  const plan = stream("admit/plan");
  const share = parameters["admit.planned"];
  const named = new Int16Array(count).fill(NO_SCHOOL);
  pupils.forEach((pupil, i) => {
    const has = need[pupil] === 1 && offsets[i + 1] > offsets[i] && chance(plan, key[pupil], 0, share);
    if (has) named[pupil] = lists[offsets[i]];
  });
  return (pupil, school) => named[pupil] === school;
}
