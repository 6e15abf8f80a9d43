/** Pupils at school, by two groups of some units. */

import type { State } from "../engine/state.ts";
import type { Counts } from "../indicators/segregation/counts.ts";
import { NO_SCHOOL } from "../population/population.ts";

/** Counts of pupils on a roll, by community group, in the units that `unitOf` says of a pupil. */
export function atSchool({ pupils, families }: State, units: number, unitOf: (pupil: number) => number): Counts {
  const n = new Float64Array(2 * units);
  for (let p = 0; p < pupils.count; p++) {
    if (pupils.school[p] !== NO_SCHOOL) n[2 * unitOf(p) + families.group[pupils.family[p]]] += 1;
  }
  return { units, groups: 2, n };
}
