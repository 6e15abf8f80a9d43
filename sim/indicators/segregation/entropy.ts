/** Mutual information M and the entropy index H: how much the unit tells of a pupil's group. In nats. */

import { ln } from "../../random/maths.ts";
import { type Counts, type Margins, marginsOf, occupied } from "./counts.ts";

/** E = −Σ π ln π of the shares in which a margin is split; 0 ln 0 = 0. */
export function entropyOf(margin: Float64Array, total: number): number {
  let entropy = 0;
  for (const pupils of margin) if (pupils > 0) entropy -= (pupils / total) * ln(pupils / total);
  return entropy;
}

/** M = Σ_u Σ_g p_ug ln(p_ug / (p_u p_g)) (Theil 1971; Frankel & Volij 2011): from 0 to E. NaN of one group. */
export function mutualInformation(counts: Counts, margins: Margins = marginsOf(counts)): number {
  const { units, groups, n } = counts;
  const { byUnit, byGroup, total } = margins;
  if (occupied(byGroup) < 2) return Number.NaN;
  let told = 0;
  for (let u = 0; u < units; u++) {
    for (let g = 0; g < groups; g++) {
      const pupils = n[u * groups + g];
      if (pupils > 0) told += pupils * ln((pupils / byUnit[u]) * (total / byGroup[g]));
    }
  }
  return told / total;
}

/** H = M / E (Theil & Finizza 1971), E the entropy of the groups: from 0 to 1. NaN where only one group has pupils. */
export function entropyIndex(counts: Counts, margins: Margins = marginsOf(counts)): number {
  return mutualInformation(counts, margins) / entropyOf(margins.byGroup, margins.total);
}

/**
 * E[M] = (S − 1)(G − 1)/(2N), to the first order in 1/N: 2NM is about χ² of as many degrees of freedom. At most E, which
 * the first order passes in units of one or two pupils.
 */
export function expectedMutualInformation({ byUnit, byGroup, total }: Margins): number {
  const groups = occupied(byGroup);
  if (groups < 2) return Number.NaN;
  return Math.min(((occupied(byUnit) - 1) * (groups - 1)) / (2 * total), entropyOf(byGroup, total));
}

/** E[H] = (S − 1)(G − 1)/(2 N E), likewise. */
export const expectedEntropyIndex = (margins: Margins): number =>
  expectedMutualInformation(margins) / entropyOf(margins.byGroup, margins.total);
