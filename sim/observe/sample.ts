/** A few synthetic pupils of a year, written out one by one: nobody in it exists. */

import type { State } from "../engine/state.ts";
import type { OpenPlace } from "../place/open.ts";
import { NO_SCHOOL, PLACEMENTS, yearsIn } from "../population/population.ts";
import { type Stream, uniform } from "../random/streams.ts";

/** One sampled pupil in one year. */
export interface SampledPupil {
  readonly replicate: number;
  readonly year: number;
  readonly pupil: number;
  readonly year_group: number;
  readonly neighbourhood_id: string;
  readonly fsm: boolean;
  readonly ever6: boolean;
  readonly placement: string;
  readonly school_id: string;
  readonly attainment: number;
  readonly presence: number;
  readonly participation: number;
}

/**
 * `n` pupils of the year, or all where there are fewer: those with the lowest number drawn for their key. Whoever is
 * drawn low is sampled again in the next year, so that most are followed from entry to leaving, and pupils who are in
 * both of two scenarios are sampled in both.
 */
export function samplePupils(
  state: State,
  place: OpenPlace,
  replicate: number,
  chance: Stream,
  n: number,
): SampledPupil[] {
  const { pupils } = state;
  const drawn = Float64Array.from({ length: pupils.count }, (_, p) => uniform(chance, pupils.key[p], 0));
  const limit = n >= drawn.length ? 1 : drawn.toSorted()[n - 1];
  const rows: SampledPupil[] = [];
  for (let p = 0; p < drawn.length && rows.length < n; p++) {
    if (drawn[p] <= limit) rows.push(sampled(state, place, replicate, p));
  }
  return rows;
}

function sampled({ pupils, families, year }: State, place: OpenPlace, replicate: number, p: number): SampledPupil {
  const family = pupils.family[p];
  return {
    replicate,
    year,
    pupil: pupils.key[p],
    year_group: place.phase.firstYearGroup + yearsIn(pupils.cohort[p], year),
    neighbourhood_id: place.neighbourhoods.ids[families.neighbourhood[family]],
    fsm: families.fsm[family] === 1,
    ever6: families.ever6[family] === 1,
    placement: PLACEMENTS[pupils.placement[p]],
    school_id: pupils.school[p] === NO_SCHOOL ? "" : place.schools.ids[pupils.school[p]],
    attainment: pupils.attainment[p],
    presence: pupils.presence[p],
    participation: pupils.participation[p],
  };
}
