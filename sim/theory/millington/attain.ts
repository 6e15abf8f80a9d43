/** Children of eleven to fifteen learn: from school, from one another and from home. Millington, Butler & Hamnett 2014. */

import type { Schools } from "./schools.ts";
import { COHORT, cohort, SCHOOLS, type Town } from "./town.ts";

const YOUNGEST = 11;
const OLDEST = 15;
const HIGHEST = 100;

export interface Attaining {
  /** π: weight of the mean attainment of all at the school when the year begins. */
  readonly peers: number;
  /** φ: weight of what one's parents aspire to. */
  readonly parents: number;
}

/** A ← A(1 + v), then A ← A(1 − π − φ) + π·mean of the school + φ·a, to 100 at most. */
export function attain(town: Town, { valueAdded }: Schools, tick: number, { peers, parents }: Attaining): void {
  const mean = meanAttainment(town, tick, YOUNGEST, OLDEST);
  for (let age = YOUNGEST; age <= OLDEST; age++) {
    const first = cohort(age, tick);
    for (let i = first; i < first + COHORT; i++) {
      const s = town.school[i];
      if (s < 0) continue;
      const taught = town.attainment[i] * (1 + valueAdded[s]);
      const drawn = taught * (1 - peers - parents) + peers * mean[s] + parents * town.aspiration[i];
      town.attainment[i] = Math.min(HIGHEST, drawn);
    }
  }
}

/** A school's results: the mean attainment of those who leave it this year; NaN of none. */
export const resultsOf = (town: Town, tick: number): Float64Array => meanAttainment(town, tick, OLDEST, OLDEST);

/** By school, of its children from one age to another. */
function meanAttainment(town: Town, tick: number, from: number, to: number): Float64Array {
  const sums = new Float64Array(SCHOOLS);
  const counts = new Int32Array(SCHOOLS);
  for (let age = from; age <= to; age++) {
    const first = cohort(age, tick);
    for (let i = first; i < first + COHORT; i++) {
      const s = town.school[i];
      if (s < 0) continue;
      sums[s] += town.attainment[i];
      counts[s] += 1;
    }
  }
  return sums.map((sum, s) => sum / counts[s]);
}
