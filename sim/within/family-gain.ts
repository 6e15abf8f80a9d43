/** What home adds to a year of learning: advantage, what siblings share, early years. [W7] [Y4] */

import type { Year } from "../engine/process.ts";
import type { OpenPlace } from "../place/open.ts";
import { earlyYearsGain, homeAdvantage, noiseKeys } from "../population/children.ts";
import { yearsIn } from "../population/population.ts";
import { exp, ln } from "../random/maths.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { familySlope } from "./gap-budget.ts";

/**
 * Advantage, of the family and of those around it, the family's own factor of progress, and what early years give for
 * good less what of them fades.
 */
export function familyGain({ place, parameters, state, year }: Year): (pupil: number) => number {
  const { pupils, families } = state;
  const slope = familySlope(place, parameters);
  const factor = parameters["learn.progressFactor"];
  const durable = parameters["newCohort.earlyYearsDurable"];
  const fading = fadingEntry(place, parameters);
  const entry = parameters["learn.entryFactor"];
  const around = slope * parameters["learn.neighbourhood"];
  return (p) => {
    const f = pupils.family[p];
    const gain = durable + fading[yearsIn(pupils.cohort[p], year)];
    const lasting = earlyYearsGain(gain, pupils.earlyYears[p], families.fsm[f], parameters);
    const shared = factor * families.u2[f] + entry * families.u1[f];
    const home = around === 0 ? 0 : around * homeAdvantage(families, f, place);
    return slope * families.z[f] + shared + home + lasting;
  };
}

/**
 * What of an entry effect of early years is lost in each year besides what any attainment loses, SD, by years already
 * begun: kept at k a year, the declared share kⁿ is left after n, where persistence alone would leave ρⁿ. [Y4]
 */
function fadingEntry({ phase }: OpenPlace, parameters: Parameters): readonly number[] {
  const left = parameters["newCohort.earlyYearsLeft"];
  const kept = left > 0 ? exp(ln(left) / phase.years) : 0;
  let effect = parameters["newCohort.earlyYears"];
  return noiseKeys(phase).map(() => {
    const lost = effect * (kept - parameters["learn.persistence"]);
    effect *= kept;
    return lost;
  });
}
