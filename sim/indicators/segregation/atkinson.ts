/** Atkinson's index of segregation: a segregation index that says which units weigh most. */

import { power } from "../../random/maths.ts";
import { binomialMean } from "./binomial.ts";
import { type Counts, firstAgainstRest, type Margins, minorityShare } from "./counts.ts";
import { sum } from "./dissimilarity.ts";
import { overSizes } from "./sizes.ts";

/** Below ½ units with few of the first group weigh more, above ½ those with many; at ½ both alike. */
const ATKINSON_B = 0.5;

/**
 * A = 1 − (P/(1 − P)) |Σ (1 − pᵢ)^(1−b) pᵢ^b tᵢ / (P T)|^(1/(1−b)) of the first group (James & Taeuber 1985), which is
 * 1 − [Σ (xᵢ/X)^b (yᵢ/Y)^(1−b)]^(1/(1−b)). 0 < b < 1. NaN where the group or the rest is empty.
 */
export function atkinson(counts: Counts, b = ATKINSON_B): number {
  const { disadvantaged: x, others: y } = firstAgainstRest(counts);
  const X = sum(x);
  const Y = sum(y);
  if (X === 0 || Y === 0) return Number.NaN;
  let together = 0;
  for (let i = 0; i < x.length; i++) together += raised(x[i] / X, b) * raised(y[i] / Y, 1 - b);
  return Math.max(0, 1 - power(together, 1 / (1 - b)));
}

/** E[A]: the mean of the sum in brackets, xᵢ ~ Bin(tᵢ, P), then the power of it; to the first order in 1/N. */
export function expectedAtkinson(margins: Margins, b = ATKINSON_B): number {
  const { byUnit, total } = margins;
  const P = minorityShare(margins);
  if (!(P > 0 && P < 1)) return Number.NaN;
  const mean = overSizes(byUnit, (size) => binomialMean(size, P, (x) => raised(x, b) * raised(size - x, 1 - b)));
  return 1 - power(mean / (total * raised(P, b) * raised(1 - P, 1 - b)), 1 / (1 - b));
}

/** xᵖ; a root where it is one. */
const raised = (x: number, p: number): number => (p === 0.5 ? Math.sqrt(x) : power(x, p));
