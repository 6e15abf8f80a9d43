/** Older children of the family: the school that one of them attends as the next comes to choose. [C2] [A2] */

import type { Year } from "../engine/process.ts";
import { NO_SCHOOL, PLACEMENT } from "../population/population.ts";

export interface Siblings {
  /** By family: the school of its youngest child already on a roll; NO_SCHOOL where there is none. */
  readonly school: Int16Array;
  /** By family: 1 where an older child is educated outside the place. */
  readonly outside: Uint8Array;
}

export function siblingsOf({ state, year }: Year): Siblings {
  const { pupils, families } = state;
  const school = new Int16Array(families.count).fill(NO_SCHOOL);
  const outside = new Uint8Array(families.count);
  const newest = new Int16Array(families.count);
  for (let p = 0; p < pupils.count; p++) {
    const family = pupils.family[p];
    if (pupils.cohort[p] >= year) continue;
    if (pupils.placement[p] === PLACEMENT.outside) outside[family] = 1;
    if (pupils.school[p] === NO_SCHOOL || pupils.cohort[p] <= newest[family]) continue;
    newest[family] = pupils.cohort[p];
    school[family] = pupils.school[p];
  }
  return { school, outside };
}
