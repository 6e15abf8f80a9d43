/** Immediate acceptance, called Boston or first preference first: what is accepted is kept for good. [A1] */

import { deferAcceptance } from "./deferred-acceptance.ts";
import { type Assignment, assignmentAt, choiceAt, type Market } from "./market.ts";

/**
 * In round k whoever is still unplaced asks for its k-th choice, though it may be full already, and the school takes as
 * many as it has room for in order of priority (Abdulkadiroglu & Sonmez 2003). Parts of one school are asked for in one
 * round, which is deferred acceptance among them alone.
 */
export function acceptAtOnce(market: Market): Assignment {
  const { offsets, capacity } = market;
  const students = offsets.length - 1;
  const at = offsets.slice(1);
  const next = offsets.slice(0, students);
  const room = capacity.slice();
  let waiting = next.map((_, i) => i).filter((i) => next[i] < offsets[i + 1]);
  for (let choice = 1; waiting.length > 0; choice++) {
    const asked = round(market, waiting, next, room, choice);
    const { school, rank } = deferAcceptance(asked);
    waiting = waiting.filter((i, row) => {
      const begun = next[i];
      next[i] += asked.offsets[row + 1] - asked.offsets[row];
      if (school[row] < 0) return next[i] < offsets[i + 1];
      at[i] = begun + rank[row] - 1;
      room[school[row]] -= 1;
      return false;
    });
  }
  return assignmentAt(market, at);
}

/** The market of one round: who waits, with the entries of that choice from `next` on, and the room that is left. */
function round(market: Market, waiting: Int32Array, next: Int32Array, capacity: Int32Array, choice: number): Market {
  const rows = new Int32Array(waiting.length + 1);
  for (let row = 0; row < waiting.length; row++) {
    const i = waiting[row];
    let to = next[i];
    while (to < market.offsets[i + 1] && choiceAt(market, i, to) <= choice) to += 1;
    rows[row + 1] = rows[row] + to - next[i];
  }
  const lists = new Int32Array(rows[waiting.length]);
  const priority = new Float64Array(lists.length);
  for (let row = 0; row < waiting.length; row++) {
    const from = next[waiting[row]];
    const to = from + rows[row + 1] - rows[row];
    lists.set(market.lists.subarray(from, to), rows[row]);
    priority.set(market.priority.subarray(from, to), rows[row]);
  }
  return { offsets: rows, lists, capacity, priority };
}
