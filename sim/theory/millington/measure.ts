/** What is measured of a year: who got a first preference, and how schools' results, applications and distances go together. */

import type { Applications } from "./apply.ts";
import { COHORT, type Town } from "./town.ts";

const TENTHS = 10;

/** First preferences over several years, by tenth of that year's applicants in the order of aspiration. */
export interface Tally {
  readonly listed: Float64Array;
  readonly got: Float64Array;
}

export const createTally = (): Tally => ({ listed: new Float64Array(TENTHS), got: new Float64Array(TENTHS) });

export function count(tally: Tally, { aspiration }: Town, { first, firstPreference }: Applications): void {
  const order = Int32Array.from({ length: COHORT }, (_, i) => i);
  order.sort((a, b) => aspiration[first + a] - aspiration[first + b] || a - b);
  for (let place = 0; place < COHORT; place++) {
    const got = firstPreference[order[place]];
    if (got < 0) continue;
    const tenth = Math.floor((TENTHS * place) / COHORT);
    tally.listed[tenth] += 1;
    tally.got[tenth] += got;
  }
}

/** Share of those who listed a school who got the first; NaN where nobody did. */
export const shares = ({ listed, got }: Tally): number[] => Array.from(got, (count, i) => count / listed[i]);

/** Success of the sixth tenth (50–60 %) less that of the two highest (80–100 %): below 0 where it dips above the middle. */
export const dipOf = ({ listed, got }: Tally): number =>
  got[5] / listed[5] - (got[8] + got[9]) / (listed[8] + listed[9]);

/** Pearson's r; NaN where either does not vary. */
export function correlation(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  const mx = x.reduce((sum, value) => sum + value, 0) / n;
  const my = y.reduce((sum, value) => sum + value, 0) / n;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    xx += (x[i] - mx) * (x[i] - mx);
    yy += (y[i] - my) * (y[i] - my);
    xy += (x[i] - mx) * (y[i] - my);
  }
  return xx === 0 || yy === 0 ? Number.NaN : xy / Math.sqrt(xx * yy);
}

/** I = (n/W) Σᵢ Σⱼ wᵢⱼ zᵢ zⱼ / Σ zᵢ² (Moran 1950): families on touching cells weigh 1 for each other, z about the mean. */
export function moran({ aspiration, cell, near, at }: Town): number {
  const n = cell.length;
  const mean = aspiration.reduce((sum, value) => sum + value, 0) / n;
  let weights = 0;
  let together = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const z = aspiration[i] - mean;
    squares += z * z;
    for (let k = cell[i] * near.each; k < (cell[i] + 1) * near.each; k++) {
      const j = at[near.cells[k]];
      if (j < 0) continue;
      weights += 1;
      together += z * (aspiration[j] - mean);
    }
  }
  return (n * together) / (weights * squares);
}
