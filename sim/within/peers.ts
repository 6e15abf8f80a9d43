/** The company a pupil learns in: mean attainment of its year group, against the place's. [W7] */

import type { Year } from "../engine/process.ts";
import { NO_SCHOOL, yearsIn } from "../population/population.ts";

/**
 * Mean attainment of the pupil's school and year group less that of the year group over all schools of the place:
 * linear in means and centred, so that who learns with whom never moves the mean of all [P19]. For pupils at a school.
 */
export function peerMeans({ place, state, year }: Year): (pupil: number) => number {
  const { years } = place.phase;
  const { pupils, schools } = state;
  const sums = new Float64Array(schools.count * years);
  const counts = new Float64Array(schools.count * years);
  const allSums = new Float64Array(years);
  const allCounts = new Float64Array(years);
  for (let p = 0; p < pupils.count; p++) {
    if (pupils.school[p] === NO_SCHOOL) continue;
    const done = yearsIn(pupils.cohort[p], year);
    const group = pupils.school[p] * years + done;
    sums[group] += pupils.attainment[p];
    counts[group] += 1;
    allSums[done] += pupils.attainment[p];
    allCounts[done] += 1;
  }
  return (p) => {
    const done = yearsIn(pupils.cohort[p], year);
    const group = pupils.school[p] * years + done;
    return sums[group] / counts[group] - allSums[done] / allCounts[done];
  };
}
