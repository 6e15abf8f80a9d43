/** How much a family needs support, as services see it. [Y4] */

import type { Parameters } from "../scenario/parameters.ts";
import { atRisk, riskWeights } from "./at-risk.ts";
import type { Families, Pupils } from "./population.ts";

/** Need of a family eligible for free meals against one whose children are wholly at risk: eligibility comes first. */
const ELIGIBLE = 2;

/** Need by family, 0–1: eligible now, and how far the child most at risk is so; −1 without a child at school age. `phases` are the pupils of each. */
export function supportNeeds(families: Families, phases: readonly Pupils[], parameters: Parameters): Float64Array {
  const weights = riskWeights(parameters);
  const need = new Float64Array(families.count).fill(-1);
  for (const pupils of phases) {
    for (let p = 0; p < pupils.count; p++) {
      const f = pupils.family[p];
      const ofChild = (ELIGIBLE * families.fsm[f] + atRisk(pupils, families, p, weights)) / (ELIGIBLE + 1);
      need[f] = Math.max(need[f], ofChild);
    }
  }
  return need;
}
