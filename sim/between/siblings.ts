/** Older children of the family: the school that one of them attends as the next comes to choose. [C2] [A2] */

import type { Year } from "../engine/process.ts";
import { inBlocks } from "../population/blocks.ts";
import { lent } from "../population/lent.ts";
import { NO_SCHOOL, PLACEMENT, type Pupils } from "../population/population.ts";

export interface Siblings {
  /** By family: the school of its youngest child already on a roll; NO_SCHOOL where there is none. */
  readonly school: Int16Array;
  /** By family: 1 where an older child is educated outside the place. */
  readonly outside: Uint8Array;
}

export function siblingsOf({ state, year }: Year): Siblings {
  const { pupils, families } = state;
  const school = lent(Int16Array, families.count).fill(NO_SCHOOL);
  const outside = lent(Uint8Array, families.count);
  const newest = lent(Int16Array, families.count);
  inBlocks(pupils.count, { pupils, year, newest, school, outside }, noteOlder);
  return { school, outside };
}

interface Noting extends Siblings {
  readonly pupils: Pupils;
  /** The cohort that comes to choose. */
  readonly year: number;
  /** By family: the cohort of its youngest child noted so far. */
  readonly newest: Int16Array;
}

function noteOlder({ pupils, year, newest, school, outside }: Noting, from: number, to: number): void {
  const { family: familyOf, cohort, placement, school: attended } = pupils;
  for (let p = from; p < to; p++) {
    if (cohort[p] >= year) continue;
    const family = familyOf[p];
    if (placement[p] === PLACEMENT.outside) outside[family] = 1;
    if (attended[p] === NO_SCHOOL || cohort[p] <= newest[family]) continue;
    newest[family] = cohort[p];
    school[family] = attended[p];
  }
}
