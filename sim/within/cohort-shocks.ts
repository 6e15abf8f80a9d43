/** What a school adds to one cohort and no other, for as long as that cohort is there. [W7] */

import type { Year } from "../engine/process.ts";
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

/** Moves every cohort's shock up a year group, draws the new cohorts', and returns them by school and year group, SD a year. */
export function cohortShocks({ place, parameters, state, stream }: Year): Float64Array {
  const { schools } = state;
  const { years } = place.phase;
  const draws = stream("learn/cohort");
  for (let done = years - 1; done > 0; done--) schools[SHOCKS[done]].set(schools[SHOCKS[done - 1]]);
  for (let s = 0; s < schools.count; s++) {
    schools[SHOCKS[0]][s] = parameters["learn.cohortShock"] * normal(draws, place.schools.keys[s], 0);
  }
  const columns = SHOCKS.map((name) => schools[name]);
  const shocks = new Float64Array(schools.count * years);
  for (let s = 0, at = 0; s < schools.count; s++) {
    for (let done = 0; done < years; done++, at++) shocks[at] = columns[done][s];
  }
  return shocks;
}
