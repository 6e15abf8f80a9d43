/** What lies under a pointer, where a drawing has so many marks that the words of each are said when they are asked for. */

/** More marks than this have no words of their own: saying them all would hold the page up. */
export const MANY_MARKS = 100;

/** The key (`data-key`) of the mark under the pointer; undefined where there is none. */
export const keyUnder = ({ target }: PointerEvent): string | undefined =>
  target instanceof Element ? target.closest<SVGElement>("[data-key]")?.dataset.key : undefined;
