/** Deferred acceptance: pupils propose, schools hold the best they have heard from (Gale & Shapley 1962). [A1] [A4] */

import { lent } from "../../population/lent.ts";
import { type Assignment, assignmentAt, type Market } from "./market.ts";

/**
 * The student-optimal stable assignment. Whoever is turned away asks the next school on its list at once; in which order
 * students ask makes no difference.
 */
export function deferAcceptance(market: Market): Assignment {
  const { offsets, lists, priority, ask } = market;
  const students = offsets.length - 1;
  const at = offsets.slice(0, students);
  const holding = noneHeld(market.capacity);
  for (let next = 0; next < students; next++) {
    for (let student = next; student >= 0 && at[student] < offsets[student + 1]; ) {
      const entry = at[student];
      const p = ask === undefined ? priority[entry] : ask.work(ask.known, student, entry);
      if (p < Infinity) student = offer(holding, lists[entry], student, p);
      if (student >= 0) at[student] += 1;
    }
  }
  return assignmentAt(market, at);
}

/**
 * The students that each school holds, and their priorities, one after another from `start` on; once it is full they are
 * a heap with the worst on top, so that a proposal costs the logarithm of its places.
 */
interface Holding {
  readonly capacity: Int32Array;
  readonly start: Int32Array;
  /** How many it holds. */
  readonly size: Int32Array;
  readonly held: Int32Array;
  readonly standing: Float64Array;
}

function noneHeld(capacity: Int32Array): Holding {
  const start = new Int32Array(capacity.length + 1);
  for (let s = 0; s < capacity.length; s++) start[s + 1] = start[s] + capacity[s];
  const places = start[capacity.length];
  const size = new Int32Array(capacity.length);
  return { capacity, start, size, held: lent(Int32Array, places), standing: lent(Float64Array, places) };
}

/** Offers a student to a school and gives whom it turns away, −1 where nobody. */
function offer(holding: Holding, school: number, student: number, p: number): number {
  const { capacity, start, size, held, standing } = holding;
  const first = start[school];
  const places = capacity[school];
  if (size[school] < places) {
    const end = first + size[school]++;
    held[end] = student;
    standing[end] = p;
    if (size[school] < places) return -1;
    for (let i = (places >> 1) - 1; i >= 0; i--) sink(holding, first, places, i, held[first + i], standing[first + i]);
    return -1;
  }
  if (places === 0 || isWorse(holding, p, student, first)) return student;
  const worst = held[first];
  sink(holding, first, places, 0, student, p);
  return worst;
}

/** Of two that stand equal the student of higher number is worse. */
const isWorse = ({ held, standing }: Holding, p: number, student: number, other: number): boolean =>
  p > standing[other] || (p === standing[other] && student > held[other]);

/** Puts a student where it belongs in the heap below place `from`, whoever was there. */
function sink(holding: Holding, first: number, length: number, from: number, student: number, p: number): void {
  const { held, standing } = holding;
  let i = from;
  for (let child = 2 * i + 1; child < length; child = 2 * i + 1) {
    const right = first + child + 1;
    if (child + 1 < length && isWorse(holding, standing[right], held[right], right - 1)) child += 1;
    if (isWorse(holding, p, student, first + child)) break;
    held[first + i] = held[first + child];
    standing[first + i] = standing[first + child];
    i = child;
  }
  held[first + i] = student;
  standing[first + i] = p;
}
