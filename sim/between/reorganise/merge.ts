/** Two schools become one: places, pupils and staff of the one go to the other. [B10] */

import type { Year } from "../../engine/process.ts";
import { isOpen } from "../../population/open-schools.ts";
import { inOrderOfKey, moveTo, roomsIn } from "../rooms.ts";
import { shut } from "./close.ts";

/**
 * What staff know and do in the school that goes on becomes the mean of both, each counted by its roll; its name, its
 * results and its reputation stay.
 */
export function mergeSchools(year: Year, from: number, into: number): void {
  const { schools, pupils } = year.state;
  if (!isOpen(schools, from) || !isOpen(schools, into)) return;
  blend(year, from, into);
  schools.places[into] += schools.places[from];
  const rooms = roomsIn(year, year.place.phase.years - 1);
  const rows = Array.from({ length: pupils.count }, (_, p) => p).filter((p) => pupils.school[p] === from);
  for (const pupil of inOrderOfKey(year, rows)) moveTo(rooms, pupil, into);
  schools.roll[into] += schools.roll[from];
  shut(year, from);
}

/** Columns of what a school has become by its own work. */
const OWN = ["effect", "unexplained", "forAtRisk", "sharing", "inclusion"] as const;

function blend({ parameters, state }: Year, from: number, into: number): void {
  const { schools, practices } = state;
  const all = schools.roll[from] + schools.roll[into];
  const share = all > 0 ? schools.roll[from] / all : 0.5;
  const mean = (column: Float64Array, other: number, own: number): void => {
    column[own] = share * column[other] + (1 - share) * column[own];
  };
  for (const name of OWN) mean(schools[name], from, into);
  if (practices.count === 0) return;
  const each = parameters["practice.count"];
  for (let p = 0; p < each; p++) mean(practices.held, from * each + p, into * each + p);
}
