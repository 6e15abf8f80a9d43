/** A town of families on a torus, nine schools on a grid, and seven cohorts of children from nine to fifteen years old. */

import type { Sequence } from "../../random/sequence.ts";
import { neighbourCells, torusDistance } from "../torus.ts";

const SIDE = 101;
const CELLS = SIDE * SIDE;
const SCHOOLS_ALONG = 3;
export const SCHOOLS = SCHOOLS_ALONG * SCHOOLS_ALONG;
/** Children of each age. */
export const COHORT = 900;
export const FIRST_AGE = 9;
const AGES = 7;
const ASPIRATION = { mean: 50, sd: 20, highest: 100 };

/** Families by row, one child each; a cohort's rows lie together and are used again when it has left. */
export interface Town {
  readonly aspiration: Float64Array;
  readonly attainment: Float64Array;
  readonly cell: Int32Array;
  /** −1 before there is one. */
  readonly school: Int32Array;
  /** By cell: row of the family that lives there, −1 where nobody does. */
  readonly at: Int32Array;
  /** Cell × school: straight distance on the torus, in cells. */
  readonly away: Float64Array;
  /** By school: every cell, the nearest first. */
  readonly cellsByDistance: readonly Int32Array[];
  readonly near: { readonly each: number; readonly cells: Int32Array };
  /** By cell: what the families on the eight cells about it aspire to, in sum, and how many they are. */
  readonly aspirationAround: Float64Array;
  readonly familiesAround: Int32Array;
}

function createTown(): Town {
  const families = COHORT * AGES;
  const away = distances();
  const all = Int32Array.from({ length: CELLS }, (_, cell) => cell);
  const byDistance = (school: number) =>
    all.slice().sort((a, b) => away[a * SCHOOLS + school] - away[b * SCHOOLS + school] || a - b);
  return {
    aspiration: new Float64Array(families),
    attainment: new Float64Array(families),
    cell: new Int32Array(families).fill(-1),
    school: new Int32Array(families).fill(-1),
    at: new Int32Array(CELLS).fill(-1),
    away,
    cellsByDistance: Array.from({ length: SCHOOLS }, (_, school) => byDistance(school)),
    near: neighbourCells(SIDE, 1, () => true),
    aspirationAround: new Float64Array(CELLS),
    familiesAround: new Int32Array(CELLS),
  };
}

function distances(): Float64Array {
  const middle = (k: number) => ((k + 0.5) * SIDE) / SCHOOLS_ALONG - 0.5;
  const away = new Float64Array(CELLS * SCHOOLS);
  for (let cell = 0; cell < CELLS; cell++) {
    const y = Math.floor(cell / SIDE);
    for (let s = 0; s < SCHOOLS; s++) {
      const row = Math.floor(s / SCHOOLS_ALONG);
      away[cell * SCHOOLS + s] = torusDistance(cell % SIDE, y, middle(s % SCHOOLS_ALONG), middle(row), SIDE);
    }
  }
  return away;
}

/** The first row of the cohort of an age at a tick; the rows up to `COHORT` further on are all of it. */
export const cohort = (age: number, tick: number): number => ((tick - (age - FIRST_AGE) + AGES) % AGES) * COHORT;

/** The cohort that is oldest makes room for as many families with a child of nine, on random free cells. */
export function renew(town: Town, tick: number, aspirations: Sequence, arrivals: Sequence): void {
  const first = cohort(FIRST_AGE, tick);
  for (let i = first; i < first + COHORT; i++) if (town.cell[i] >= 0) leave(town, i);
  for (let i = first; i < first + COHORT; i++) {
    town.aspiration[i] = drawAspiration(aspirations);
    town.attainment[i] = town.aspiration[i];
    town.school[i] = -1;
    settle(town, i, freeCell(town, arrivals));
  }
}

/** Normal, drawn again where it is below 0 or above 100. */
function drawAspiration({ normal }: Sequence): number {
  for (;;) {
    const aspiration = ASPIRATION.mean + ASPIRATION.sd * normal();
    if (aspiration >= 0 && aspiration <= ASPIRATION.highest) return aspiration;
  }
}

function freeCell({ at }: Town, { below }: Sequence): number {
  for (;;) {
    const cell = below(CELLS);
    if (at[cell] < 0) return cell;
  }
}

export function settle(town: Town, family: number, cell: number): void {
  town.cell[family] = cell;
  town.at[cell] = family;
  countAround(town, cell, town.aspiration[family], 1);
}

export function leave(town: Town, family: number): void {
  const cell = town.cell[family];
  town.cell[family] = -1;
  town.at[cell] = -1;
  countAround(town, cell, -town.aspiration[family], -1);
}

function countAround({ near, aspirationAround, familiesAround }: Town, cell: number, aspiration: number, by: 1 | -1) {
  for (let i = cell * near.each; i < (cell + 1) * near.each; i++) {
    aspirationAround[near.cells[i]] += aspiration;
    familiesAround[near.cells[i]] += by;
  }
}

/** What living on a cell asks for: the mean aspiration of the eight cells about; 0 where nobody lives there. */
export const locationValue = ({ aspirationAround, familiesAround }: Town, cell: number): number =>
  familiesAround[cell] === 0 ? 0 : aspirationAround[cell] / familiesAround[cell];

/** All cohorts that there are when a town begins. */
export function peopled(aspirations: Sequence, arrivals: Sequence): Town {
  const town = createTown();
  for (let tick = 0; tick < AGES; tick++) renew(town, tick, aspirations, arrivals);
  return town;
}
