/** How a broker brings schools together in pairs. [B5] */

import type { Year } from "../engine/process.ts";
import { kilometres } from "../place/opening.ts";
import { spreadOf } from "../place/spread.ts";
import { uniform } from "../random/streams.ts";
import type { Pairing } from "../scenario/scenario.ts";

export type Pair = readonly [first: number, second: number];

/**
 * Pairs among the given schools, no school in two, at most `limit` of them:
 * - `supportingWithSupported`: the higher-scoring half supports the other, nearest first; with a limit, the highest and
 *   the lowest of that number; with an odd number the middle school stays out;
 * - `similarIntake`: similar intake and different results: the pairs whose difference in score most exceeds their
 *   difference in the share eligible within six years first, both in SD over the place's schools;
 * - `neighbours`: nearest first;
 * - `random`: by lot.
 */
export function pairUp(year: Year, schools: readonly number[], rule: Pairing, limit: number): Pair[] {
  if (rule === "supportingWithSupported") return supporting(year, schools, limit);
  if (rule === "random") return byLot(year, schools).slice(0, limit);
  const cost = rule === "neighbours" ? apart(year) : alikeInIntakeAlone(year);
  return greedy(everyPair(schools), cost).slice(0, limit);
}

function supporting(year: Year, schools: readonly number[], limit: number): Pair[] {
  const { score } = year.state.schools;
  const ranked = schools.toSorted((a, b) => score[b] - score[a] || a - b);
  const half = Math.min(limit, Math.floor(ranked.length / 2));
  const supported = ranked.slice(ranked.length - half);
  const pairs = ranked.slice(0, half).flatMap((helper) => supported.map((other): Pair => [helper, other]));
  return greedy(pairs, apart(year));
}

/** Schools drawn in an order and paired off along it. */
function byLot({ place, stream }: Year, schools: readonly number[]): Pair[] {
  const chance = stream("partner/lot");
  const ticket = (school: number) => uniform(chance, place.schools.keys[school], 0);
  const drawn = schools.toSorted((a, b) => ticket(a) - ticket(b) || a - b);
  return drawn.flatMap((school, i): Pair[] => (i % 2 === 1 ? [[drawn[i - 1], school]] : []));
}

const everyPair = (schools: readonly number[]): Pair[] =>
  schools.flatMap((first, i) => schools.slice(i + 1).map((second): Pair => [first, second]));

/** Takes the pair of least cost whose schools are both free, again and again. */
function greedy(pairs: readonly Pair[], cost: (pair: Pair) => number): Pair[] {
  const priced = pairs.map((pair) => ({ pair, cost: cost(pair) }));
  priced.sort((a, b) => a.cost - b.cost || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]);
  const taken = new Set<number>();
  return priced.flatMap(({ pair }): Pair[] => {
    if (taken.has(pair[0]) || taken.has(pair[1])) return [];
    taken.add(pair[0]).add(pair[1]);
    return [pair];
  });
}

/** Kilometres between two schools. */
export function apart({ place }: Year): (pair: Pair) => number {
  const { x, y } = place.schools;
  return ([a, b]) => kilometres(x[a], y[a], x[b], y[b]);
}

/** Difference in the share of the roll eligible within six years. */
export function unlike({ state }: Year): (pair: Pair) => number {
  const { ever6Share } = state.schools;
  return ([a, b]) => Math.abs(ever6Share[a] - ever6Share[b]);
}

/** Difference in intake less difference in score, SD over schools each: lowest where intakes are alike and results differ. */
function alikeInIntakeAlone(year: Year): (pair: Pair) => number {
  const { ever6Share, score, count } = year.state.schools;
  const { sd } = spreadOf(ever6Share.subarray(0, count));
  const inIntake = unlike(year);
  return (pair) => (sd > 0 ? inIntake(pair) / sd : 0) - Math.abs(score[pair[0]] - score[pair[1]]);
}
