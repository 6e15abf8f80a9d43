/** M and H split exactly: between larger units (boroughs, states) and between the units within them. */

import { type Counts, marginsOf } from "./counts.ts";
import { entropyOf, mutualInformation } from "./entropy.ts";

export interface Split {
  readonly between: number;
  readonly within: number;
}

/** One larger unit, by itself. */
export interface Part {
  /** Share of all pupils. */
  readonly share: number;
  /** Entropy of its groups over that of the whole. */
  readonly entropyRatio: number;
  /** M and H among its units; 0 where it has pupils of one group only. */
  readonly mutualInformation: number;
  readonly entropy: number;
}

export interface Decomposition {
  readonly mutualInformation: Split;
  readonly entropy: Split;
  readonly parts: readonly Part[];
}

/**
 * M = M_between + Σ_s p_s M_s and H = H_between + Σ_s p_s (E_s/E) H_s over the larger units s (Theil 1972; Mora &
 * Ruiz-Castillo 2011). `within[u]` is the larger unit of unit u, from 0 to `larger` − 1.
 */
export function decompose(counts: Counts, within: ArrayLike<number>, larger: number): Decomposition {
  const { byGroup, total } = marginsOf(counts);
  const E = entropyOf(byGroup, total);
  const parts = split(counts, within, larger).map((part): Part => partOf(part, total, E));
  const between = mutualInformation(together(counts, within, larger));
  const sum = parts.reduce((all, { share, mutualInformation }) => all + share * mutualInformation, 0);
  return {
    mutualInformation: { between, within: sum },
    entropy: { between: between / E, within: sum / E },
    parts,
  };
}

function partOf(part: Counts, total: number, E: number): Part {
  const margins = marginsOf(part);
  const own = entropyOf(margins.byGroup, margins.total);
  const M = own > 0 ? mutualInformation(part, margins) : 0;
  return {
    share: margins.total / total,
    entropyRatio: own / E,
    mutualInformation: M,
    entropy: own > 0 ? M / own : 0,
  };
}

/** The larger units as units. */
function together({ units, groups, n }: Counts, within: ArrayLike<number>, larger: number): Counts {
  const sums = new Float64Array(larger * groups);
  for (let u = 0; u < units; u++) {
    for (let g = 0; g < groups; g++) sums[within[u] * groups + g] += n[u * groups + g];
  }
  return { units: larger, groups, n: sums };
}

/** The units of each larger unit. */
function split({ units, groups, n }: Counts, within: ArrayLike<number>, larger: number): Counts[] {
  const sizes = new Int32Array(larger);
  for (let u = 0; u < units; u++) sizes[within[u]] += 1;
  const parts = Array.from(sizes, (size) => ({ units: size, groups, n: new Float64Array(size * groups) }));
  const filled = new Int32Array(larger);
  for (let u = 0; u < units; u++) {
    const s = within[u];
    parts[s].n.set(n.subarray(u * groups, (u + 1) * groups), filled[s] * groups);
    filled[s] += 1;
  }
  return parts;
}
