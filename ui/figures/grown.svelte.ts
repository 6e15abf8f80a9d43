/** Many marks are drawn some at once and the rest a few a frame, so that no frame waits for all of them. */

import { takeFrame } from "../frame/turns.ts";

/** After everything that somebody asked for. */
const LAST = 9;

/** How many of `count` are drawn now; `step` more each frame. */
export function grown(count: () => number, step: number): { readonly now: number } {
  let now = $state(step);
  $effect(() => {
    if (now >= count()) return;
    return takeFrame(LAST, () => {
      now += step;
    });
  });
  return {
    get now() {
      return now;
    },
  };
}
