/** Bringing somebody to one lever. */

import type { LeverKey } from "../../sim/scenario/levers.ts";

/** Where a lever's slider is found in the page. */
export const sliderId = (lever: LeverKey): string => `lever-${lever}`;

/** Opens what a lever is folded away in and puts the focus on its slider; false where it is not on the page, or locked. */
export function showLever(lever: LeverKey): boolean {
  const slider = document.getElementById(sliderId(lever));
  if (slider === null) return false;
  for (let fold = slider.closest("details"); fold !== null; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
  slider.focus();
  return document.activeElement === slider;
}
