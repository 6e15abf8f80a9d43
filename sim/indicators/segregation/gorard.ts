/** Gorard's segregation index of a table, with what chance alone would give. */

import { type Counts, firstAgainstRest, type Margins, minorityShare } from "./counts.ts";
import { gorard } from "./dissimilarity.ts";
import { meanAbsoluteDeviation } from "./random-baseline.ts";
import { overSizes } from "./sizes.ts";

/** S = ½ Σ |xᵢ/X − tᵢ/T| of the first group (Gorard & Taylor 2002); NaN where it or the rest is empty. */
export const gorardOf = (counts: Counts): number => gorard(firstAgainstRest(counts));

/** E[S] = E[D] (1 − P) = Σ E|xᵢ − tᵢ P| / (2 T P), xᵢ ~ Bin(tᵢ, P): as of D, see there. */
export function expectedGorard(margins: Margins): number {
  const { byUnit, total } = margins;
  const P = minorityShare(margins);
  if (!(P > 0 && P < 1)) return Number.NaN;
  return overSizes(byUnit, (size) => meanAbsoluteDeviation(size, P)) / (2 * total * P);
}
