/** What lies under a pointer, where a drawing has so many marks that the words of each are said when they are asked for. */

import type { Point } from "./edges.ts";

/** More marks than this have no words of their own: saying them all would hold the page up. */
export const MANY_MARKS = 100;

interface Pointed {
  readonly isMany: boolean;
  /** The key (`data-key`) of the mark under the pointer; undefined where there is none, or each has its own words. */
  readonly key: string | undefined;
  /** For the drawing's pointermove; undefined where there is nothing to follow. */
  readonly follow: ((event: PointerEvent) => void) | undefined;
}

/** Follows the pointer over a drawing of so many marks, where they are many. */
export function pointed(count: () => number): Pointed {
  let key: string | undefined = $state();
  const isMany = $derived(count() > MANY_MARKS);
  const follow = ({ target }: PointerEvent) => {
    key = target instanceof Element ? target.closest<SVGElement>("[data-key]")?.dataset.key : undefined;
  };
  return {
    get isMany() {
      return isMany;
    },
    get key() {
      return isMany ? key : undefined;
    },
    get follow() {
      return isMany ? follow : undefined;
    },
  };
}

/** Where a pointer is in a drawing of so many pixels across, whatever size the page shows it in. */
export function pointIn(event: PointerEvent & { currentTarget: SVGSVGElement }, width: number): Point {
  const box = event.currentTarget.getBoundingClientRect();
  const zoom = width / box.width;
  return [(event.clientX - box.left) * zoom, (event.clientY - box.top) * zoom];
}
