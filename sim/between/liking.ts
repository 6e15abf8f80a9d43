/** How families like a mix: the more of their own the better, enough of their own, or a peak between none and all. [C2] */

import { peaked } from "../population/peaked.ts";
import type { Parameters } from "../scenario/parameters.ts";

/** What `choose.liking` may be. */
export const LIKING = { linear: 0, threshold: 1, peaked: 2 } as const;

/** The form of H, and what it is shaped by. */
export interface Liking {
  readonly form: number;
  readonly likedShare: number;
  readonly likingOfAll: number;
}

export const likingIn = (parameters: Parameters): Liking => ({
  form: parameters["choose.liking"],
  likedShare: parameters["choose.likedShare"],
  likingOfAll: parameters["choose.likingOfAll"],
});

/** H(x), 0–1, of a share x of families like one's own. The peak f and the liking M of all alike: Stoica & Flache 2014. */
export function liked({ form, likedShare, likingOfAll }: Liking, share: number): number {
  if (form === LIKING.threshold) return share >= likedShare ? 1 : 0;
  return form === LIKING.peaked ? peaked(share, likedShare, likingOfAll) : share;
}
