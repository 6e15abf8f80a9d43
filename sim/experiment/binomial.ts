/** What tossing a fair coin would produce: the yardstick for how often one scenario did better than another. */

import { exp, ln } from "../random/maths.ts";

/**
 * The central 95 % of Binomial(n, ½): wins from `low` to `high` are what chance alone produces. `low` is the smallest
 * count with more than 2.5 % at or below it: 10–20 of 30, 2–8 of 10, and everything below 6 runs.
 */
export function chanceRange(n: number): readonly [low: number, high: number] {
  let lnTerm = -n * ln(2);
  let below = exp(lnTerm);
  let low = 0;
  while (below <= 0.025) {
    low += 1;
    lnTerm += ln(n - low + 1) - ln(low);
    below += exp(lnTerm);
  }
  return [low, n - low];
}
