/** Two scenarios on the same luck: the difference in each replicate, and what those differences amount to. */

import { type Bands, bands } from "./quantiles.ts";
import { type MeanInterval, meanInterval } from "./student.ts";

/** B less A, replicate by replicate. Replicates that either lacks are left out, and those where either is NaN. */
export interface Paired extends Bands {
  readonly differences: Float64Array;
  /** Replicates in which B is higher than A; a tie counts half. */
  readonly higher: number;
  /** True where every difference is exactly 0. */
  readonly identical: boolean;
  readonly mean: MeanInterval;
}

/** Paired differences of two columns that hold the same replicates in the same order. */
export function paired(a: ArrayLike<number>, b: ArrayLike<number>): Paired {
  const differences = Float64Array.from({ length: Math.min(a.length, b.length) }, (_, i) => b[i] - a[i]).filter(
    (difference) => !Number.isNaN(difference),
  );
  return {
    ...bands(differences),
    differences,
    higher: higherIn(differences),
    identical: differences.length > 0 && differences.every((difference) => difference === 0),
    mean: meanInterval(differences),
  };
}

function higherIn(differences: Float64Array): number {
  let wins = 0;
  for (const difference of differences) wins += difference > 0 ? 1 : difference === 0 ? 0.5 : 0;
  return wins;
}
