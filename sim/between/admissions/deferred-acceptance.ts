/** Deferred acceptance: pupils propose, schools hold the best they have heard from (Gale & Shapley 1962). [A1] [A4] */

import { type Assignment, assignmentAt, type Market } from "./market.ts";

/**
 * The student-optimal stable assignment. Every school keeps whom it holds in a heap with the worst on top, so a
 * proposal costs the logarithm of its places.
 */
export function deferAcceptance(market: Market): Assignment {
  const { offsets, lists, capacity, priority } = market;
  const students = offsets.length - 1;
  const at = offsets.slice(0, students);
  const heaps = createHeaps(capacity, (a, b) => priority[at[a]] - priority[at[b]] || a - b);
  const free = new Int32Array(students);
  for (let i = 0; i < students; i++) free[i] = students - 1 - i;
  let waiting = students;
  while (waiting > 0) {
    const student = free[--waiting];
    if (at[student] >= offsets[student + 1]) continue;
    const turnedAway = priority[at[student]] < Infinity ? heaps.offer(lists[at[student]], student) : student;
    if (turnedAway < 0) continue;
    at[turnedAway] += 1;
    free[waiting++] = turnedAway;
  }
  return assignmentAt(market, at);
}

/** One heap a school in one flat array, the worst student on top. `order(a, b)` is positive where a is worse than b. */
function createHeaps(capacity: Int32Array, order: (a: number, b: number) => number) {
  const start = new Int32Array(capacity.length + 1);
  for (let s = 0; s < capacity.length; s++) start[s + 1] = start[s] + capacity[s];
  const held = new Int32Array(start[capacity.length]);
  const size = new Int32Array(capacity.length);

  const rise = (first: number, from: number): void => {
    let i = from;
    const student = held[first + i];
    for (let parent = (i - 1) >> 1; i > 0 && order(student, held[first + parent]) > 0; parent = (i - 1) >> 1) {
      held[first + i] = held[first + parent];
      i = parent;
    }
    held[first + i] = student;
  };

  const sink = (first: number, length: number): void => {
    let i = 0;
    const student = held[first];
    for (let child = 1; child < length; child = 2 * i + 1) {
      if (child + 1 < length && order(held[first + child + 1], held[first + child]) > 0) child += 1;
      if (order(student, held[first + child]) >= 0) break;
      held[first + i] = held[first + child];
      i = child;
    }
    held[first + i] = student;
  };

  return {
    /** Offers a student to a school; returns who is turned away, −1 where nobody is. */
    offer(school: number, student: number): number {
      const first = start[school];
      if (size[school] < capacity[school]) {
        held[first + size[school]] = student;
        rise(first, size[school]++);
        return -1;
      }
      if (capacity[school] === 0 || order(student, held[first]) > 0) return student;
      const worst = held[first];
      held[first] = student;
      sink(first, size[school]);
      return worst;
    },
  };
}
