/** Isolation and exposure: who the pupils of one group meet at their own unit. */

import { type Counts, type Margins, marginsOf, minorityShare } from "./counts.ts";
import { expectedEtaSquared } from "./eta-squared.ts";

/**
 * Share of group h among those whom a pupil of group g shares the unit with, himself or herself among them:
 * P*(g, h) = Σ_u (n_ug / n_g) (n_uh / t_u) (Lieberson 1981), groups × groups, row-major; rows add up to 1, NaN for a
 * group without pupils.
 */
export function exposures(counts: Counts): Float64Array {
  const { units, groups, n } = counts;
  const { byUnit, byGroup } = marginsOf(counts);
  const met = new Float64Array(groups * groups);
  for (let u = 0; u < units; u++) {
    if (byUnit[u] === 0) continue;
    for (let g = 0; g < groups; g++) {
      const each = n[u * groups + g] / byUnit[u];
      for (let h = 0; h < groups; h++) met[g * groups + h] += each * n[u * groups + h];
    }
  }
  return met.map((pairs, at) => pairs / byGroup[Math.floor(at / groups)]);
}

/** xPx = Σ (xᵢ/X)(xᵢ/tᵢ) of the first group: from P, all units alike, to 1 (Lieberson 1981; Massey & Denton 1988). */
export function isolation(counts: Counts, margins: Margins = marginsOf(counts)): number {
  const { units, groups, n } = counts;
  const { byUnit, byGroup } = margins;
  let met = 0;
  for (let u = 0; u < units; u++) {
    const own = n[u * groups];
    if (own > 0) met += (own / byUnit[u]) * own;
  }
  return met / byGroup[0];
}

/** xPy = Σ (xᵢ/X)(yᵢ/tᵢ) = 1 − xPx, y all others: from 1 − P, all units alike, to 0. */
export const exposure = (counts: Counts, margins: Margins = marginsOf(counts)): number =>
  1 - isolation(counts, margins);

/** E[xPx] = P + (1 − P)(S − 1)/(N − 1), by E[η²]; exact. */
export function expectedIsolation(margins: Margins): number {
  const P = minorityShare(margins);
  return P > 0 ? P + (1 - P) * expectedEtaSquared(margins) : Number.NaN;
}

export const expectedExposure = (margins: Margins): number => 1 - expectedIsolation(margins);
