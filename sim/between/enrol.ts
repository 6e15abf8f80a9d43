/** Step 7: where each child begins is noted, so that a result can count everyone a place began with. [A1] */

import type { Process } from "../engine/process.ts";

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
  run({ state, year }) {
    const { pupils, families } = state;
    for (let p = 0; p < pupils.count; p++) {
      if (pupils.cohort[p] !== year) continue;
      pupils.enteredAs[p] = pupils.key[p];
      pupils.firstHome[p] = families.neighbourhood[pupils.family[p]];
      pupils.firstSchool[p] = pupils.school[p];
    }
  },
};
