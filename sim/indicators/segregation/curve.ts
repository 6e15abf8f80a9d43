/** The segregation curve: units in order of their share of the minority, and who has been met so far. */

import { type Counts, firstAgainstRest } from "./counts.ts";
import { sum } from "./dissimilarity.ts";

/** From (0, 0) to (1, 1); on the diagonal where all units are alike, along the edges where the groups are apart. */
export interface SegregationCurve {
  /** Cumulative share of all others. */
  readonly others: Float64Array;
  /** Cumulative share of the first group. */
  readonly minority: Float64Array;
}

/** Duncan & Duncan 1955. Units of one share make one step; no points where either group is empty. */
export function segregationCurve(counts: Counts): SegregationCurve {
  const { disadvantaged: x, others: y } = firstAgainstRest(counts);
  const X = sum(x);
  const Y = sum(y);
  if (X === 0 || Y === 0) return { others: new Float64Array(0), minority: new Float64Array(0) };
  const shares = sharesMet(x, y);
  const minority = new Float64Array(shares.length + 1);
  const others = new Float64Array(shares.length + 1);
  for (let unit = 0; unit < x.length; unit++) {
    if (x[unit] + y[unit] === 0) continue;
    const step = 1 + placeOf(shareOf(x[unit], y[unit]), shares);
    minority[step] += x[unit];
    others[step] += y[unit];
  }
  return { others: cumulative(others, Y), minority: cumulative(minority, X) };
}

const shareOf = (x: number, y: number): number => x / (x + y);

/** The shares that units have, each once, in order. */
function sharesMet(x: ArrayLike<number>, y: ArrayLike<number>): Float64Array {
  const shares = new Float64Array(x.length);
  let units = 0;
  for (let unit = 0; unit < x.length; unit++) {
    if (x[unit] + y[unit] > 0) shares[units++] = shareOf(x[unit], y[unit]);
  }
  const sorted = shares.subarray(0, units).sort();
  let different = 0;
  for (const share of sorted) if (different === 0 || share !== sorted[different - 1]) sorted[different++] = share;
  return sorted.subarray(0, different);
}

/** Where a share stands among the sorted ones, of which it is one. */
function placeOf(share: number, shares: Float64Array): number {
  let low = 0;
  let high = shares.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (shares[middle] < share) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cumulative(steps: Float64Array, total: number): Float64Array {
  let met = 0;
  return steps.map((step) => {
    met += step;
    return met / total;
  });
}
