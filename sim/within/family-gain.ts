/** What home adds to a year of learning: advantage, what siblings share, early years. [W7] [Y4] */

import type { Year } from "../engine/process.ts";
import type { OpenPlace } from "../place/open.ts";
import { earlyYearsGain, homeAdvantage, noiseKeys } from "../population/children.ts";
import { yearsIn } from "../population/population.ts";
import { exp, ln } from "../random/maths.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { familySlope } from "./gap-budget.ts";
import type { GainTerm } from "./learners.ts";

/**
 * Advantage, of the family and of those around it, the family's own factor of progress, and what early years give for
 * good less what of them fades.
 */
export function familyGain({ place, parameters, state, year }: Year): GainTerm {
  const { families } = state;
  const { family, cohort, earlyYears } = state.pupils;
  const { z, u1, u2, fsm } = families;
  const slope = familySlope(place, parameters);
  const factor = parameters["learn.progressFactor"];
  const durable = parameters["newCohort.earlyYearsDurable"];
  const fading = fadingEntry(place, parameters);
  const entry = parameters["learn.entryFactor"];
  const around = slope * parameters["learn.neighbourhood"];
  return ({ from, to, gain }) => {
    for (let p = from; p < to; p++) {
      const f = family[p];
      const shared = factor * u2[f] + (entry === 0 ? 0 : entry * u1[f]);
      const home = around === 0 ? 0 : around * homeAdvantage(families, f, place);
      const early = durable + fading[yearsIn(cohort[p], year)];
      const lasting = earlyYears[p] === 0 ? 0 : earlyYearsGain(early, earlyYears[p], fsm[f], parameters);
      gain[p - from] += slope * z[f] + shared + home + lasting;
    }
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
