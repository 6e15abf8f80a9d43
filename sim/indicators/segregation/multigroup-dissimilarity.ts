/** Dissimilarity of any number of groups: the share of pupils who would have to move, of the most that ever could. */

import { type Counts, type Margins, marginsOf } from "./counts.ts";
import { meanAbsoluteDeviation } from "./random-baseline.ts";
import { overSizes } from "./sizes.ts";

/**
 * D = Σ_u Σ_g t_u |π_ug − π_g| / (2 T I), I = Σ_g π_g (1 − π_g), π_ug the share of group g in unit u (Morgan 1975;
 * Sakoda 1981). Of two groups it is Duncan & Duncan's D. NaN where only one group has pupils.
 */
export function multigroupDissimilarity(counts: Counts, margins: Margins = marginsOf(counts)): number {
  const { units, groups, n } = counts;
  const { byUnit, byGroup, total } = margins;
  let apart = 0;
  for (let u = 0; u < units; u++) {
    for (let g = 0; g < groups; g++) apart += Math.abs(n[u * groups + g] - (byUnit[u] * byGroup[g]) / total);
  }
  return apart / (2 * total * diversity(byGroup, total));
}

/**
 * E[D] = Σ_u Σ_g E|X_ug − t_u π_g| / (2 T I), X_ug ~ Bin(t_u, π_g); of two groups Carrington & Troske's. Each unit is as
 * if drawn from a population without end, so that of few units it lies a little above what chance gives the very pupils
 * there are: by √(S/(S − 1)) of S equal units.
 */
export function expectedMultigroupDissimilarity({ byUnit, byGroup, total }: Margins): number {
  let apart = 0;
  for (const group of byGroup) {
    if (group < total) apart += overSizes(byUnit, (size) => meanAbsoluteDeviation(size, group / total));
  }
  return apart / (2 * total * diversity(byGroup, total));
}

/** Simpson's I: how likely two pupils are of different groups; NaN where only one group has pupils. */
function diversity(byGroup: Float64Array, total: number): number {
  let different = 0;
  for (const group of byGroup) different += (group / total) * (1 - group / total);
  return different > 0 ? different : Number.NaN;
}
