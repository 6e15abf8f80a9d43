/** Schools whose places are in parts, each with priorities of its own: to a mechanism every part is a school. [A2] */

import { schoolColumn } from "./lists.ts";
import type { Lists } from "./market.ts";

/** Lists of parts, and which choice of the student's each entry is, from 1. */
export interface PartedLists extends Lists {
  readonly choice: Int32Array;
}

/** Writes the parts of a school that a student asks for, in order, and returns how many: at most as many as fit. */
export type Route = (student: number, school: number, into: Int32Array) => number;

/** Lists of parts in place of lists of schools. */
export function partedLists({ offsets, lists }: Lists, parts: number, most: number, route: Route): PartedLists {
  const column = schoolColumn(lists.length * most, parts);
  const choice = new Int32Array(lists.length * most);
  const starts = new Int32Array(offsets.length);
  const into = new Int32Array(most);
  let end = 0;
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let at = offsets[i]; at < offsets[i + 1]; at++) {
      const count = route(i, lists[at], into);
      for (let k = 0; k < count; k++) {
        column[end] = into[k];
        choice[end++] = at - offsets[i] + 1;
      }
    }
    starts[i + 1] = end;
  }
  return { offsets: starts, lists: column.subarray(0, end), choice: choice.subarray(0, end) };
}
