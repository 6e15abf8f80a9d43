/** Step 7: where each child begins is noted, so that a result can count everyone a place began with. [A1] */

import type { Process } from "../engine/process.ts";
import { inBlocks } from "../population/blocks.ts";
import type { Families, Pupils } from "../population/population.ts";

/**
 * Written once, when a child enters the phase. A child who comes to the place later has another key than the one who
 * had its row [Y1], and so is known not to have begun here.
 */
export const enrol: Process = {
  key: "enrol",
  label: "Note where each child begins",
  step: 7,
  rules: ["A1"],
  arena: "between",
  reads: ["families.neighbourhood", "pupils.cohort", "pupils.family", "pupils.key", "pupils.school"],
  writes: ["pupils.enteredAs", "pupils.firstHome", "pupils.firstSchool"],
  essential: true,
  run({ state: { pupils, families }, year }) {
    inBlocks(pupils.count, { pupils, families, year }, noteEntrants);
  },
};

interface Noting {
  readonly pupils: Pupils;
  readonly families: Families;
  /** The cohort that enters. */
  readonly year: number;
}

function noteEntrants({ pupils, families, year }: Noting, from: number, to: number): void {
  const { cohort, key, family, school, enteredAs, firstHome, firstSchool } = pupils;
  for (let p = from; p < to; p++) {
    if (cohort[p] !== year) continue;
    enteredAs[p] = key[p];
    firstHome[p] = families.neighbourhood[family[p]];
    firstSchool[p] = school[p];
  }
}
