/** What a school adds to one cohort and no other, for as long as that cohort is there. [W7] */

import type { Year } from "../engine/process.ts";
import { yearsIn } from "../population/population.ts";
import { normal } from "../random/distributions.ts";

/** By years already begun; as many are used as the phase has years. */
const SHOCKS = [
  "cohortShock1",
  "cohortShock2",
  "cohortShock3",
  "cohortShock4",
  "cohortShock5",
  "cohortShock6",
] as const;

/** Moves every cohort's shock up a year group, draws the new cohorts', and returns each pupil's, SD a year. */
export function cohortShocks({ place, parameters, state, stream, year }: Year): (pupil: number) => number {
  const { schools, pupils } = state;
  const draws = stream("learn/cohort");
  for (let done = place.phase.years - 1; done > 0; done--) schools[SHOCKS[done]].set(schools[SHOCKS[done - 1]]);
  for (let s = 0; s < schools.count; s++) {
    schools[SHOCKS[0]][s] = parameters["learn.cohortShock"] * normal(draws, place.schools.keys[s], 0);
  }
  const shocks = SHOCKS.map((name) => schools[name]);
  return (p) => shocks[yearsIn(pupils.cohort[p], year)][pupils.school[p]];
}
