/** The middle of a set of runs, and how widely they are spread. */

import { quantileSorted } from "d3-array";

/** Median, and the bands that hold the middle 50 % and 80 % of runs. */
export interface Bands {
  readonly median: number;
  readonly band50: readonly [low: number, high: number];
  readonly band80: readonly [low: number, high: number];
  /** Runs that have a value. */
  readonly n: number;
}

/** The quantile p of values in any order (R-7: straight lines between order statistics); NaN of none. NaN is left out. */
export const quantile = (values: ArrayLike<number>, p: number): number => quantileOf(sorted(values), p);

/** Median and bands; NaN of none. Values that are NaN are left out. */
export function bands(values: ArrayLike<number>): Bands {
  const ordered = sorted(values);
  return {
    median: quantileOf(ordered, 0.5),
    band50: [quantileOf(ordered, 0.25), quantileOf(ordered, 0.75)],
    band80: [quantileOf(ordered, 0.1), quantileOf(ordered, 0.9)],
    n: ordered.length,
  };
}

/** Up to this many values are put in order as they are read, which takes less than asking for it. */
const FEW = 32;

function sorted(values: ArrayLike<number>): ArrayLike<number> {
  const known: number[] = [];
  const isFew = values.length <= FEW;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (Number.isNaN(value)) continue;
    let at = known.length;
    for (; isFew && at > 0 && known[at - 1] > value; at--) known[at] = known[at - 1];
    known[at] = value;
  }
  return isFew ? known : Float64Array.from(known).sort();
}

/** It reads its first argument as a list of numbers, whatever kind of list; its types ask for an array. */
const quantileOf = (ordered: ArrayLike<number>, p: number): number =>
  quantileSorted(ordered as number[], p) ?? Number.NaN;
