/** M and H with the bias of small numbers taken out: by the bootstrap, as if resampled without end. */

import { ln } from "../../random/maths.ts";
import { type Counts, type Margins, occupied } from "./counts.ts";
import { entropyOf } from "./entropy.ts";
import { weighted } from "./local.ts";
import { resampling } from "./resampled.ts";

/** E[M′] and E[E′] of the N pupils drawn again with replacement. */
export interface Resampled {
  readonly information: number;
  readonly entropy: number;
}

/**
 * Every cell and margin of a resample is binomial, and M = (Σ n ln n − Σ n_u ln n_u − Σ n_g ln n_g)/N + ln N, so that its
 * mean over all resamples is a sum of E[X ln X], where Elbers 2021 and his R package segregation take the mean of some
 * hundreds. NaN where only one group has pupils.
 */
export function resampled({ n }: Counts, { byUnit, byGroup, total }: Margins): Resampled {
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

/** 2M − E[M′]. */
export const correctedMutualInformation = (margins: Margins, local: Float64Array, mean: Resampled): number =>
  2 * weighted(local, margins) - mean.information;

/**
 * 2H − E[H′]. H′ = M′/E′ has the mean E[M′]/E[E′] − Cov(M′, E′)/E² + M Var(E′)/E³ to the first order in 1/N, where
 * N Cov = Σ_g p_g L_g (−ln p_g) − M E and N Var = Σ_g p_g ln² p_g − E², L_g the local segregation of a group.
 */
export function correctedEntropyIndex(margins: Margins, local: Float64Array, mean: Resampled): number {
  const { byGroup, total } = margins;
  const M = weighted(local, margins);
  const E = entropyOf(byGroup, total);
  let together = -M * E;
  let apart = -E * E;
  for (let g = 0; g < byGroup.length; g++) {
    if (byGroup[g] === 0) continue;
    const share = byGroup[g] / total;
    together -= share * local[g] * ln(share);
    apart += share * ln(share) * ln(share);
  }
  const ratio = mean.information / mean.entropy - together / (total * E * E) + (M * apart) / (total * E * E * E);
  return (2 * M) / E - ratio;
}
