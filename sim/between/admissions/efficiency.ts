/** What students could still gain by trading the places they have, nobody losing. [A1] */

import { type Assignment, choiceAt, choices, type Market } from "./market.ts";
import { tradeCycles } from "./top-trading-cycles.ts";

/**
 * The assignment after all trades that leave nobody worse off, free places among what is traded: top trading cycles in
 * which each school points first to those it holds (Abdulkadiroglu & Sonmez 1999). Places are traded as they are, so
 * nobody moves between parts of its own school.
 */
function tradedUp(market: Market, assignment: Assignment): Assignment {
  const { offsets, lists, capacity } = market;
  const { rank } = assignment;
  const got = choices(market, assignment);
  const priority = market.priority.slice();
  for (let i = 0; i < rank.length; i++) {
    if (rank[i] === 0) continue;
    for (let at = offsets[i]; at < offsets[i + 1]; at++) {
      if (choiceAt(market, i, at) >= got[i]) priority[at] = Infinity;
    }
    priority[offsets[i] + rank[i] - 1] = -Infinity;
  }
  return tradeCycles({ offsets, lists, capacity, priority });
}

/** How many students are better off after all trades. */
export function couldGain(market: Market, assignment: Assignment): number {
  const before = choices(market, assignment);
  const after = choices(market, tradedUp(market, assignment));
  return after.reduce((count, choice, i) => count + (choice !== before[i] ? 1 : 0), 0);
}

/** Could some be better off and nobody worse? */
export const paretoImprovable = (market: Market, assignment: Assignment): boolean => couldGain(market, assignment) > 0;
