/** Where there is room in schools for a child who comes within the phase. [O2] */

import { schoolAt } from "../place/near.ts";
import type { OpenPlace } from "../place/open.ts";
import { openTo } from "./home.ts";
import { type Families, NO_SCHOOL, type Pupils } from "./population.ts";

/** The people of a place and the places that its schools offer to a year group. */
interface Seats {
  readonly families: Families;
  readonly pupils: Pupils;
  readonly schools: { readonly count: number; readonly places: Float64Array };
}

/** Pupils on the roll of each school. */
export function rollsOf({ pupils, schools }: Seats): Float64Array {
  const roll = new Float64Array(schools.count);
  for (let p = 0; p < pupils.count; p++) if (pupils.school[p] !== NO_SCHOOL) roll[pupils.school[p]] += 1;
  return roll;
}

/** The nearest school open to a pupil that has a place left in as many year groups; NO_SCHOOL where none has. */
export const nearestWithRoom = (
  place: OpenPlace,
  seats: Seats,
  roll: Float64Array,
  pupil: number,
  yearGroups: number,
): number => nearest(place, seats, pupil, (s) => roll[s] + 1 <= yearGroups * seats.schools.places[s]);

/** The nearest school open to a pupil that offers places at all, full or not. */
export const nearestBeyondPlaces = (place: OpenPlace, seats: Seats, pupil: number): number =>
  nearest(place, seats, pupil, (s) => seats.schools.places[s] > 0);

function nearest(
  place: OpenPlace,
  { families, pupils, schools }: Seats,
  pupil: number,
  takes: (school: number) => boolean,
): number {
  const home = families.neighbourhood[pupils.family[pupil]];
  for (let rank = 0; rank < schools.count; rank++) {
    const school = schoolAt(place.near, home, rank);
    if (takes(school) && openTo(place, school, pupils.sex[pupil])) return school;
  }
  return NO_SCHOOL;
}
