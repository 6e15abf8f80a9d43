/** Draws without replacement: how many of those taken belong to a group. */

import { exp } from "../../random/maths.ts";
import { lnFactorial } from "./ln-factorial.ts";

const lnChoose = (n: number, k: number): number => lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k);

/** Both next weights below this: what is left of the chance is rounding. */
const NOTHING = 1e-20;

/**
 * The outcome that a number from 0 to 1 stands for, of taking `taken` at random from `all`, of whom `group` belong to the
 * group: inversion from the likeliest outcome outwards, so about as many steps as the standard deviation.
 */
export function hypergeometric(chance: number, taken: number, group: number, all: number): number {
  const least = Math.max(0, taken - (all - group));
  const most = Math.min(taken, group);
  if (least === most) return least;
  const likeliest = Math.floor(((taken + 1) * (group + 1)) / (all + 2));
  let above = exp(lnChoose(group, likeliest) + lnChoose(all - group, taken - likeliest) - lnChoose(all, taken));
  let below = above;
  let left = chance - above;
  for (let up = likeliest, down = likeliest; left >= 0 && above + below > NOTHING; ) {
    above = up < most ? above * (((group - up) * (taken - up)) / ((up + 1) * (all - group - taken + up + 1))) : 0;
    up += 1;
    left -= above;
    if (left < 0) return up;
    below =
      down > least ? below * ((down * (all - group - taken + down)) / ((group - down + 1) * (taken - down + 1))) : 0;
    down -= 1;
    left -= below;
    if (left < 0) return down;
  }
  return likeliest;
}
