/** The Gini index of segregation: how far the segregation curve bends away from the diagonal. */

import type { Counts } from "./counts.ts";
import { segregationCurve } from "./curve.ts";

/**
 * G = Σ Σ tᵢ tⱼ |pᵢ − pⱼ| / (2 T² P (1 − P)) of the first group (Duncan & Duncan 1955; James & Taeuber 1985), computed as
 * twice the area between the segregation curve and the diagonal. NaN where the group or the rest is empty.
 */
export function gini(counts: Counts): number {
  const { others, minority } = segregationCurve(counts);
  if (others.length === 0) return Number.NaN;
  let twiceBelow = 0;
  for (let i = 1; i < others.length; i++) {
    twiceBelow += (others[i] - others[i - 1]) * (minority[i] + minority[i - 1]);
  }
  return Math.max(0, 1 - twiceBelow);
}
