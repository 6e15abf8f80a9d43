/** Immediate acceptance, called Boston or first preference first: what is accepted is kept for good. [A1] */

import { deferAcceptance } from "./deferred-acceptance.ts";
import { type Assignment, assignmentAt, choiceAt, type Market } from "./market.ts";

/**
 * In round k whoever is still unplaced asks for its k-th choice, though it may be full already, and the school takes as
 * many as it has room for in order of priority (Abdulkadiroglu & Sonmez 2003). Parts of one school are asked for in one
 * round, which is deferred acceptance among them alone. Rounds in which nobody asks where there is room are passed over.
 */
export function acceptAtOnce(market: Market): Assignment {
  const { offsets, lists, capacity, priority } = market;
  const at = offsets.slice(0, offsets.length - 1);
  const room = capacity.slice();
  const couldHave = (entry: number): boolean => room[lists[entry]] > 0 && priority[entry] < Infinity;
  const hopes = (i: number): boolean => {
    while (at[i] < offsets[i + 1] && !couldHave(at[i])) at[i] += 1;
    return at[i] < offsets[i + 1];
  };
  for (let waiting = at.map((_, i) => i).filter(hopes); waiting.length > 0; ) {
    const choice = waiting.reduce((least, i) => Math.min(least, choiceAt(market, i, at[i])), Infinity);
    const asked = round(market, waiting, at, room, choice);
    const { school, rank } = deferAcceptance(asked);
    for (let row = 0; row < waiting.length; row++) {
      const isPlaced = school[row] >= 0;
      at[waiting[row]] += isPlaced ? rank[row] - 1 : asked.offsets[row + 1] - asked.offsets[row];
      if (isPlaced) room[school[row]] -= 1;
    }
    waiting = waiting.filter((_, row) => school[row] < 0).filter(hopes);
  }
  return assignmentAt(market, at);
}

/** The market of one round: who waits, with its entries of that choice, and the room that is left. */
function round(market: Market, waiting: Int32Array, at: Int32Array, capacity: Int32Array, choice: number): Market {
  const rows = new Int32Array(waiting.length + 1);
  for (let row = 0; row < waiting.length; row++) {
    const i = waiting[row];
    let to = at[i];
    while (to < market.offsets[i + 1] && choiceAt(market, i, to) === choice) to += 1;
    rows[row + 1] = rows[row] + to - at[i];
  }
  const lists = new Int32Array(rows[waiting.length]);
  const priority = new Float64Array(lists.length);
  for (let row = 0; row < waiting.length; row++) {
    const from = at[waiting[row]];
    const to = from + rows[row + 1] - rows[row];
    lists.set(market.lists.subarray(from, to), rows[row]);
    priority.set(market.priority.subarray(from, to), rows[row]);
  }
  return { offsets: rows, lists, capacity, priority };
}
