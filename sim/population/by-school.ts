/** What is the same for all pupils of a school, worked out once a year rather than once a pupil. */

import { NO_SCHOOL } from "./population.ts";

/**
 * `kinds` numbers for pupils at no school, then as many for those of each school, by `of`, a function of its module that is
 * given what it needs to know. Those of a school begin at `atSchool(school) * kinds`.
 */
export function bySchool<Known>(
  schools: number,
  kinds: number,
  known: Known,
  of: (known: Known, school: number, kind: number) => number,
): Float64Array {
  const values = new Float64Array((schools + 1) * kinds);
  for (let s = NO_SCHOOL, at = 0; s < schools; s++) {
    for (let kind = 0; kind < kinds; kind++, at++) values[at] = of(known, s, kind);
  }
  return values;
}

/** Where a school's numbers stand: those at no school come first. */
export const atSchool = (school: number): number => school - NO_SCHOOL;
