import { withLatest } from "./latest.ts";

/**
 * How wide an element is: told once it is there, and in the frame after it changes, as what is drawn by it could change it
 * again. While it is hidden it is as wide as it was, so that what is drawn in it is there at once when it is shown.
 */
export const watchWidth = (tell: (width: number) => void) => (element: HTMLElement) => {
  let frame = 0;
  const place = placeOf(element);
  const told = () => {
    const { clientWidth } = element;
    if (clientWidth === 0) return;
    known = withLatest(known, place, clientWidth, MOST);
    tell(clientWidth);
  };
  const lately = known.get(place);
  if (lately === undefined) told();
  else tell(lately);
  const watch = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(told);
  });
  watch.observe(element);
  return () => {
    watch.disconnect();
    cancelAnimationFrame(frame);
  };
};

/** Widths lately told, by place. To ask an element that has just come lays the whole page out in the midst of its coming. */
let known: ReadonlyMap<string, number> = new Map();
const MOST = 50;

/** What a place on the page is known by: the window's width, and what it lies in. */
function placeOf(element: HTMLElement): string {
  const names = [String(innerWidth)];
  for (let at: HTMLElement | null = element; at !== null; at = at.parentElement) names.push(at.className);
  return names.join("<");
}
