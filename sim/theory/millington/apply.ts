/** Children of ten apply: lists by results and distance, and places by distance. Millington, Butler & Hamnett 2014. */

import { acceptAtOnce } from "../../between/admissions/boston.ts";
import { type Lists, marketOf } from "../../between/admissions/market.ts";
import { MECHANISMS } from "../../between/admissions/mechanisms.ts";
import { createView, look, ordered, type Schools } from "./schools.ts";
import { COHORT, cohort, SCHOOLS, type Town } from "./town.ts";

const APPLYING = 10;
/** Places of each school a year. */
const PLACES = 100;

export interface Applying {
  readonly theta: number;
  readonly listLength: number;
  readonly mechanism: "boston" | "da";
}

export interface Applications {
  /** Row of the first of the families that applied. */
  readonly first: number;
  /** By applicant: 1 where the first school of the list was got, 0 where not, −1 where nothing was listed. */
  readonly firstPreference: Int8Array;
  /** By school: applicants for each place. */
  readonly perPlace: Float64Array;
  /** By school: distance of the farthest child admitted; 0 of none. */
  readonly farthest: Float64Array;
}

/** Lists are settled by the mechanism; who has no place then gets one left over, the nearest first. */
export function applyForPlaces(town: Town, schools: Schools, tick: number, applying: Applying): Applications {
  const first = cohort(APPLYING, tick);
  const distance = (i: number, s: number) => town.away[town.cell[first + i] * SCHOOLS + s];
  const lists = listsOf(town, schools, first, applying);
  const capacity = new Int32Array(SCHOOLS).fill(PLACES);
  const { school, rank } = MECHANISMS[applying.mechanism].assign(marketOf(lists, capacity, distance));
  for (const s of school) if (s >= 0) capacity[s] -= 1;
  const leftOver = acceptAtOnce(marketOf(nearestFirst(school, distance), capacity, distance)).school;
  const perPlace = new Float64Array(SCHOOLS);
  for (const s of lists.lists) perPlace[s] += 1 / PLACES;
  const farthest = new Float64Array(SCHOOLS);
  for (let i = 0; i < COHORT; i++) {
    const s = school[i] >= 0 ? school[i] : leftOver[i];
    town.school[first + i] = s;
    if (s >= 0) farthest[s] = Math.max(farthest[s], distance(i, s));
  }
  const firstPreference = Int8Array.from(rank, (r, i) => (lists.offsets[i] === lists.offsets[i + 1] ? -1 : +(r === 1)));
  return { first, firstPreference, perPlace, farthest };
}

/**
 * Schools whose catchment one lives in by results, then those one considers by distance, then all by distance; never one
 * that is avoided.
 */
function listsOf(town: Town, schools: Schools, first: number, { theta, listLength }: Applying): Lists {
  const byResult = ordered(new Int32Array(SCHOOLS), (s) => -schools.gcse[s]);
  const byDistance = new Int32Array(SCHOOLS);
  const offsets = new Int32Array(COHORT + 1);
  const lists = new Int32Array(COHORT * SCHOOLS);
  const taken = new Uint8Array(SCHOOLS);
  const view = createView();
  let end = 0;
  const list = (order: Int32Array, wanted: Uint8Array | undefined, limit: number) => {
    for (const s of order) {
      if (end >= limit || taken[s] > 0 || view.avoided[s] > 0 || wanted?.[s] === 0) continue;
      taken[s] = 1;
      lists[end++] = s;
    }
  };
  for (let i = 0; i < COHORT; i++) {
    const cell = town.cell[first + i];
    look(view, schools, town.aspiration[first + i], theta, town.away, cell);
    ordered(byDistance, (s) => town.away[cell * SCHOOLS + s]);
    taken.fill(0);
    const limit = end + listLength;
    list(byResult, view.catchment, limit);
    list(byDistance, view.considered, limit);
    list(byDistance, undefined, limit);
    offsets[i + 1] = end;
  }
  return { offsets, lists: lists.slice(0, end) };
}

/** All schools, the nearest first, for those without one; the others list nothing. */
function nearestFirst(school: Int32Array, distance: (i: number, s: number) => number): Lists {
  const offsets = new Int32Array(school.length + 1);
  const lists = new Int32Array(school.length * SCHOOLS);
  let end = 0;
  for (let i = 0; i < school.length; i++) {
    if (school[i] < 0) {
      ordered(lists.subarray(end, end + SCHOOLS), (s) => distance(i, s));
      end += SCHOOLS;
    }
    offsets[i + 1] = end;
  }
  return { offsets, lists: lists.slice(0, end) };
}
