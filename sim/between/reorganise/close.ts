/** A school closes: it takes nobody in, and its pupils go elsewhere. [B10] [A3] */

import type { Year } from "../../engine/process.ts";
import { schoolNode } from "../../network/nodes.ts";
import { isOpen } from "../../population/open-schools.ts";
import { NO_SCHOOL, PLACEMENT } from "../../population/population.ts";
import { inOrderOfKey, moveTo, nearestBelow, roomsIn } from "../rooms.ts";

/** Closes schools together, so that the pupils of one do not go to another that closes too. */
export function closeSchool(year: Year, closing: readonly number[]): void {
  const { schools, pupils } = year.state;
  const open = closing.filter((school) => isOpen(schools, school));
  if (open.length === 0) return;
  for (const school of open) shut(year, school);
  const leaving = Array.from({ length: pupils.count }, (_, p) => p).filter((p) => open.includes(pupils.school[p]));
  const { placement } = pupils;
  const rooms = roomsIn(year, year.place.phase.years - 1);
  for (const pupil of inOrderOfKey(year, leaving)) {
    const withRoom = nearestBelow(rooms, pupil, 1);
    const school = withRoom === NO_SCHOOL ? nearestBelow(rooms, pupil, Number.POSITIVE_INFINITY) : withRoom;
    moveTo(rooms, pupil, school);
    if (school === NO_SCHOOL) placement[pupil] = PLACEMENT.outside;
  }
}

/** Takes away what makes a school one of those that families, partners and services see. */
export function shut({ place, state }: Year, school: number): void {
  const { schools, network } = state;
  schools.places[school] = 0;
  schools.roll[school] = 0;
  for (const column of [schools.publishedAttainment, schools.publishedValueAdded]) column[school] = Number.NaN;
  for (const column of [schools.publishedPresence, schools.publishedParticipation]) column[school] = Number.NaN;
  for (const column of [schools.score, schools.reputation, schools.pressure, schools.narrowing]) column[school] = 0;
  for (const edge of network.edges(schoolNode(place.schools.ids[school]))) network.dropEdge(edge);
}
