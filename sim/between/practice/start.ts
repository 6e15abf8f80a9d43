/** Repertoires in the base year: at rest, and the better the more a school was found to add. [Y0] [B6] */

import type { Year } from "../../engine/process.ts";
import { addRows } from "../../population/columns.ts";
import { PRACTICE_LAYOUT } from "../../population/repertoire.ts";
import { ownYear } from "./own-year.ts";
import { addedBy, staffroomsOf, usualStaffrooms, valuesOf } from "./repertoires.ts";
import { practiceValues } from "./values.ts";
import { sumInUse } from "./worth.ts";

/** Years that repertoires are left to themselves before they are anybody's: three times a practice's usual life. */
const SETTLING = 60;

/**
 * As many repertoires as there are schools are left to themselves until they rest, each led and agreed as is usual; the school found to add most in the
 * base year gets the one that adds most, and so on down. What practice then leaves of a school's effect unexplained is
 * kept, so that the effect stays what was inferred: e = practice − its usual + unexplained.
 */
export function startPractices(year: Year): void {
  const { parameters, place, state } = year;
  if (parameters["practice.kernel"] === 0) return;
  const { schools, practices } = state;
  const values = valuesOf(year);
  addRows(PRACTICE_LAYOUT, practices, schools.count * values.practices - practices.count);
  const usual = practiceValues(place.schools, parameters, year.lasting("practice"));
  const rooms = usualStaffrooms(staffroomsOf(year));
  const chance = year.lasting("practice/settling");
  const held = new Float64Array(practices.count);
  ownYear(held, usual, rooms, { ...parameters, "practice.churn": 1 }, chance, 0);
  for (let turn = 1; turn <= SETTLING; turn++) ownYear(held, usual, rooms, parameters, chance, turn);
  const best = (by: ArrayLike<number>) => rooms.byKey.toSorted((a, b) => by[b] - by[a]);
  const [to, from] = [best(schools.effect), best(sumInUse(held, values))];
  to.forEach((school, rank) => {
    const start = from[rank] * values.practices;
    practices.held.set(held.subarray(start, start + values.practices), school * values.practices);
  });
  const { forAll, forRisk } = addedBy(year, values);
  const mean = (sums: Float64Array) => rooms.byKey.reduce((sum, s) => sum + sums[s], 0) / place.schools.ids.length;
  schools.usualPractice.fill(mean(forAll));
  schools.usualForAtRisk.fill(mean(forRisk));
  for (let s = 0; s < schools.count; s++) {
    schools.unexplained[s] = schools.effect[s] - (forAll[s] - schools.usualPractice[s]);
    schools.forAtRisk[s] = forRisk[s] - schools.usualForAtRisk[s];
  }
}
