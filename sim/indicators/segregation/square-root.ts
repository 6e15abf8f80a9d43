/** Hutchens's square root index of segregation. */

import { binomialMean } from "./binomial.ts";
import { type Counts, firstAgainstRest, type Margins, minorityShare } from "./counts.ts";
import { sum } from "./dissimilarity.ts";
import { overSizes } from "./sizes.ts";

/** R = 1 − Σ √((xᵢ/X)(yᵢ/Y)) of the first group (Hutchens 2001, 2004). NaN where the group or the rest is empty. */
export function squareRoot(counts: Counts): number {
  const { disadvantaged: x, others: y } = firstAgainstRest(counts);
  const X = sum(x);
  const Y = sum(y);
  if (X === 0 || Y === 0) return Number.NaN;
  let together = 0;
  for (let i = 0; i < x.length; i++) together += Math.sqrt((x[i] / X) * (y[i] / Y));
  return Math.max(0, 1 - together);
}

/** E[R] = 1 − Σ E√(xᵢ (tᵢ − xᵢ)) / (T √(P (1 − P))), xᵢ ~ Bin(tᵢ, P). */
export function expectedSquareRoot(margins: Margins): number {
  const { byUnit, total } = margins;
  const P = minorityShare(margins);
  if (!(P > 0 && P < 1)) return Number.NaN;
  const mean = overSizes(byUnit, (size) => binomialMean(size, P, (x) => Math.sqrt(x * (size - x))));
  return 1 - mean / (total * Math.sqrt(P * (1 - P)));
}
