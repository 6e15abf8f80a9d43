/** What home adds to a year of learning: advantage, what siblings share, early years. [W7] [Y4] */

import type { Year } from "../engine/process.ts";
import type { OpenPlace } from "../place/open.ts";
import { earlyYearsGain, homeAdvantage, noiseKeys } from "../population/children.ts";
import { type Families, type Pupils, yearsIn } from "../population/population.ts";
import { exp, ln } from "../random/maths.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { familySlope } from "./gap-budget.ts";

/** What home gives in a year, and to whom. */
export interface FamilyGain {
  readonly place: OpenPlace;
  readonly parameters: Parameters;
  readonly pupils: Pupils;
  readonly families: Families;
  readonly year: number;
  /** SD a year per SD of the family's advantage, of that of those around it, and of what siblings share. */
  readonly slope: number;
  readonly around: number;
  readonly factor: number;
  readonly entry: number;
  /** What early years in full give for good less what of them fades, SD, by years already begun. */
  readonly early: Float64Array;
}

export function familyGain({ place, parameters, state, year }: Year): FamilyGain {
  const slope = familySlope(place, parameters);
  const durable = parameters["newCohort.earlyYearsDurable"];
  return {
    place,
    parameters,
    pupils: state.pupils,
    families: state.families,
    year,
    slope,
    around: slope * parameters["learn.neighbourhood"],
    factor: parameters["learn.progressFactor"],
    entry: parameters["learn.entryFactor"],
    early: Float64Array.from(fadingEntry(place, parameters), (fading) => durable + fading),
  };
}

/** Adds advantage, the family's own factor of progress, and early years to the gain of the pupils of a block, SD a year. */
export function addFamilyGain(home: FamilyGain, gain: Float64Array, from: number, to: number): void {
  const { place, parameters, pupils, families, year, slope, around, factor, entry, early } = home;
  const { family, cohort, earlyYears } = pupils;
  const { z, u1, u2, fsm } = families;
  for (let p = from, i = 0; p < to; p++, i++) {
    const f = family[p];
    const shared = factor * u2[f] + (entry === 0 ? 0 : entry * u1[f]);
    const near = around === 0 ? 0 : around * homeAdvantage(families, f, place);
    const effect = early[yearsIn(cohort[p], year)];
    const lasting = earlyYears[p] === 0 ? 0 : earlyYearsGain(effect, earlyYears[p], fsm[f], parameters);
    gain[i] += slope * z[f] + shared + near + lasting;
  }
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
