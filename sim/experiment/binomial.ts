/** What tossing a fair coin would produce: the yardstick for how often one scenario did better than another. */

import { exp, ln } from "../random/maths.ts";

/**
 * The central 95 % of Binomial(n, ½): wins from `low` to `high` are what chance alone produces. `low` is the smallest
 * count with more than 2.5 % at or below it: 10–20 of 30, 2–8 of 10, and everything below 6 runs.
 */
export function chanceRange(n: number): readonly [low: number, high: number] {
  const { low } = tailOf(n);
  return [low, n - low];
}

/** How often a fair coin gives a count outside that range all the same: twice the tail, by symmetry. */
export const beyondChance = (n: number): number => 2 * tailOf(n).below;

/** The lower end of the range, and the share of tosses that come out below it. */
function tailOf(n: number): { readonly low: number; readonly below: number } {
  let lnTerm = -n * ln(2);
  let low = 0;
  let below = 0;
  while (below + exp(lnTerm) <= 0.025) {
    below += exp(lnTerm);
    low += 1;
    lnTerm += ln(n - low + 1) - ln(low);
  }
  return { low, below };
}
