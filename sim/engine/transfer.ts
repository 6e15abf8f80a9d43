/** Children who end the primary phase become those who enter the secondary one next year, as primary schools leave them. */

import { addRows } from "../population/columns.ts";
import { NO_SCHOOL, PLACEMENT, PUPIL_LAYOUT, type Pupils } from "../population/population.ts";
import type { Year } from "./process.ts";

/**
 * Who they are, what they can do and how they take part goes with them; a school, and what only a school gives, does
 * not. What they attain is their attainment at entry [Y3]. They apply in the year to come, wherever they were taught.
 */
export function transfer(from: Year, to: Year): void {
  const { pupils } = from.state;
  const last = from.place.phase.years - 1;
  const leavers: number[] = [];
  for (let p = 0; p < pupils.count; p++) if (from.year - pupils.cohort[p] === last) leavers.push(p);
  const entrants = to.state.pupils;
  const first = addRows(PUPIL_LAYOUT, entrants, leavers.length);
  for (let i = 0; i < leavers.length; i++) {
    carry(pupils, leavers[i], entrants, first + i);
    entrants.cohort[first + i] = from.year + 1;
  }
}

function carry(from: Pupils, leaver: number, to: Pupils, entrant: number): void {
  for (const column of Object.keys(PUPIL_LAYOUT) as (keyof typeof PUPIL_LAYOUT)[]) {
    to[column][entrant] = from[column][leaver];
  }
  to.entry[entrant] = from.attainment[leaver];
  to.primarySchool[entrant] = from.school[leaver];
  to.school[entrant] = NO_SCHOOL;
  to.placement[entrant] = PLACEMENT.class;
  to.nearest[entrant] = NO_SCHOOL;
  to.travel[entrant] = Number.NaN;
  for (const column of ["set", "preference", "nearestFirst", "movedSchool", "excluded", "exited"] as const) {
    to[column][entrant] = 0;
  }
}
