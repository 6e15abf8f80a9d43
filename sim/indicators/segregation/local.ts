/** Local segregation: how far each group, and each unit, is from the whole; weighted by size they add up to M. */

import { ln } from "../../random/maths.ts";
import { type Counts, type Margins, marginsOf, occupied } from "./counts.ts";
import { resampling } from "./resampled.ts";

/**
 * L_g = Σ_u p_u|g ln(p_u|g / p_u) of every group (Alonso-Villar & Del Río 2010; Elbers 2021): 0 where a group is spread
 * over the units as all pupils are. NaN for a group without pupils.
 */
export function localByGroup(counts: Counts, margins: Margins = marginsOf(counts)): Float64Array {
  const { byUnit, byGroup, total } = margins;
  const told = new Float64Array(counts.groups);
  eachCell(counts, (u, g, pupils) => {
    told[g] += pupils * ln((pupils / byUnit[u]) * (total / byGroup[g]));
  });
  return told.map((sum, g) => sum / byGroup[g]);
}

/** The local segregation of groups weighted by size: M. NaN where only one group has pupils. */
export function weighted(local: Float64Array, { byGroup, total }: Margins): number {
  if (occupied(byGroup) < 2) return Number.NaN;
  let sum = 0;
  for (let g = 0; g < local.length; g++) if (byGroup[g] > 0) sum += (byGroup[g] / total) * local[g];
  return sum;
}

/** L_u = Σ_g p_g|u ln(p_g|u / p_g) of every unit, likewise; NaN for a unit without pupils. */
export function localByUnit(counts: Counts, margins: Margins = marginsOf(counts)): Float64Array {
  const { byUnit, byGroup, total } = margins;
  const told = new Float64Array(counts.units);
  eachCell(counts, (u, g, pupils) => {
    told[u] += pupils * ln((pupils / byUnit[u]) * (total / byGroup[g]));
  });
  return told.map((sum, u) => sum / byUnit[u]);
}

/**
 * L_g of every group with the bias of small numbers taken out, 2L − E[L′] over all resamples (see `bootstrap.ts`):
 * E[n′_g L′_g] is a sum of E[X ln X], and dividing by n′_g adds −(1 − p_g)/N · dL_g/dp_g to the first order, where
 * dL_g/dp_g = −Σ_u p_u|g (p_u|g − p_u|others) / p_u.
 */
export function correctedLocalByGroup(
  counts: Counts,
  margins: Margins = marginsOf(counts),
  local: Float64Array = localByGroup(counts, margins),
): Float64Array {
  const { byUnit, byGroup, total } = margins;
  const again = resampling(total);
  const told = byGroup.map((pupils) => (pupils > 0 ? pupils * ln(total) - again(pupils) : 0));
  eachCell(counts, (u, g, pupils) => {
    const own = pupils / byGroup[g];
    const apart = byGroup[g] < total ? own - (byUnit[u] - pupils) / (total - byGroup[g]) : 0;
    const tilt = (1 - byGroup[g] / total) * ((own * apart) / byUnit[u]);
    told[g] += again(pupils) - (pupils / byUnit[u]) * again(byUnit[u]) + byGroup[g] * tilt;
  });
  return local.map((value, g) => 2 * value - told[g] / byGroup[g]);
}

/** Every cell that has pupils, unit by unit. */
function eachCell({ units, groups, n }: Counts, visit: (unit: number, group: number, pupils: number) => void): void {
  for (let u = 0; u < units; u++) {
    for (let g = 0; g < groups; g++) {
      const pupils = n[u * groups + g];
      if (pupils > 0) visit(u, g, pupils);
    }
  }
}
