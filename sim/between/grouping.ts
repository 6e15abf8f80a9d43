/** How a broker brings schools together. [B5] */

import type { Year } from "../engine/process.ts";
import { spreadOf } from "../place/spread.ts";
import { kilometres } from "../place/ways.ts";
import { uniform } from "../random/streams.ts";
import type { Pairing } from "../scenario/structures.ts";

export type Pair = readonly [first: number, second: number];
/** Schools that are to work together, by row. */
export type Group = readonly number[];

/**
 * Groups of `size` among the given schools, no school in two, at most `limit` of them; schools left over stay out:
 * - `supportingWithSupported`: one supporting school in each. The highest-scoring support the lowest-scoring, nearest
 *   first; in pairs without a limit, the higher half the other half;
 * - `similarIntake`: similar intake and different results: the pairs whose difference in score most exceeds their
 *   difference in the share eligible within six years first, both in SD over the place's schools;
 * - `neighbours`: nearest first;
 * - `random`: by lot.
 * The two middle rules begin with a pair and add the school that costs least beside all who are in.
 */
export function groupUp(year: Year, schools: readonly number[], rule: Pairing, size: number, limit: number): Group[] {
  if (rule === "supportingWithSupported") return supporting(year, schools, size, limit);
  if (rule === "random") return byLot(year, schools, size).slice(0, limit);
  const cost = rule === "neighbours" ? apart(year) : alikeInIntakeAlone(year);
  return grown(schools, cost, size).slice(0, limit);
}

function supporting(year: Year, schools: readonly number[], size: number, limit: number): Group[] {
  const { score } = year.state.schools;
  const ranked = schools.toSorted((a, b) => score[b] - score[a] || a - b);
  const count = Math.min(limit, Math.floor(ranked.length / size));
  const supported = ranked.slice(ranked.length - count * (size - 1));
  const helped = new Map(ranked.slice(0, count).map((helper) => [helper, [helper]]));
  const taken = new Set<number>();
  for (const [helper, other] of cheapestFirst(between([...helped.keys()], supported), apart(year))) {
    const group = helped.get(helper)!;
    if (group.length === size || taken.has(other)) continue;
    taken.add(other);
    group.push(other);
  }
  return [...helped.values()];
}

/** Schools drawn in an order and parted along it. */
function byLot({ place, stream }: Year, schools: readonly number[], size: number): Group[] {
  const chance = stream("partner/lot");
  const ticket = (school: number) => uniform(chance, place.schools.keys[school], 0);
  const drawn = schools.toSorted((a, b) => ticket(a) - ticket(b) || a - b);
  return Array.from({ length: Math.floor(drawn.length / size) }, (_, g) => drawn.slice(g * size, (g + 1) * size));
}

/** Takes the pair of least cost whose schools are both free and makes it up to size, again and again. */
function grown(schools: readonly number[], cost: (pair: Pair) => number, size: number): Group[] {
  const free = new Set(schools);
  const groups: Group[] = [];
  for (const pair of cheapestFirst(everyPair(schools), cost)) {
    if (free.size < size) break;
    if (!free.has(pair[0]) || !free.has(pair[1])) continue;
    const group = [...pair];
    for (const school of pair) free.delete(school);
    while (group.length < size) {
      const next = cheapestBeside(group, [...free], cost);
      free.delete(next);
      group.push(next);
    }
    groups.push(group);
  }
  return groups;
}

function cheapestBeside(group: Group, free: readonly number[], cost: (pair: Pair) => number): number {
  const sums = free.map((school) => group.reduce((sum, member) => sum + cost([member, school]), 0));
  return free[sums.indexOf(Math.min(...sums))];
}

const everyPair = (schools: readonly number[]): Pair[] =>
  schools.flatMap((first, i) => schools.slice(i + 1).map((second): Pair => [first, second]));

const between = (some: readonly number[], others: readonly number[]): Pair[] =>
  some.flatMap((one) => others.map((other): Pair => [one, other]));

function cheapestFirst(pairs: readonly Pair[], cost: (pair: Pair) => number): Pair[] {
  const priced = pairs.map((pair) => ({ pair, cost: cost(pair) }));
  priced.sort((a, b) => a.cost - b.cost || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]);
  return priced.map(({ pair }) => pair);
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
