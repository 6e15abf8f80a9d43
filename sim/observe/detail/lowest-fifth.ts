/** Mean of the fifth of residents with the lowest index, of the place and each borough, by every group, without sorting everyone. */

import { lent } from "../../population/lent.ts";
import { EVERY_GROUP } from "./detail.ts";
import type { Membership } from "./groups-of.ts";

const E = EVERY_GROUP.length;

/** Steps into which an index from 0 to 1 is cut: those of one step count as alike where the fifth ends within it. */
const STEPS = 2000;

export interface Histogram {
  /** Parts (the place, then its boroughs) × groups × steps. */
  readonly counts: Float64Array;
  readonly sums: Float64Array;
}

export const emptyHistogram = (boroughs: number): Histogram => ({
  counts: lent(Float64Array, (1 + boroughs) * E * STEPS),
  sums: lent(Float64Array, (1 + boroughs) * E * STEPS),
});

/** Adds a resident's value to the place and to a borough, in every group that he or she is in. */
export function addValue(histogram: Histogram, borough: number, groups: Membership, value: number): void {
  addTo(histogram, 0, groups, value);
  addTo(histogram, 1 + borough, groups, value);
}

function addTo({ counts, sums }: Histogram, part: number, of: Membership, value: number): void {
  const step = Math.min(STEPS - 1, Math.max(0, Math.floor(value * STEPS)));
  for (let i = 0; i < of.count; i++) {
    const cell = (part * E + of.groups[i]) * STEPS + step;
    counts[cell] += 1;
    sums[cell] += value;
  }
}

/** Parts × EVERY_GROUP; NaN where there is nobody. */
export const lowestFifths = (histogram: Histogram): Float64Array =>
  Float64Array.from({ length: histogram.counts.length / STEPS }, (_, row) => meanOfLowest(histogram, row));

/** The steps from the lowest up until a fifth of the pupils are met; of the last one its mean counts for those needed. */
function meanOfLowest({ counts, sums }: Histogram, row: number): number {
  const from = row * STEPS;
  let all = 0;
  for (let i = from; i < from + STEPS; i++) all += counts[i];
  const wanted = Math.ceil(all / 5);
  if (wanted === 0) return Number.NaN;
  let met = 0;
  let sum = 0;
  for (let i = from; met < wanted; i++) {
    if (counts[i] === 0) continue;
    const taken = Math.min(counts[i], wanted - met);
    met += taken;
    sum += (sums[i] / counts[i]) * taken;
  }
  return sum / wanted;
}
