/** How families like a mix: the more of their own the better, enough of their own, or a peak between none and all. [C2] */

import { peaked } from "../population/peaked.ts";
import type { Parameters } from "../scenario/parameters.ts";

/** What `choose.liking` may be. */
export const LIKING = { linear: 0, threshold: 1, peaked: 2 } as const;

/** H(x), 0–1, of a share x of families like one's own. The peak f and the liking M of all alike: Stoica & Flache 2014. */
export function likingOf(parameters: Parameters): (share: number) => number {
  const f = parameters["choose.likedShare"];
  const M = parameters["choose.likingOfAll"];
  if (parameters["choose.liking"] === LIKING.threshold) return (share) => (share >= f ? 1 : 0);
  if (parameters["choose.liking"] === LIKING.peaked) return (share) => peaked(share, f, M);
  return (share) => share;
}
