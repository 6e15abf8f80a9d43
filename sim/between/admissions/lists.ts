/** Lists of any length over any number of schools, packed in one row after another, and read school by school. [C3] */

import type { Lists, Orders } from "./market.ts";

/** The most schools that 16 bits can number. */
const NARROW = 32767;
const MOST_ENTRIES = 2147483647;

/** A column of schools (or parts of schools) as narrow as their number allows. */
export function schoolColumn(length: number, schools: number): Int16Array | Int32Array {
  if (length > MOST_ENTRIES) throw new RangeError(`invalid lists; more than ${MOST_ENTRIES} entries: ${length}`);
  return schools > NARROW ? new Int32Array(length) : new Int16Array(length);
}

/** Every student's list in one column. */
export function packLists(lists: readonly ArrayLike<number>[], schools: number): Lists {
  const offsets = new Int32Array(lists.length + 1);
  const total = lists.reduce((sum, list) => sum + list.length, 0);
  const column = schoolColumn(total, schools);
  for (let i = 0; i < lists.length; i++) {
    column.set(lists[i], offsets[i]);
    offsets[i + 1] = offsets[i] + lists[i].length;
  }
  return { offsets, lists: column };
}

export interface BySchool {
  /** Entries for school s are `entries[offsets[s]]` to `entries[offsets[s + 1] − 1]`, by number of student. */
  readonly offsets: Int32Array;
  /** Positions in the column of lists. */
  readonly entries: Int32Array;
  /** In step with `entries`: whose entry it is. */
  readonly students: Int32Array;
}

/** Who listed each school, and where. */
export function bySchool({ offsets, lists }: Lists, schools: number): BySchool {
  const starts = new Int32Array(schools + 1);
  for (let at = 0; at < lists.length; at++) starts[lists[at] + 1] += 1;
  for (let s = 0; s < schools; s++) starts[s + 1] += starts[s];
  const next = starts.slice();
  const entries = new Int32Array(lists.length);
  const students = new Int32Array(lists.length);
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let at = offsets[i]; at < offsets[i + 1]; at++) {
      const place = next[lists[at]]++;
      entries[place] = at;
      students[place] = i;
    }
  }
  return { offsets: starts, entries, students };
}

/** Each school's order of those who listed it and whom it accepts. */
export function ordersOf(lists: Lists, schools: number, priority: Float64Array): Orders {
  const { offsets, entries, students } = bySchool(lists, schools);
  const starts = new Int32Array(schools + 1);
  const ordered = new Int32Array(entries.length);
  for (let s = 0; s < schools; s++) {
    const places = range(offsets[s], offsets[s + 1]).filter((at) => priority[entries[at]] < Infinity);
    places.sort((a, b) => compare(priority[entries[a]], priority[entries[b]]) || a - b);
    for (let i = 0; i < places.length; i++) ordered[starts[s] + i] = students[places[i]];
    starts[s + 1] = starts[s] + places.length;
  }
  return { offsets: starts, students: ordered.subarray(0, starts[schools]) };
}

/** Whole numbers from `from` to `to` − 1. */
export function range(from: number, to: number): Int32Array {
  const numbers = new Int32Array(to - from);
  for (let i = 0; i < numbers.length; i++) numbers[i] = from + i;
  return numbers;
}

/** Lower first; equal infinities are equal. */
export const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
