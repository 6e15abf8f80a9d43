/** What a child can put forward at a school: criteria that are met or not. [A2] */

import type { Year } from "../engine/process.ts";
import type { OpenPlace } from "../place/open.ts";
import { type Families, NO_SCHOOL, type Pupils } from "../population/population.ts";
import { chance } from "../random/distributions.ts";
import type { MembershipKey } from "../scenario/admissions.ts";
import type { Applications } from "./applications.ts";
import { type Catchments, catchmentsIn, isInCatchment } from "./catchment.ts";
import { siblingsOf } from "./siblings.ts";

/** Whose children they are, and what is known of them this year: plans, siblings and catchment areas only where asked for. */
export interface Claims {
  readonly place: OpenPlace;
  readonly pupils: Pupils;
  readonly families: Families;
  /** By pupil: the school that its plan names; NO_SCHOOL where it has none. */
  readonly named: Int16Array;
  /** By family: the school of its youngest child on a roll; NO_SCHOOL where there is none. */
  readonly sibling: Int16Array;
  readonly catchments: Catchments | undefined;
}

/** `asked` are the criteria that some school asks for. */
export function claimsIn(year: Year, applications: Applications, asked: ReadonlySet<MembershipKey>): Claims {
  const { place, parameters, state } = year;
  const { pupils, families } = state;
  return {
    place,
    pupils,
    families,
    named: asked.has("named") ? namedInPlans(year, applications) : NOBODYS,
    sibling: asked.has("sibling") ? siblingsOf(year).school : NOBODYS,
    catchments: asked.has("catchment") ? catchmentsIn(place, parameters["admit.catchmentReach"]) : undefined,
  };
}

const NOBODYS = new Int16Array(0);

/** Does the pupil meet the criterion at the school? */
export function meets(claims: Claims, criterion: MembershipKey, pupil: number, school: number): boolean {
  const { place, pupils, families } = claims;
  const family = pupils.family[pupil];
  switch (criterion) {
    case "named":
      return claims.named[pupil] === school;
    case "lookedAfter":
      return pupils.lookedAfter[pupil] === 1;
    case "sibling":
      return claims.sibling[family] === school;
    case "catchment":
      return isInCatchment(claims.catchments!, families.neighbourhood[family], school);
    case "feeder":
      return isFed(place, families.neighbourhood[family], pupils.primarySchool[pupil], school);
    case "faith":
      return place.schools.faith[school] === 1 && families.faith[family] === 1;
    case "disadvantage":
      return families.fsm[family] === 1;
  }
}

/** Does the primary school that a child comes from feed the school: where that is not known, the one nearest to its home? */
const isFed = ({ feeder, fed }: OpenPlace, neighbourhood: number, from: number, school: number): boolean =>
  (from === NO_SCHOOL ? feeder[neighbourhood] : fed[from]) === school;

/** A share of the children with a special educational need have a plan; it names the school that the family puts first. */
function namedInPlans({ state, stream, parameters }: Year, { pupils, offsets, lists }: Applications): Int16Array {
  const { key, need, count } = state.pupils;
  const plan = stream("admit/plan");
  const share = parameters["admit.planned"];
  const named = new Int16Array(count).fill(NO_SCHOOL);
  for (let i = 0; i < pupils.length; i++) {
    const pupil = pupils[i];
    if (need[pupil] !== 1 || offsets[i + 1] === offsets[i]) continue;
    if (chance(plan, key[pupil], 0, share)) named[pupil] = lists[offsets[i]];
  }
  return named;
}
