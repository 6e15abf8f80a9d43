/** What an index of segregation is expected to be where chance alone spreads pupils over units of these sizes. */

import { exp, ln } from "../../random/maths.ts";
import type { Composition } from "../composition.ts";
import { sum } from "./dissimilarity.ts";
import { lnFactorial } from "./ln-factorial.ts";

/**
 * E[D] = Σ E|Xᵢ − nᵢp| / (2 N p (1 − p)), Xᵢ ~ Bin(nᵢ, p): Carrington & Troske 1997's random benchmark in closed form.
 * NaN where either group is empty.
 */
export function expectedDissimilarity({ disadvantaged, others }: Composition): number {
  const X = sum(disadvantaged);
  const N = X + sum(others);
  if (X === 0 || X === N) return Number.NaN;
  const p = X / N;
  let deviation = 0;
  for (let i = 0; i < disadvantaged.length; i++) {
    deviation += meanAbsoluteDeviation(Math.round(disadvantaged[i] + others[i]), p);
  }
  return deviation / (2 * N * p * (1 - p));
}

/** Below this there is nothing that chance leaves room for. */
const NO_ROOM = 1e-9;

/**
 * D with chance taken out: 0 where pupils are spread as by chance, 1 where they are wholly apart. (D − E)/(1 − E); NaN
 * where chance alone sets groups apart, as in units of one pupil.
 */
export const corrected = (index: number, expected: number): number =>
  1 - expected < NO_ROOM ? Number.NaN : (index - expected) / (1 - expected);

/**
 * E|X − np| of a binomial: De Moivre's formula 2ν C(n,ν) pᵛ (1 − p)ⁿ⁻ᵛ⁺¹ with ν = ⌊np⌋ + 1 (Diaconis & Zabell 1991).
 * 0 ≤ p < 1.
 */
export function meanAbsoluteDeviation(n: number, p: number): number {
  if (n <= 0 || p <= 0) return 0;
  const v = Math.floor(n * p) + 1;
  const choose = lnFactorial(n) - lnFactorial(v) - lnFactorial(n - v);
  return 2 * v * exp(choose + v * ln(p) + (n - v + 1) * ln(1 - p));
}
