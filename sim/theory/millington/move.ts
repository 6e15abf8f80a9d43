/** Families with a child of nine move, once, to where a school they want admits from. Millington, Butler & Hamnett 2014. */

import type { Sequence } from "../../random/sequence.ts";
import { createView, look, ordered, type Schools, type View } from "./schools.ts";
import { COHORT, cohort, FIRST_AGE, leave, locationValue, SCHOOLS, settle, type Town } from "./town.ts";

/** Cells tried at random before all are looked through. */
const TRIES = 30;

export interface Moving {
  readonly theta: number;
  /** Whether only a cell will do whose neighbours aspire, in the mean, to less than the family. */
  readonly constrained: boolean;
}

/** Returns how many moved. */
export function moveHomes(town: Town, schools: Schools, tick: number, moving: Moving, random: Sequence): number {
  const first = cohort(FIRST_AGE, tick);
  const byResult = ordered(new Int32Array(SCHOOLS), (s) => -schools.gcse[s]);
  const within = schools.reach.map((reach, s) => cellsWithin(town, s, reach));
  const view = createView();
  let moved = 0;
  for (let i = first; i < first + COHORT; i++) {
    look(view, schools, town.aspiration[i], moving.theta, town.away, town.cell[i]);
    if (isContent(view)) continue;
    const highest = moving.constrained ? town.aspiration[i] : Infinity;
    const home = newHome(town, view, byResult, within, highest, random);
    if (home < 0) continue;
    leave(town, i);
    settle(town, i, home);
    moved += 1;
  }
  return moved;
}

/** In the catchment of a school that is considered, and of none that is avoided. */
function isContent({ considered, avoided, catchment }: View): boolean {
  let some = false;
  for (let s = 0; s < SCHOOLS; s++) {
    if (catchment[s] === 0) continue;
    if (avoided[s] > 0) return false;
    if (considered[s] > 0) some = true;
  }
  return some;
}

/** How many cells lie nearer to a school than its reach: the first so many in the order of distance. */
function cellsWithin({ away, cellsByDistance }: Town, school: number, reach: number): number {
  const cells = cellsByDistance[school];
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (away[cells[middle] * SCHOOLS + school] < reach) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A random free cell that will do, in the catchment of the best school that has one: of those considered, then of others not avoided. */
function newHome(
  town: Town,
  { considered, avoided }: View,
  byResult: Int32Array,
  within: Float64Array,
  highest: number,
  random: Sequence,
): number {
  for (const pass of [1, 0]) {
    for (const s of byResult) {
      if (considered[s] !== pass || avoided[s] > 0) continue;
      const home = anyCell(town, town.cellsByDistance[s], within[s], highest, random);
      if (home >= 0) return home;
    }
  }
  return -1;
}

/** Any of the first `count` cells that is free and worth less than `highest`, each as likely; −1 where there is none. */
function anyCell(town: Town, cells: Int32Array, count: number, highest: number, { below }: Sequence): number {
  const will = (cell: number) => town.at[cell] < 0 && (highest === Infinity || locationValue(town, cell) < highest);
  if (count === 0) return -1;
  for (let n = 0; n < TRIES; n++) {
    const cell = cells[below(count)];
    if (will(cell)) return cell;
  }
  const left = cells.subarray(0, count).filter(will);
  return left.length === 0 ? -1 : left[below(left.length)];
}
