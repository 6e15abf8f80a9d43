/** The company a pupil learns in: mean attainment of its year group, against the place's. [W7] */

import type { Year } from "../engine/process.ts";
import { NO_SCHOOL, yearsIn } from "../population/population.ts";

/**
 * By school and year group, its mean attainment less that of the year group over all schools of the place: linear in means
 * and centred, so that who learns with whom never moves the mean of all [P19]. Not a number where nobody is.
 */
export function peerMeans({ place, state, year }: Year): Float64Array {
  const { years } = place.phase;
  const { count, school, cohort, attainment } = state.pupils;
  const sums = new Float64Array(state.schools.count * years);
  const counts = new Float64Array(sums.length);
  const allSums = new Float64Array(years);
  const allCounts = new Float64Array(years);
  for (let p = 0; p < count; p++) {
    if (school[p] === NO_SCHOOL) continue;
    const done = yearsIn(cohort[p], year);
    const group = school[p] * years + done;
    sums[group] += attainment[p];
    counts[group] += 1;
    allSums[done] += attainment[p];
    allCounts[done] += 1;
  }
  for (let group = 0; group < sums.length; group++) {
    const done = group % years;
    sums[group] = sums[group] / counts[group] - allSums[done] / allCounts[done];
  }
  return sums;
}
