/** Correlations, slopes and parts of variance, as published tables are read by them. Pairs with NaN are left out. */

import { correlation } from "../indicators/detail/rank-stability.ts";

/** Rows in which every column has a number. */
const whole = (...columns: readonly ArrayLike<number>[]): number[] =>
  Array.from({ length: columns[0].length }, (_, i) => i).filter((i) =>
    columns.every((column) => !Number.isNaN(column[i])),
  );

/** Pearson's r over units that count alike; NaN below three. */
export function related(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const rows = whole(x, y);
  if (rows.length < 3) return Number.NaN;
  return correlation(
    rows.map((i) => x[i]),
    rows.map((i) => y[i]),
    rows.map(() => 1),
  );
}

/** Least-squares slope of y on x; NaN below three or where x does not vary. */
export function slope(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const rows = whole(x, y);
  if (rows.length < 3) return Number.NaN;
  const [middleX, middleY] = [x, y].map((column) => meanOf(rows.map((i) => column[i])));
  let xx = 0;
  let xy = 0;
  for (const i of rows) {
    xx += (x[i] - middleX) * (x[i] - middleX);
    xy += (x[i] - middleX) * (y[i] - middleY);
  }
  return xx > 0 ? xy / xx : Number.NaN;
}

/** y less what x explains of it in a straight line. */
export function residuals(x: ArrayLike<number>, y: ArrayLike<number>): Float64Array {
  const rows = whole(x, y);
  const b = slope(x, y);
  const [middleX, middleY] = [x, y].map((column) => meanOf(rows.map((i) => column[i])));
  return Float64Array.from({ length: y.length }, (_, i) => y[i] - middleY - b * (x[i] - middleX));
}

export const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
};

/** Sample standard deviation; NaN below two. */
export function sdOf(values: ArrayLike<number>): number {
  if (values.length < 2) return Number.NaN;
  const middle = meanOf(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - middle) * (values[i] - middle);
  return Math.sqrt(squares / (values.length - 1));
}

/**
 * The variance that lies between groups, chance taken out: (MS_between − MS_within) / n₀ with
 * n₀ = (N − Σn²/N)/(G − 1), the one-way analysis of variance for groups of unequal size. Rows in group −1 are left out.
 */
export function varianceBetween(groupOf: Int32Array, values: Float64Array): number {
  const groups = groupOf.reduce((most, group) => Math.max(most, group + 1), 0);
  const [n, sums] = [new Float64Array(groups), new Float64Array(groups)];
  let [all, total, squares] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    if (groupOf[i] < 0) continue;
    n[groupOf[i]] += 1;
    sums[groupOf[i]] += values[i];
    all += 1;
    total += values[i];
    squares += values[i] * values[i];
  }
  let [filled, explained, sizes] = [0, 0, 0];
  for (let g = 0; g < groups; g++) {
    if (n[g] === 0) continue;
    filled += 1;
    explained += (sums[g] * sums[g]) / n[g];
    sizes += n[g] * n[g];
  }
  if (filled < 2 || all <= filled) return Number.NaN;
  const between = (explained - (total * total) / all) / (filled - 1);
  const within = (squares - explained) / (all - filled);
  return (between - within) / ((all - sizes / all) / (filled - 1));
}
