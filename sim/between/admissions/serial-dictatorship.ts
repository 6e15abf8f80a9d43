/** Serial dictatorship: students choose one after another in the order of their lottery numbers. [A1] */

import { compare, range } from "./lists.ts";
import { type Assignment, assignmentAt, type Market } from "./market.ts";

/** Each in turn has the first school on its list that has room and accepts it; priorities count no further. */
export function dictateInTurn(market: Market): Assignment {
  const { offsets, lists, capacity, priority } = market;
  const at = offsets.slice(0, offsets.length - 1);
  const room = capacity.slice();
  for (const student of turns(market)) {
    const end = offsets[student + 1];
    while (at[student] < end && !(room[lists[at[student]]] > 0 && priority[at[student]] < Infinity)) at[student] += 1;
    if (at[student] < end) room[lists[at[student]]] -= 1;
  }
  return assignmentAt(market, at);
}

function turns({ offsets, lottery }: Market): Int32Array {
  const students = range(0, offsets.length - 1);
  return lottery === undefined ? students : students.sort((a, b) => compare(lottery[a], lottery[b]) || a - b);
}
