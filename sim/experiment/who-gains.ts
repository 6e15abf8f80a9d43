/** Who does better and who worse: the same children in A and in B, one by one, and what each group's journeys are like. */

import { EVERY_GROUP, type EveryGroup } from "../observe/detail/detail.ts";
import type { FewOfEach } from "../observe/each-child.ts";
import { quantile } from "./quantiles.ts";

/** What a child has in both runs; the difference below which nothing is said to have changed for it; which way is better. */
export const CHILD_OUTCOMES = {
  /** SD: a tenth, about two months and a half of learning at 16. */
  attainment: { threshold: 0.1, better: "higher" },
  /** Kilometres. */
  travel: { threshold: 0.5, better: "lower" },
} as const;
export type ChildOutcome = keyof typeof CHILD_OUTCOMES;

/** Children of one pair of runs by group, in the order of EVERY_GROUP. */
export interface PairCount {
  readonly better: Float64Array;
  readonly same: Float64Array;
  readonly worse: Float64Array;
  /** Residents in the last year of A, of B and of both. */
  readonly a: number;
  readonly b: number;
  readonly both: number;
}

/** Counts the children who live here in both, each in the groups that it is in in A. Both sides are in order of key. */
export function countPair(a: FewOfEach, b: FewOfEach, outcome: ChildOutcome): PairCount {
  const { threshold, better } = CHILD_OUTCOMES[outcome];
  const sign = better === "higher" ? 1 : -1;
  const counted = {
    better: new Float64Array(EVERY_GROUP.length),
    same: new Float64Array(EVERY_GROUP.length),
    worse: new Float64Array(EVERY_GROUP.length),
  };
  let both = 0;
  for (let i = 0, j = 0; i < a.key.length && j < b.key.length; ) {
    const ahead = a.key[i] - b.key[j];
    if (ahead === 0) {
      both += 1;
      const gain = sign * (b[outcome][j] - a[outcome][i]);
      if (!Number.isNaN(gain)) {
        const way = gain >= threshold ? counted.better : gain <= -threshold ? counted.worse : counted.same;
        addTo(way, a.marks[i]);
      }
    }
    if (ahead <= 0) i += 1;
    if (ahead >= 0) j += 1;
  }
  return { ...counted, a: a.key.length, b: b.key.length, both };
}

function addTo(counts: Float64Array, marks: number): void {
  for (let group = 0; group < counts.length; group++) if ((marks & (1 << group)) !== 0) counts[group] += 1;
}

/** A group's shares over all pairs, which add up to 1, and how many of its children are counted in the middle pair. */
export interface GroupGain {
  readonly group: EveryGroup;
  readonly better: number;
  readonly same: number;
  readonly worse: number;
  readonly children: number;
}

/** Every group that any child is in, in declared order; a pair counts by its children. */
export function gainsOf(pairs: readonly PairCount[]): GroupGain[] {
  return EVERY_GROUP.flatMap((group, g) => {
    const [better, same, worse] = (["better", "same", "worse"] as const).map((way) =>
      pairs.reduce((sum, pair) => sum + pair[way][g], 0),
    );
    const all = better + same + worse;
    if (all === 0) return [];
    const children = quantile(
      pairs.map((pair) => pair.better[g] + pair.same[g] + pair.worse[g]),
      0.5,
    );
    return [{ group, better: better / all, same: same / all, worse: worse / all, children }];
  });
}

/** Dots that stand for a distribution: each for one child in twenty. */
export const DOTS = 20;

/** The middles of the twenty equal parts of a group's journeys in one run, shortest first; NaN where nobody travels. */
export function journeyDots({ marks, travel }: FewOfEach, group: EveryGroup): Float64Array {
  const bit = 1 << EVERY_GROUP.indexOf(group);
  const journeys = travel.filter((km, i) => (marks[i] & bit) !== 0 && !Number.isNaN(km)).sort();
  return Float64Array.from({ length: DOTS }, (_, dot) => {
    if (journeys.length === 0) return Number.NaN;
    const at = ((dot + 0.5) / DOTS) * (journeys.length - 1);
    const below = Math.floor(at);
    return journeys[below] + (at - below) * ((journeys[below + 1] ?? journeys[below]) - journeys[below]);
  });
}

/** The middle of the runs, dot by dot. */
export const middleDots = (runs: readonly Float64Array[]): number[] =>
  Array.from({ length: runs.length === 0 ? 0 : DOTS }, (_, dot) =>
    quantile(
      runs.map((dots) => dots[dot]),
      0.5,
    ),
  );
