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
  const none = new Float64Array(0);
  if (X === 0 || Y === 0) return { others: none, minority: none };
  const { order, share } = byShare(x, y);
  const others = new Float64Array(order.length + 1);
  const minority = new Float64Array(order.length + 1);
  let point = 0;
  let metX = 0;
  let metY = 0;
  for (let i = 0; i < order.length; i++) {
    const unit = order[i];
    metX += x[unit];
    metY += y[unit];
    if (i === 0 || share[unit] !== share[order[i - 1]]) point += 1;
    others[point] = metY / Y;
    minority[point] = metX / X;
  }
  return { others: others.subarray(0, point + 1), minority: minority.subarray(0, point + 1) };
}

/** Units that have pupils, in order of the first group's share. */
function byShare(x: ArrayLike<number>, y: ArrayLike<number>): { order: Uint32Array; share: Float64Array } {
  const share = new Float64Array(x.length);
  const order = new Uint32Array(x.length);
  let some = 0;
  for (let unit = 0; unit < x.length; unit++) {
    if (x[unit] + y[unit] === 0) continue;
    share[unit] = x[unit] / (x[unit] + y[unit]);
    order[some] = unit;
    some += 1;
  }
  return { order: order.subarray(0, some).sort((a, b) => share[a] - share[b]), share };
}
