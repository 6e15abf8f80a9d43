/** The variance ratio η²: how much of who belongs to a group the unit explains. */

import { type Counts, type Margins, marginsOf, occupied } from "./counts.ts";

/**
 * η² = Σ_u Σ_g (t_u/T) (π_ug − π_g)² / (1 − π_g) (James 1986; Reardon & Firebaugh 2002: normalised exposure P). Of two
 * groups it is isolation adjusted for size, (xPx − P)/(1 − P) (Bell 1954; Coleman, Kelly & Moore 1975). NaN where only
 * one group has pupils.
 */
export function etaSquared(counts: Counts, margins: Margins = marginsOf(counts)): number {
  const { units, groups, n } = counts;
  const { byUnit, byGroup, total } = margins;
  if (occupied(byGroup) < 2) return Number.NaN;
  let explained = 0;
  for (let u = 0; u < units; u++) {
    if (byUnit[u] === 0) continue;
    for (let g = 0; g < groups; g++) {
      const apart = n[u * groups + g] / byUnit[u] - byGroup[g] / total;
      explained += (byUnit[u] * apart * apart) / (total - byGroup[g]);
    }
  }
  return explained;
}

/** E[η²] = (S − 1)/(N − 1) of S units and N pupils: exact where chance spreads the pupils there are. */
export function expectedEtaSquared({ byUnit, byGroup, total }: Margins): number {
  return occupied(byGroup) < 2 ? Number.NaN : (occupied(byUnit) - 1) / (total - 1);
}
