/** Dissimilarity and segregation: how unevenly two groups are spread over the same units. */

import type { Composition } from "../composition.ts";

/**
 * D = ½ Σ |xᵢ/X − yᵢ/Y| (Duncan & Duncan 1955), from 0 (even) to 1 (apart).
 * NaN where either group is empty: there is nothing to compare.
 */
export function dissimilarity({ disadvantaged, others }: Composition): number {
  const X = sum(disadvantaged);
  const Y = sum(others);
  if (X === 0 || Y === 0) return Number.NaN;
  let apart = 0;
  for (let i = 0; i < disadvantaged.length; i++) apart += Math.abs(disadvantaged[i] / X - others[i] / Y);
  return apart / 2;
}

/**
 * S = ½ Σ |xᵢ/X − tᵢ/T|, t all pupils (Gorard & Taylor 2002): the share of disadvantaged pupils who would have to
 * move for every unit to have the same mix. S = D (1 − P) with P = X/T. NaN where either group is empty.
 */
export function gorard({ disadvantaged, others }: Composition): number {
  const X = sum(disadvantaged);
  const T = X + sum(others);
  if (X === 0 || X === T) return Number.NaN;
  let apart = 0;
  for (let i = 0; i < disadvantaged.length; i++) {
    apart += Math.abs(disadvantaged[i] / X - (disadvantaged[i] + others[i]) / T);
  }
  return apart / 2;
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
