/** Step 10: schools live within budgets that the place does not set. [context] */

import type { Process } from "../engine/process.ts";
import { yearlyShare } from "./exposure.ts";

/**
 * What the base year's money buys is in the base year's effects. A change of it is taken out of every school's effect, or
 * put in, for as long as it lasts, and goes with it.
 */
export const fund: Process = {
  key: "fund",
  label: "Live within budgets",
  step: 10,
  rules: ["W7"],
  arena: "within",
  reads: ["context.funding", "schools.attention", "schools.effect"],
  writes: ["schools.attention", "schools.effect"],
  essential: false,
  off: { "fund.attainment": 0 },
  run({ place, state: { schools }, context, parameters }) {
    const lost = -context.funding * parameters["fund.attainment"] * yearlyShare(place, parameters);
    if (lost === 0) return;
    for (let s = 0; s < schools.count; s++) {
      schools.effect[s] -= lost;
      schools.attention[s] += lost;
    }
  },
};
