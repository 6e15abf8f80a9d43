/** A whole number of places, pupils or children shared out by weight. */

import { clamp } from "../random/maths.ts";

/**
 * Whole numbers in proportion to `weights` that add to `total`, none below `low` or above `high`: the scale is found by
 * halving, the remainder goes to the largest fractions (the first of equals). What does not fit between the bounds is
 * left out, or is more than was asked for.
 */
export function apportion(weights: ArrayLike<number>, total: number, low: number, high: number): Float64Array {
  const scale = scaleFor(weights, total, low, high);
  const wanted = Float64Array.from(weights, (weight) => clamp(weight * scale, low, high));
  const given = wanted.map(Math.floor);
  const order = Array.from(wanted.keys()).sort((a, b) => wanted[b] - given[b] - (wanted[a] - given[a]) || a - b);
  let left = Math.round(total - sum(given));
  for (let round = 0; round < 2 && left > 0; round++) {
    for (const i of order) {
      if (left <= 0) break;
      if (given[i] + 1 > high) continue;
      given[i] += 1;
      left -= 1;
    }
  }
  return given;
}

function scaleFor(weights: ArrayLike<number>, total: number, low: number, high: number): number {
  const at = (scale: number) => sum(Array.from(weights, (weight) => clamp(weight * scale, low, high)));
  let below = 0;
  let above = 1;
  while (at(above) < total && above < 1e12) above *= 2;
  for (let i = 0; i < 100; i++) {
    const middle = 0.5 * (below + above);
    if (at(middle) < total) below = middle;
    else above = middle;
  }
  return above;
}

/** The sum, in order. */
export const sum = (values: ArrayLike<number>): number => {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
};

/** The mean of `values` by `weights`; NaN where the weights add to 0. */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let top = 0;
  let bottom = 0;
  for (let i = 0; i < values.length; i++) {
    top += values[i] * weights[i];
    bottom += weights[i];
  }
  return bottom > 0 ? top / bottom : NaN;
}

const TENS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6] as const;

/** Rounded to a number of decimals (0 to 6), so that a table prints short; never −0. */
export const round = (value: number, decimals: 0 | 1 | 2 | 3 | 4 | 5 | 6): number =>
  Math.round(value * TENS[decimals]) / TENS[decimals] + 0;
