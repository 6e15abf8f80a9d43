/** Seats for children who come to the place within the phase. [Y1] [O1] */

import type { Year } from "../engine/process.ts";
import { homeToSchool, openTo } from "../population/home.ts";
import { NO_SCHOOL, PLACEMENT } from "../population/population.ts";

/**
 * Nobody comes to alternative provision or to no roll because the child who left was there: those who would take the
 * nearest school with room that is open to them, in order of key [R2]; where none has room, alternative provision.
 */
export function seatArrivals(year: Year, came: Uint8Array): void {
  const { place, state } = year;
  const { pupils, families } = state;
  const unseated = arrivalsApart(year, came);
  if (unseated.length === 0) return;
  const roll = rolls(year);
  for (const p of unseated) {
    const school = nearestWithRoom(year, roll, p);
    pupils.school[p] = school;
    pupils.placement[p] = school === NO_SCHOOL ? PLACEMENT.alternative : PLACEMENT.class;
    if (school === NO_SCHOOL) continue;
    roll[school] += 1;
    pupils.travel[p] = homeToSchool(place, families, pupils.family[p], school);
  }
}

/** Children who came this year to the place of one who was in alternative provision or on no roll, in order of key. */
function arrivalsApart({ state }: Year, came: Uint8Array): number[] {
  const { pupils } = state;
  const rows: number[] = [];
  for (let p = 0; p < pupils.count; p++) {
    const apart = pupils.placement[p] === PLACEMENT.alternative || pupils.placement[p] === PLACEMENT.notOnRoll;
    if (apart && came[pupils.family[p]] === 1) rows.push(p);
  }
  return rows.sort((a, b) => pupils.key[a] - pupils.key[b] || a - b);
}

function rolls({ state }: Year): Float64Array {
  const { pupils, schools } = state;
  const roll = new Float64Array(schools.count);
  for (let p = 0; p < pupils.count; p++) if (pupils.school[p] !== NO_SCHOOL) roll[pupils.school[p]] += 1;
  return roll;
}

function nearestWithRoom({ place, state }: Year, roll: Float64Array, pupil: number): number {
  const { pupils, families, schools } = state;
  const row = families.neighbourhood[pupils.family[pupil]] * schools.count;
  /** Year groups that are filled when families come and go: all but the one that is yet to be admitted. */
  const filled = place.phase.years - 1;
  for (let rank = 0; rank < schools.count; rank++) {
    const school = place.nearest[row + rank];
    const hasRoom = roll[school] + 1 <= filled * schools.places[school];
    if (hasRoom && openTo(place, school, pupils.sex[pupil])) return school;
  }
  return NO_SCHOOL;
}
