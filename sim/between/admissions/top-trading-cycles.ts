/** Top trading cycles: students trade the priorities they hold (Abdulkadiroglu & Sonmez 2003, after Gale). [A1] */

import { ordersOf } from "./lists.ts";
import { type Assignment, assignmentAt, type Market } from "./market.ts";

const WAITING = 0;
const ON_PATH = 1;
const DONE = 2;

/**
 * A school with room points to the student it ranks first among those who remain, whether or not that student listed it;
 * a student to the best school on its list that has room and accepts it. Everyone on a cycle has the school pointed to;
 * a student whose list is used up leaves without one. Which cycle goes first makes no difference, so they are found by
 * walking one path; every pointer only moves forward, so the cost is that of reading lists and orders once.
 */
export function tradeCycles(market: Market): Assignment {
  const students = market.offsets.length - 1;
  const { at, stage, pointTo, pointBack, take } = createPointers(market);
  const path = new Int32Array(students);
  for (let start = 0; start < students; start++) {
    let length = 0;
    if (stage[start] === WAITING) path[length++] = start;
    while (length > 0) {
      const last = path[length - 1];
      stage[last] = ON_PATH;
      const school = pointTo(last);
      const holder = school < 0 ? last : pointBack(school);
      if (stage[holder] === WAITING) path[length++] = holder;
      else if (school < 0) stage[path[--length]] = DONE;
      else length = closeCycle(holder, path, length, take);
    }
  }
  return assignmentAt(market, at);
}

/** Takes whoever is on the path from `holder` on off it, each with the school pointed to; the length that is left. */
function closeCycle(holder: number, path: Int32Array, length: number, take: (student: number) => void): number {
  let left = length;
  do take(path[--left]);
  while (path[left] !== holder);
  return left;
}

/** Where every student and school points to, and who is done. */
function createPointers(market: Market) {
  const { offsets, lists, capacity, priority } = market;
  const orders = market.orders ?? ordersOf(market, capacity.length, priority);
  const at = offsets.slice(0, offsets.length - 1);
  const first = orders.offsets.slice(0, capacity.length);
  const room = capacity.slice();
  const stage = new Uint8Array(at.length);
  return {
    /** By student: the position on all lists that it points to; past its own list where that is used up. */
    at,
    stage,
    /** The best school with room left for a student; −1 where its list is used up. */
    pointTo(student: number): number {
      const end = offsets[student + 1];
      while (at[student] < end && !(room[lists[at[student]]] > 0 && priority[at[student]] < Infinity)) at[student] += 1;
      return at[student] < end ? lists[at[student]] : -1;
    },
    /** Whom a school ranks first of those who remain: one does at the least, who points to it. */
    pointBack(school: number): number {
      const end = orders.offsets[school + 1];
      while (first[school] < end && stage[orders.students[first[school]]] === DONE) first[school] += 1;
      if (first[school] === end)
        throw new RangeError(`invalid orders; a school accepts a student it does not rank: ${school}`);
      return orders.students[first[school]];
    },
    /** The student has the school it points to. */
    take(student: number): void {
      stage[student] = DONE;
      room[lists[at[student]]] -= 1;
    },
  };
}
