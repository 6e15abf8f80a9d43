/** Room in schools between admissions: who can take a pupil who leaves another. [B9] */

import type { Year } from "../engine/process.ts";
import { homeToSchool } from "../population/home.ts";
import { NO_SCHOOL } from "../population/population.ts";
import { eligibility } from "./may-attend.ts";

/** Rolls as pupils are moved one by one. */
export interface Rooms {
  /** The nearest other school filled below `fill` of its places once the pupil is in; NO_SCHOOL where there is none. */
  nearestBelow(pupil: number, fill: number): number;
  /** Moves a pupil to a school (or to none), keeping rolls and the pupil's travel in step. */
  move(pupil: number, school: number): void;
}

export function roomsIn(year: Year): Rooms {
  const { place, state } = year;
  const { pupils, families, schools } = state;
  const mayAttend = eligibility(year);
  const roll = new Float64Array(schools.count);
  for (let p = 0; p < pupils.count; p++) if (pupils.school[p] !== NO_SCHOOL) roll[pupils.school[p]] += 1;
  return {
    nearestBelow(pupil, fill) {
      const row = families.neighbourhood[pupils.family[pupil]] * schools.count;
      for (let rank = 0; rank < schools.count; rank++) {
        const school = place.nearest[row + rank];
        const hasRoom = roll[school] + 1 <= fill * place.phase.years * schools.places[school];
        if (hasRoom && school !== pupils.school[pupil] && mayAttend(pupil, school)) return school;
      }
      return NO_SCHOOL;
    },
    move(pupil, school) {
      if (pupils.school[pupil] !== NO_SCHOOL) roll[pupils.school[pupil]] -= 1;
      pupils.school[pupil] = school;
      pupils.travel[pupil] = Number.NaN;
      if (school === NO_SCHOOL) return;
      roll[school] += 1;
      pupils.travel[pupil] = homeToSchool(place, families, pupils.family[pupil], school);
    },
  };
}

/** Rows in an order that depends on the pupils' keys alone: the order in which they are moved. [R2] */
export function inOrderOfKey(year: Year, rows: readonly number[]): number[] {
  const { key } = year.state.pupils;
  return rows.toSorted((a, b) => key[a] - key[b] || a - b);
}
