/** A block of pupils who are about to learn, and the terms of what they gain. [W7] */

import type { Year } from "../engine/process.ts";
import { risksOf, riskWeights } from "../population/at-risk.ts";
import { blockColumn, inBlocks } from "../population/blocks.ts";

export interface Learners {
  /** The row of the first, and the row after the last. */
  readonly from: number;
  readonly to: number;
  /** By place in the block: how far each is at risk [I2], and what terms have added to its year so far, SD. */
  readonly risk: Float64Array;
  readonly gain: Float64Array;
}

/** Adds what one thing gives to the gain of each pupil of a block. */
export type GainTerm = (learners: Learners) => void;

/** Adds up terms, in their order, for all pupils a block at a time; the next block overwrites `gain`. */
export function addUp({ state, parameters }: Year, terms: readonly GainTerm[], learnt: GainTerm): void {
  const { pupils, families } = state;
  const risks = risksOf(pupils, families, riskWeights(parameters));
  const risk = blockColumn(pupils.count);
  const gain = blockColumn(pupils.count);
  inBlocks(pupils.count, (from, to) => {
    const learners = { from, to, risk, gain };
    risks(risk, from, to);
    gain.fill(0);
    for (const add of terms) add(learners);
    learnt(learners);
  });
}
