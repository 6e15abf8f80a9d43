/** Whether anybody has cause to object: pairs that would rather have each other, and all assignments without any. [A4] */

import { type Assignment, assignmentAt, choiceAt, choices, type Market } from "./market.ts";

/** A student who prefers a school that has room, or holds somebody of lower priority. */
export interface Pair {
  readonly student: number;
  readonly school: number;
}

/** Every blocking pair, by student and in the order of its list; of parts of one school, the first that blocks. */
export function blockingPairs(market: Market, assignment: Assignment): Pair[] {
  const { offsets, lists } = market;
  const objects = objectionsTo(market, assignment);
  const got = choices(market, assignment);
  const pairs: Pair[] = [];
  for (let student = 0; student < got.length; student++) {
    let last = 0;
    for (let at = offsets[student]; at < offsets[student + 1]; at++) {
      const choice = choiceAt(market, student, at);
      if (got[student] > 0 && choice >= got[student]) break;
      if (choice === last || !objects(student, at)) continue;
      last = choice;
      pairs.push({ student, school: lists[at] });
    }
  }
  return pairs;
}

/**
 * By student: 1 where its envy is justified, because a full school that it put before its own holds somebody of lower
 * priority (Abdulkadiroğlu & Sönmez 2003). Nobody's is in a stable assignment.
 */
export function justifiedEnvy(market: Market, assignment: Assignment): Uint8Array {
  const room = market.capacity.slice();
  for (const school of assignment.school) if (school >= 0) room[school] -= 1;
  const envious = new Uint8Array(assignment.school.length);
  for (const { student, school } of blockingPairs(market, assignment)) if (room[school] === 0) envious[student] = 1;
  return envious;
}

export const isStable = (market: Market, assignment: Assignment): boolean =>
  blockingPairs(market, assignment).length === 0;

/** Would the school at that position of all lists rather have the student than leave things as they are? */
function objectionsTo(market: Market, { school, rank }: Assignment): (student: number, at: number) => boolean {
  const { offsets, lists, capacity, priority } = market;
  const filled = new Int32Array(capacity.length);
  const lowest = new Int32Array(capacity.length).fill(-1);
  const standing = (i: number): number => priority[offsets[i] + rank[i] - 1];
  for (let i = 0; i < school.length; i++) {
    const s = school[i];
    if (s < 0) continue;
    filled[s] += 1;
    if (lowest[s] < 0 || standing(i) >= standing(lowest[s])) lowest[s] = i;
  }
  return (student, at) => {
    const s = lists[at];
    if (priority[at] === Infinity) return false;
    if (filled[s] < capacity[s]) return true;
    const last = lowest[s];
    return last >= 0 && (priority[at] < standing(last) || (priority[at] === standing(last) && student < last));
  };
}

/** The most assignments that are looked through. */
const MOST = 5_000_000;

/** Every stable assignment, found by trying all: for small markets only. */
export function allStable(market: Market): Assignment[] {
  const { offsets, lists, priority } = market;
  const students = offsets.length - 1;
  let ways = 1;
  for (let i = 0; i < students; i++) ways *= offsets[i + 1] - offsets[i] + 1;
  if (ways > MOST) throw new RangeError(`invalid market; more than ${MOST} assignments: ${ways}`);
  const room = market.capacity.slice();
  const at = offsets.slice(1);
  const found: Assignment[] = [];
  const place = (student: number): void => {
    if (student === students) {
      const assignment = assignmentAt(market, at);
      if (isStable(market, assignment)) found.push(assignment);
      return;
    }
    for (let entry = offsets[student]; entry <= offsets[student + 1]; entry++) {
      const isPlace = entry < offsets[student + 1];
      if (isPlace && (room[lists[entry]] === 0 || priority[entry] === Infinity)) continue;
      at[student] = entry;
      if (isPlace) room[lists[entry]] -= 1;
      place(student + 1);
      if (isPlace) room[lists[entry]] += 1;
    }
  };
  place(0);
  return found;
}
