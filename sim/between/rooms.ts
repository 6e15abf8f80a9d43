/** Room in schools between admissions: who can take a pupil who leaves another. [B9] */

import type { Year } from "../engine/process.ts";
import { schoolAt } from "../place/near.ts";
import { way } from "../place/ways.ts";
import { homeToSchool } from "../population/home.ts";
import { NO_SCHOOL } from "../population/population.ts";
import { barsIn, mayAttend } from "./may-attend.ts";

/** Rolls as pupils are moved one by one. */
export interface Rooms {
  /** The nearest other school filled below `fill` of its places once the pupil is in; NO_SCHOOL where there is none. */
  nearestBelow(pupil: number, fill: number): number;
  /**
   * Of the other schools within `reach` km of the pupil's neighbourhood and filled below `fill`, the one that has taken
   * in fewest for its places, the nearest of equals; NO_SCHOOL where there is none.
   */
  nextInTurn(pupil: number, reach: number, fill: number): number;
  /** Moves a pupil to a school (or to none), keeping rolls and the pupil's travel in step. */
  move(pupil: number, school: number): void;
}

/** Rooms while so many year groups are at school: one fewer before the entering cohort is admitted. */
export function roomsIn(year: Year, yearGroups = year.place.phase.years): Rooms {
  const { place, state } = year;
  const { pupils, families, schools } = state;
  const bars = barsIn(year);
  const roll = new Float64Array(schools.count);
  const taken = new Float64Array(schools.count);
  const { school, count } = pupils;
  for (let p = 0; p < count; p++) if (school[p] !== NO_SCHOOL) roll[school[p]] += 1;
  const placesOf = (school: number): number => yearGroups * schools.places[school];
  const canTake = (pupil: number, school: number, fill: number): boolean =>
    roll[school] + 1 <= fill * placesOf(school) &&
    school !== pupils.school[pupil] &&
    mayAttend(year.state.schools, bars, pupil, school);
  const homeOf = (pupil: number): number => families.neighbourhood[pupils.family[pupil]];
  return {
    nearestBelow(pupil, fill) {
      const home = homeOf(pupil);
      for (let rank = 0; rank < schools.count; rank++) {
        const school = schoolAt(place.near, home, rank);
        if (canTake(pupil, school, fill)) return school;
      }
      return NO_SCHOOL;
    },
    nextInTurn(pupil, reach, fill) {
      const home = homeOf(pupil);
      let next = NO_SCHOOL;
      for (let rank = 0; rank < schools.count; rank++) {
        const school = schoolAt(place.near, home, rank);
        if (way(place.ways, home, school) > reach) break;
        const sooner =
          next === NO_SCHOOL || (taken[school] + 1) * placesOf(next) < (taken[next] + 1) * placesOf(school);
        if (sooner && canTake(pupil, school, fill)) next = school;
      }
      return next;
    },
    move(pupil, school) {
      if (pupils.school[pupil] !== NO_SCHOOL) roll[pupils.school[pupil]] -= 1;
      pupils.school[pupil] = school;
      pupils.travel[pupil] = Number.NaN;
      if (school === NO_SCHOOL) return;
      roll[school] += 1;
      taken[school] += 1;
      if (roll[school] > placesOf(school)) schools.takenBeyond[school] += 1;
      pupils.travel[pupil] = homeToSchool(place, families, pupils.family[pupil], school);
    },
  };
}

/** Rows in an order that depends on the pupils' keys alone: the order in which they are moved. [R2] */
export function inOrderOfKey(year: Year, rows: readonly number[]): number[] {
  const { key } = year.state.pupils;
  return rows.toSorted((a, b) => key[a] - key[b] || a - b);
}
