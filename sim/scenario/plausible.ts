/** What is plausible of a parameter, as an uncertainty analysis draws it. */

import type { ParameterDeclaration } from "./declare.ts";

/** What a scenario states of a parameter that is to be drawn from what is plausible of it. */
export const PLAUSIBLE = "plausible";

/**
 * The value with this share of what is plausible below it: the inverse of an even distribution, or of a triangle from low
 * to high with the default on top.
 */
export function plausibleAt({ prior, default: top }: Pick<ParameterDeclaration, "prior" | "default">, share: number) {
  const { shape, low, high } = prior;
  const width = high - low;
  if (shape === "uniform" || width === 0) return low + share * width;
  const rise = top - low;
  if (share * width < rise) return low + Math.sqrt(share * width * rise);
  return high - Math.sqrt((1 - share) * width * (high - top));
}
