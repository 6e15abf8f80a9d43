/** A year's new families in the Argentine enrolment model: where they live, and what their group thinks of each school. */

import { peaked } from "../../population/peaked.ts";
import type { Sequence } from "../../random/sequence.ts";

/** Side of the square in which families live; its edges do not meet. */
const SIDE = 160;
/** Schools stand in five rows of five, each in the middle of a square of 32. */
export const SCHOOLS = 25;
const ROW = 5;
const WIDTH = SIDE / ROW;

/** Columns of households, and of schools; a column of both groups holds those of group 0 (blue) and then of 1 (red). */
export interface Year {
  readonly group: Uint8Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The school that each household attends. */
  readonly school: Uint8Array;
  /** Households of a group at a school: entry group × SCHOOLS + school. */
  readonly rolls: Int32Array;
  readonly taken: Int32Array;
  readonly seats: Int32Array;
  /** V of a group for a school, by its composition of last year: entry group × SCHOOLS + school. */
  readonly value: Float64Array;
}

export interface Families {
  /** Chance that a household is red. */
  readonly share: number;
  readonly households: number;
  /** Seats beyond those that the nearest households would fill, as a share of these. */
  readonly extra: number;
  readonly f: number;
  readonly M: number;
}

export const schoolX = (school: number): number => WIDTH * ((school % ROW) + 0.5);
export const schoolY = (school: number): number => WIDTH * (Math.floor(school / ROW) + 0.5);

/** A year's households, each at its nearest school. `before` is last year's rolls, this year's in the first year. */
export function enrol({ share, households, extra, f, M }: Families, before: Int32Array | null, homes: Sequence): Year {
  const year: Year = {
    group: new Uint8Array(households),
    x: new Float64Array(households),
    y: new Float64Array(households),
    school: new Uint8Array(households),
    rolls: new Int32Array(2 * SCHOOLS),
    taken: new Int32Array(SCHOOLS),
    seats: new Int32Array(SCHOOLS),
    value: new Float64Array(2 * SCHOOLS),
  };
  for (let h = 0; h < households; h++) {
    year.group[h] = homes.uniform() < share ? 1 : 0;
    year.x[h] = SIDE * homes.uniform();
    year.y[h] = SIDE * homes.uniform();
    join(year, h, nearest(year.x[h], year.y[h]));
  }
  for (let s = 0; s < SCHOOLS; s++) year.seats[s] = Math.round(year.taken[s] * (1 + extra));
  judge(year.value, before ?? year.rolls, f, M);
  return year;
}

/** The school in whose square a home lies. */
export const nearest = (x: number, y: number): number => Math.floor(y / WIDTH) * ROW + Math.floor(x / WIDTH);

/** V of the own-group share of rolls; 0 of a school that nobody attended. */
function judge(value: Float64Array, rolls: Int32Array, f: number, M: number): void {
  for (let s = 0; s < SCHOOLS; s++) {
    const all = rolls[s] + rolls[SCHOOLS + s];
    for (let g = 0; g < 2; g++) value[g * SCHOOLS + s] = all === 0 ? 0 : peaked(rolls[g * SCHOOLS + s] / all, f, M);
  }
}

function join(year: Year, h: number, school: number): void {
  year.school[h] = school;
  year.taken[school]++;
  year.rolls[year.group[h] * SCHOOLS + school]++;
}

/** Takes a household from its school to another, which may be the same. */
export function move(year: Year, h: number, school: number): void {
  const left = year.school[h];
  year.taken[left]--;
  year.rolls[year.group[h] * SCHOOLS + left]--;
  join(year, h, school);
}

/** Households that value their school below threshold + spread × N(0, 1), in the order in which they came. */
export function unhappy({ group, school, value }: Year, threshold: number, spread: number, moods: Sequence): number[] {
  const found: number[] = [];
  for (let h = 0; h < group.length; h++) {
    if (value[group[h] * SCHOOLS + school[h]] < threshold + spread * moods.normal()) found.push(h);
  }
  return found;
}
