/** Gorard's segregation index of a table, with what chance alone would give. */

import { type Counts, firstAgainstRest, marginsOf } from "./counts.ts";
import { gorard } from "./dissimilarity.ts";
import { expectedDissimilarity } from "./random-baseline.ts";

/** S = ½ Σ |xᵢ/X − tᵢ/T| of the first group (Gorard & Taylor 2002); NaN where it or the rest is empty. */
export const gorardOf = (counts: Counts): number => gorard(firstAgainstRest(counts));

/** E[S] = E[D] (1 − P). */
export const expectedGorard = (counts: Counts): number =>
  expectedDissimilarity(firstAgainstRest(counts)) * (1 - minorityShare(counts));

/** P: the first group's share of all pupils. */
export function minorityShare(counts: Counts): number {
  const { byGroup, total } = marginsOf(counts);
  return byGroup[0] / total;
}
