/** Repertoires in the base year: at rest, and the better the more a school was found to add. [Y0] [B6] */

import type { Year } from "../../engine/process.ts";
import type { PartnershipTies } from "../../network/partnerships.ts";
import { addRows } from "../../population/columns.ts";
import { lending } from "../../population/lent.ts";
import { PRACTICE_LAYOUT } from "../../population/repertoire.ts";
import type { Parameters } from "../../scenario/parameters.ts";
import { keepPartnersWithin } from "./move.ts";
import { ownYear, type Staffrooms } from "./own-year.ts";
import { takeUp } from "./partners-year.ts";
import { addedBy, staffroomsOf, usualStaffrooms, valuesOf } from "./repertoires.ts";
import { usualTies } from "./usual-ties.ts";
import { practiceValues, type Values } from "./values.ts";

/** Years that repertoires are left to themselves before they are anybody's: five times a practice's usual life. */
const SETTLING = 100;

/**
 * As many repertoires as there are schools are left to themselves until they rest, each led and agreed as is usual, with
 * the ties that form where nobody brokers: what those hold up is in the base year's figures, and does not rise from there
 * [O8]. What they come to then, each at the school it grew in, is the usual. The school found to add most in the base year
 * gets the one that adds most, and so on down. What practice then leaves of a school's effect unexplained is kept, so that
 * the effect stays what was inferred: e = practice − its usual + unexplained. A repertoire fits the school that gets it
 * less well than its own, and comes to fit it while the unexplained part fades, so that the mean stays.
 */
export function startPractices(year: Year): void {
  const { parameters, place, state } = year;
  if (parameters["practice.kernel"] === 0) return;
  const { schools, practices } = state;
  const values = valuesOf(year);
  addRows(PRACTICE_LAYOUT, practices, schools.count * values.practices - practices.count);
  const rooms = usualStaffrooms(staffroomsOf(year));
  const held = atRest(year, rooms);
  const grown = addedBy(year, values, held);
  const mean = (sums: Float64Array) => rooms.byKey.reduce((sum, s) => sum + sums[s], 0) / place.schools.ids.length;
  schools.usualPractice.fill(mean(grown.forAll));
  schools.usualForAtRisk.fill(mean(grown.forRisk));
  const best = (by: ArrayLike<number>) => rooms.byKey.toSorted((a, b) => by[b] - by[a]);
  const [to, from] = [best(schools.effect), best(grown.forAll)];
  to.forEach((school, rank) => {
    const start = from[rank] * values.practices;
    practices.held.set(held.subarray(start, start + values.practices), school * values.practices);
  });
  const { forAll, forRisk } = addedBy(year, values);
  for (let s = 0; s < schools.count; s++) {
    schools.unexplained[s] = schools.effect[s] - (forAll[s] - schools.usualPractice[s]);
    schools.forAtRisk[s] = forRisk[s] - schools.usualForAtRisk[s];
  }
}

/** Repertoires begun by chance and left to themselves and to the ties that form, as schools usually judge. */
function atRest(year: Year, rooms: Staffrooms): Float64Array {
  const { parameters, place, state } = year;
  const values = practiceValues(place.schools, parameters, year.lasting("practice"));
  const chance = year.lasting("practice/settling");
  const ties = usualTies(year, SETTLING);
  const held = new Float64Array(state.practices.count);
  ownYear(held, values, rooms, { ...parameters, "practice.churn": 1 }, chance, 0);
  for (let turn = 1; turn <= SETTLING; turn++) {
    ownYear(held, values, rooms, parameters, chance, turn);
    lending(() => takeUpFrom(held, values, ties(turn), rooms, parameters));
  }
  return held;
}

/** Partners take up one another's practices. What nobody holds at the start they do not find. [B7] */
function takeUpFrom(
  held: Float64Array,
  values: Values,
  ties: PartnershipTies,
  { staff }: Staffrooms,
  parameters: Parameters,
): void {
  if (ties.edges === 0) return;
  takeUp(held, values, ties, parameters["moveKnowledge.adoption"]);
  keepPartnersWithin(held, values.practices, ties, staff, parameters["practice.attention"]);
}
