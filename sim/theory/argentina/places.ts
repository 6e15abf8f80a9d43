/** Two ways to give places to households that are unhappy with their nearest school: first come, or by lottery. */

import { type Sequence, shuffle } from "../../random/sequence.ts";
import type { Lister } from "./list.ts";
import { move, SCHOOLS, type Year } from "./year.ts";

/** In turn each takes the first school of its list that has a seat; that may be its own. A full one is passed over. */
export function firstCome(year: Year, movers: readonly number[], lists: Lister): void {
  const list = new Uint8Array(SCHOOLS);
  for (const h of movers) {
    const length = lists(year, h, list);
    let at = 0;
    while (at < length && year.taken[list[at]] >= year.seats[list[at]]) at++;
    if (at < length) move(year, h, list[at]);
  }
}

/**
 * All list. First for first choices, then for second and so on, each school in turn shuffles those who put it there and
 * looks at as many as it has free seats: each is taken who has no place from an earlier turn.
 */
export function byLottery(
  year: Year,
  movers: readonly number[],
  lists: Lister,
  turns: Int32Array,
  lots: Sequence,
): void {
  const queues = queue(year, movers, lists);
  const placed = new Uint8Array(year.group.length);
  for (let rank = 0; rank < SCHOOLS; rank++) {
    for (const school of turns) {
      const asking = shuffle(queues[rank * SCHOOLS + school], lots);
      const free = Math.min(asking.length, year.seats[school] - year.taken[school]);
      for (let i = 0; i < free; i++) {
        if (placed[asking[i]] === 1) continue;
        placed[asking[i]] = 1;
        move(year, asking[i], school);
      }
    }
  }
}

/** Who put which school where: entry rank × SCHOOLS + school. */
function queue(year: Year, movers: readonly number[], lists: Lister): number[][] {
  const list = new Uint8Array(SCHOOLS);
  const queues = Array.from({ length: SCHOOLS * SCHOOLS }, (): number[] => []);
  for (const h of movers) {
    const length = lists(year, h, list);
    for (let rank = 0; rank < length; rank++) queues[rank * SCHOOLS + list[rank]].push(h);
  }
  return queues;
}
