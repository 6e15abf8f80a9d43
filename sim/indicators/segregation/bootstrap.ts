/** M and H with the bias of small numbers taken out: by the bootstrap, as if resampled without end. */

import { ln } from "../../random/maths.ts";
import { type Counts, type Margins, marginsOf, occupied } from "./counts.ts";
import { entropyIndex, entropyOf, mutualInformation } from "./entropy.ts";
import { localByGroup } from "./local.ts";
import { resampling } from "./resampled.ts";

/**
 * 2M − E[M′], M′ that of the N pupils drawn again with replacement (Elbers 2021 and his R package segregation take the
 * mean of some hundreds of draws). Every cell and margin is then binomial, and M = (Σ n ln n − Σ n_u ln n_u −
 * Σ n_g ln n_g)/N + ln N, so that the mean over all draws is a sum of E[X ln X].
 */
export function correctedMutualInformation(counts: Counts): number {
  const margins = marginsOf(counts);
  return 2 * mutualInformation(counts, margins) - meanResampled(counts, margins).information;
}

/**
 * 2H − E[H′]. H′ = M′/E′ has the mean E[M′]/E[E′] − Cov(M′, E′)/E² + M Var(E′)/E³ to the first order in 1/N, where
 * N Cov = Σ_g p_g L_g (−ln p_g) − M E and N Var = Σ_g p_g ln² p_g − E², L_g the local segregation of a group.
 */
export function correctedEntropyIndex(counts: Counts): number {
  const margins = marginsOf(counts);
  const { byGroup, total } = margins;
  const M = mutualInformation(counts, margins);
  const E = entropyOf(byGroup, total);
  const mean = meanResampled(counts, margins);
  const local = localByGroup(counts, margins);
  let together = -M * E;
  let apart = -E * E;
  for (let g = 0; g < byGroup.length; g++) {
    if (byGroup[g] === 0) continue;
    const share = byGroup[g] / total;
    together -= share * local[g] * ln(share);
    apart += share * ln(share) * ln(share);
  }
  const ratio = mean.information / mean.entropy - together / (total * E * E) + (M * apart) / (total * E * E * E);
  return 2 * entropyIndex(counts) - ratio;
}

/** E[M′] and E[E′]; NaN where only one group has pupils. */
function meanResampled({ n }: Counts, { byUnit, byGroup, total }: Margins): { information: number; entropy: number } {
  if (occupied(byGroup) < 2) return { information: Number.NaN, entropy: Number.NaN };
  const again = resampling(total);
  const over = (cells: Float64Array): number => {
    let sum = 0;
    for (const pupils of cells) if (pupils > 0) sum += again(pupils);
    return sum / total;
  };
  const groups = over(byGroup);
  return { information: over(n) - over(byUnit) - groups + ln(total), entropy: ln(total) - groups };
}
