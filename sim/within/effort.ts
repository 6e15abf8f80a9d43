/** Step 10: schools work the harder for results that are published, and less hard where they are no longer. [B1] */

import type { Process } from "../engine/process.ts";
import { countAbove } from "../population/rank.ts";
import { yearlyShare } from "./exposure.ts";

/**
 * What published tables call for is in the base year's effects: stopping them takes it out of the effect of every school
 * but the highest-scoring, for as long as they are stopped, and it comes back with them. Scores are the last published.
 */
export const effort: Process = {
  key: "effort",
  label: "Work for published results",
  step: 10,
  rules: ["B1", "W7"],
  arena: "within",
  reads: ["levers.stopTables", "schools.attention", "schools.effect", "schools.score"],
  writes: ["schools.attention", "schools.effect"],
  essential: false,
  off: { "effort.published": 0 },
  run({ place, state, levers, parameters }) {
    const lost = levers.stopTables[0] * parameters["effort.published"] * yearlyShare(place, parameters);
    if (lost === 0) return;
    const { schools } = state;
    const above = countAbove(schools.score, schools.count);
    for (let s = 0; s < schools.count; s++) {
      if (above[s] < parameters["effort.atTop"] * schools.count) continue;
      schools.effect[s] -= lost;
      schools.attention[s] += lost;
    }
  },
};
