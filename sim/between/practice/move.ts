/** Practice moves between partners, and is made where they inquire together. [B6] [B7] */

import type { Year } from "../../engine/process.ts";
import type { PartnershipTies } from "../../network/partnerships.ts";
import { takeUpFromElsewhere, tieElsewhere } from "./elsewhere.ts";
import { keepWithin } from "./limits.ts";
import { inquireTogether, takeUp } from "./partners-year.ts";
import { addedBy, staffOf, valuesOf } from "./repertoires.ts";
import { heardIn } from "./voice.ts";

/** What each school receives, SD a year, once repertoires have changed; with what they add for those at risk. */
export function movePractices(year: Year, ties: PartnershipTies): Float64Array {
  const { place, parameters, state, stream } = year;
  const { schools, practices } = state;
  schools.takenUp.fill(0);
  const abroad = tieElsewhere(year) > 0;
  if ((ties.edges === 0 && !abroad) || isOff(year)) return new Float64Array(schools.count);
  const values = valuesOf(year);
  const before = addedBy(year, values);
  const held = practices.held.subarray(0, practices.count);
  const had = held.slice();
  takeUp(held, values, ties, parameters["moveKnowledge.adoption"]);
  inquireTogether(held, values, ties, place.schools.keys, parameters, stream("moveKnowledge/inquiry"), heardIn(year));
  const staff = staffOf(year);
  takeUpFromElsewhere(held, values, year, staff);
  for (let at = 0; at < held.length; at++) schools.takenUp[Math.floor(at / values.practices)] += held[at] - had[at];
  const kept = abroad ? everybody(schools.count) : ties;
  keepPartnersWithin(held, values.practices, kept, staff, parameters["practice.attention"]);
  const after = addedBy(year, values);
  for (let s = 0; s < schools.count; s++) schools.forAtRisk[s] += after.forRisk[s] - before.forRisk[s];
  return after.forAll.map((sum, s) => sum - before.forAll[s]);
}

/** All schools as having something to take up. */
const everybody = (schools: number): Pick<PartnershipTies, "offsets"> => ({
  offsets: Int32Array.from({ length: schools + 1 }, (_, s) => s),
});

/** Attention limits those who have taken something up; the others are as they were. */
export function keepPartnersWithin(
  held: Float64Array,
  practices: number,
  { offsets }: Pick<PartnershipTies, "offsets">,
  staff: Float64Array,
  attention: number,
): void {
  for (let s = 0; s < staff.length; s++) {
    if (offsets[s] === offsets[s + 1]) continue;
    keepWithin(held, s * practices, (s + 1) * practices, staff[s], attention);
  }
}

const isOff = ({ parameters }: Year): boolean =>
  parameters["moveKnowledge.adoption"] === 0 && parameters["moveKnowledge.newPractice"] === 0;
