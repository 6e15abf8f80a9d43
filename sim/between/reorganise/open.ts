/** A school opens: with places for an entering cohort, practice as is usual around it, and nobody in it yet. [B10] */

import type { Year } from "../../engine/process.ts";
import { addSchool } from "../../network/network.ts";
import { addRows } from "../../population/columns.ts";
import { isOpen } from "../../population/open-schools.ts";
import { PRACTICE_LAYOUT } from "../../population/repertoire.ts";

/**
 * It fills from the youngest year group up, as families choose it. Its staff come from the schools around: each practice
 * is used by the mean share of their staff; what it adds besides practice is as usual.
 */
export function openSchool(year: Year, school: number): void {
  const { place, state } = year;
  const { schools } = state;
  schools.places[school] = Math.max(1, Math.round(place.schools.places[school] / place.phase.years));
  schools.emptyYears[school] = -place.phase.years;
  addSchool(state.network, place, school);
  const others = schoolsBefore(year, school);
  if (others.length === 0) return;
  schools.usualPractice[school] = schools.usualPractice[others[0]];
  schools.usualForAtRisk[school] = schools.usualForAtRisk[others[0]];
  schools.usualVoice[school] = schools.usualVoice[others[0]];
  schools.usualVoiceFsm[school] = schools.usualVoiceFsm[others[0]];
  holdMeanPractice(year, school, others);
}

/** The schools that are open, in the order of their keys: sums over them do not depend on rows. [O5] */
function schoolsBefore({ place, state }: Year, school: number): number[] {
  const { keys } = place.schools;
  return place.schools.ids
    .flatMap((_, s) => (s !== school && isOpen(state.schools, s) ? [s] : []))
    .sort((a, b) => keys[a] - keys[b]);
}

function holdMeanPractice({ parameters, state }: Year, school: number, others: readonly number[]): void {
  const { practices } = state;
  if (practices.count === 0) return;
  const each = parameters["practice.count"];
  const missing = (school + 1) * each - practices.count;
  if (missing > 0) addRows(PRACTICE_LAYOUT, practices, missing);
  for (let p = 0; p < each; p++) {
    let sum = 0;
    for (const other of others) sum += practices.held[other * each + p];
    practices.held[school * each + p] = sum / others.length;
  }
}
