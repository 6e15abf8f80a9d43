/** What a column on the way comes to in A and in B, year by year, on the mean of the pairs. [E2] */

import type { ColumnMeans, TogetherResult } from "../../workers/browser/api.ts";

export interface Series {
  readonly years: readonly number[];
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/**
 * Of the column at this place among those asked for, from the first year that every run of A and B was seen in: before
 * it the two are the same. Undefined of what has no amount.
 */
export function seriesOf(pairs: readonly TogetherResult[], at: number): Series | undefined {
  if (pairs.length === 0 || at < 0) return undefined;
  const sides = pairs.flatMap(({ means }) => means);
  const first = Math.max(...sides.map((side) => side[0]?.year ?? Number.POSITIVE_INFINITY));
  const years = pairs[0].means[1].map(({ year }) => year).filter((year) => year >= first);
  const mean = (side: 0 | 1) => years.map((year) => average(pairs.map(({ means }) => valueIn(means[side], year, at))));
  const [a, b] = [mean(0), mean(1)];
  return [...a, ...b].some(Number.isFinite) ? { years, a, b } : undefined;
}

const valueIn = (means: ColumnMeans, year: number, at: number): number =>
  means.find((one) => one.year === year)?.values[at] ?? Number.NaN;

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
