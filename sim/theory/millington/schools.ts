/** What families know of schools: results of the last years, and how far off children have been admitted. */

import type { Sequence } from "../../random/sequence.ts";
import { SCHOOLS } from "./town.ts";

/** The result of every school before any child has left one. */
const INITIAL_RESULT = 1;

export interface Schools {
  /** v: by how much a year at school raises attainment, as a share. */
  readonly valueAdded: Float64Array;
  /** Mean result over the years remembered. */
  readonly gcse: Float64Array;
  /** Smallest of the largest distances of the years remembered: whoever lives nearer is in the catchment. */
  readonly reach: Float64Array;
  /** The years remembered, the latest last, of each school. */
  readonly results: readonly number[][];
  readonly farthest: readonly number[][];
}

/** v = |N(0, sd)|. */
export function openSchools(valueAddedSd: number, memory: number, { normal }: Sequence): Schools {
  const initial = Array.from({ length: memory }, () => INITIAL_RESULT);
  return {
    valueAdded: Float64Array.from({ length: SCHOOLS }, () => Math.abs(valueAddedSd * normal())),
    gcse: new Float64Array(SCHOOLS).fill(INITIAL_RESULT),
    reach: new Float64Array(SCHOOLS).fill(Infinity),
    results: Array.from({ length: SCHOOLS }, () => initial.slice()),
    farthest: Array.from({ length: SCHOOLS }, () => []),
  };
}

/** A year's mean result of leavers, NaN where there were none and the score stays, and the farthest child admitted. */
export function remember(schools: Schools, memory: number, result: Float64Array, farthest: Float64Array): void {
  for (let s = 0; s < SCHOOLS; s++) {
    const results = schools.results[s];
    results.push(Number.isNaN(result[s]) ? schools.gcse[s] : result[s]);
    if (results.length > memory) results.shift();
    schools.gcse[s] = results.reduce((sum, value) => sum + value, 0) / results.length;
    schools.farthest[s].push(farthest[s]);
    if (schools.farthest[s].length > memory) schools.farthest[s].shift();
    schools.reach[s] = Math.min(...schools.farthest[s]);
  }
}

/** A family's view of each school: 1 where it holds. */
export interface View {
  readonly considered: Uint8Array;
  readonly avoided: Uint8Array;
  readonly catchment: Uint8Array;
}

export const createView = (): View => ({
  considered: new Uint8Array(SCHOOLS),
  avoided: new Uint8Array(SCHOOLS),
  catchment: new Uint8Array(SCHOOLS),
});

/** Considered: results as high as one aspires to; avoided: below θ of that; in the catchment: nearer than its reach. */
export function look(
  view: View,
  { gcse, reach }: Schools,
  aspiration: number,
  theta: number,
  away: Float64Array,
  cell: number,
): void {
  for (let s = 0; s < SCHOOLS; s++) {
    view.considered[s] = Number(gcse[s] >= aspiration);
    view.avoided[s] = Number(gcse[s] < theta * aspiration);
    view.catchment[s] = Number(away[cell * SCHOOLS + s] < reach[s]);
  }
}

/** Writes the schools in the order of a key, smallest first; of equals the lower number. */
export function ordered(into: Int32Array, key: (school: number) => number): Int32Array {
  for (let s = 0; s < SCHOOLS; s++) {
    const own = key(s);
    let at = s;
    for (; at > 0 && key(into[at - 1]) > own; at--) into[at] = into[at - 1];
    into[at] = s;
  }
  return into;
}
