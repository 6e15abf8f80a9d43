/** Whether the same schools stand at the top of the tables year after year. */

import type { Detailed } from "../../observe/detail/detail.ts";
import type { Indicator } from "../indicator.ts";
import { resultsOf } from "./school-results.ts";

/** Spearman's ρ: the correlation of ranks, ties sharing theirs. Pairs with NaN are left out; NaN below three. */
export function rankCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const both = Array.from({ length: x.length }, (_, i) => i).filter((i) => !Number.isNaN(x[i]) && !Number.isNaN(y[i]));
  if (both.length < 3) return Number.NaN;
  const ones = both.map(() => 1);
  return correlation(ranks(both.map((i) => x[i])), ranks(both.map((i) => y[i])), ones);
}

/** Pearson's r, each pair by its weight; NaN where either does not vary. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>, weights: ArrayLike<number>): number {
  const sums = { w: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
  for (let i = 0; i < x.length; i++) {
    sums.w += weights[i];
    sums.x += weights[i] * x[i];
    sums.y += weights[i] * y[i];
  }
  for (let i = 0; i < x.length; i++) {
    const dx = x[i] - sums.x / sums.w;
    const dy = y[i] - sums.y / sums.w;
    sums.xx += weights[i] * dx * dx;
    sums.yy += weights[i] * dy * dy;
    sums.xy += weights[i] * dx * dy;
  }
  return sums.xx > 0 && sums.yy > 0 ? sums.xy / Math.sqrt(sums.xx * sums.yy) : Number.NaN;
}

/** From 1, the lowest; equal values share the mean of the ranks they take up. */
function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}

export const rankStability: Indicator<Detailed> = {
  label: "Stability of schools' ranks",
  strand: "achievement",
  arena: "between",
  unit: "rank correlation",
  better: "neither",
  decimals: 3,
  material: 0.02,
  flag: "none",
  definition:
    "How far schools stand in the same order by their leavers' mean attainment as in the results published of the year before: 1 the same order, 0 no relation.",
  formula: "Spearman's ρ of ā(school) this year and as published last year",
  reference: "Leckie & Goldstein 2009, The limitations of using school league tables to inform school choice",
  groups: ["all"],
  byPart: true,
  place: (observation) => rankCorrelation(resultsOf(observation), observation.detail.schools.lastResults),
  inferred: false,
  mapped: false,
};
