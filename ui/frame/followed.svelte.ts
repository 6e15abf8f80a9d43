/** What is drawn follows what is asked for, with a frame between: what was pressed answers before what follows from it. */

import { untrack } from "svelte";
import { takeFrame } from "./turns.ts";

/** The latest of what is asked for, in turn by `rank`; `first` until then. */
export function followed<T, First extends T | undefined>(
  asked: () => T,
  rank: () => number,
  first: First,
): { readonly now: T | First } {
  let drawn: T | First = $state.raw(first);
  let giveUp: (() => void) | undefined;
  $effect(() => {
    if (asked() === untrack(() => drawn)) return;
    giveUp ??= takeFrame(rank(), () => {
      giveUp = undefined;
      drawn = asked();
    });
  });
  $effect(() => () => giveUp?.());
  return {
    get now() {
      return drawn;
    },
  };
}
