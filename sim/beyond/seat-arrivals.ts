/** Seats for children who come to the place within the phase. [Y1] [O1] */

import type { Year } from "../engine/process.ts";
import { inBlocks } from "../population/blocks.ts";
import { homeToSchool } from "../population/home.ts";
import { NO_SCHOOL, PLACEMENT, type Pupils } from "../population/population.ts";
import { nearestWithRoom, rollsOf } from "../population/rooms.ts";

/**
 * Nobody comes to alternative provision, a special school or no roll because the child who left was there: those who
 * would take the nearest school with room that is open to them, in order of key [R2]; where none has room, alternative
 * provision. Nor is anyone withdrawn or in a unit for that reason: whoever takes such a seat begins in class.
 */
export function seatArrivals(year: Year, came: Uint8Array): void {
  const { place, state } = year;
  const { pupils, families } = state;
  const unseated = arrivalsApart(year, came);
  if (unseated.length === 0) return;
  const roll = rollsOf(state);
  /** Year groups that are filled when families come and go: all but the one that is yet to be admitted. */
  const filled = place.phase.years - 1;
  for (const p of unseated) {
    const school = nearestWithRoom(place, state, roll, p, filled);
    pupils.school[p] = school;
    pupils.placement[p] = school === NO_SCHOOL ? PLACEMENT.alternative : PLACEMENT.class;
    if (school === NO_SCHOOL) continue;
    roll[school] += 1;
    pupils.travel[p] = homeToSchool(place, families, pupils.family[p], school);
  }
}

/**
 * Children who came this year to the place of one who was on no school's roll, in order of key; those who came to a seat
 * apart inside a school are put in class.
 */
function arrivalsApart({ state: { pupils } }: Year, came: Uint8Array): number[] {
  const rows: number[] = [];
  inBlocks(pupils.count, { pupils, came, rows }, findApart);
  return rows.sort((a, b) => pupils.key[a] - pupils.key[b] || a - b);
}

interface Finding {
  readonly pupils: Pupils;
  /** By family. */
  readonly came: Uint8Array;
  readonly rows: number[];
}

function findApart({ pupils, came, rows }: Finding, from: number, to: number): void {
  const { placement, family, school } = pupils;
  for (let p = from; p < to; p++) {
    if (placement[p] === PLACEMENT.class || placement[p] === PLACEMENT.outside || came[family[p]] === 0) continue;
    if (school[p] === NO_SCHOOL) rows.push(p);
    else placement[p] = PLACEMENT.class;
  }
}
