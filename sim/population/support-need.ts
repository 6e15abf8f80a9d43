/** How much a family needs support, as services see it. [Y4] */

import type { Parameters } from "../scenario/parameters.ts";
import { fillRisks, type Risks, risksOf, riskWeights } from "./at-risk.ts";
import { blockColumn, inBlocks } from "./blocks.ts";
import { lent } from "./lent.ts";
import type { Families, Pupils } from "./population.ts";

/** Need of a family eligible for free meals against one whose children are wholly at risk: eligibility comes first. */
const ELIGIBLE = 2;

/** Need by family, 0–1: eligible now, and how far the child most at risk is so; −1 without a child at school age. `phases` are the pupils of each. */
export function supportNeeds(families: Families, phases: readonly Pupils[], parameters: Parameters): Float64Array {
  const weights = riskWeights(parameters);
  const need = lent(Float64Array, families.count).fill(-1);
  for (const pupils of phases) inBlocks(pupils.count, { need, risks: risksOf(pupils, families, weights) }, raiseNeeds);
  return need;
}

const risk = blockColumn();

function raiseNeeds({ need, risks }: { need: Float64Array; risks: Risks }, from: number, to: number): void {
  const { family } = risks.pupils;
  const { fsm } = risks.families;
  fillRisks(risks, risk, from, to);
  for (let p = from, i = 0; p < to; p++, i++) {
    const f = family[p];
    need[f] = Math.max(need[f], (ELIGIBLE * fsm[f] + risk[i]) / (ELIGIBLE + 1));
  }
}
