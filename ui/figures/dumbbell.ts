/** What a dumbbell gap plot draws, and where. */

import { type ScaleLinear, scaleLinear } from "d3-scale";
import { isNarrow } from "./fan.ts";

/** The two groups' levels. */
export interface Ends {
  readonly eligible: number;
  readonly others: number;
}

export interface DumbbellRow {
  readonly name: string;
  readonly a: Ends;
  readonly b: Ends;
  /** What becomes of the gap, in words: empty where nothing can be said. */
  readonly change: string;
  /** Its likely range, in words. */
  readonly range: string;
}

/** More rows than this are scrolled through. */
export const MOST_ROWS = 15;

export interface DumbbellLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly rowHeight: number;
  readonly height: number;
  /** Pixels below a row's top at which A and B are drawn. */
  readonly a: number;
  readonly b: number;
}

/** Rows under each other; where there is no room beside them, their names stand above. */
export function dumbbellLayout(rows: number, width: number): DumbbellLayout {
  const narrow = isNarrow(width);
  const rowHeight = narrow ? 62 : 42;
  const top = narrow ? 92 : 72;
  return {
    left: narrow ? 22 : 176,
    right: narrow ? width - 22 : width - 150,
    top,
    rowHeight,
    height: top + rows * rowHeight + 26,
    a: narrow ? 32 : 14,
    b: narrow ? 46 : 28,
  };
}

/** Round numbers around every end. */
export function dumbbellScale(rows: readonly DumbbellRow[]): ScaleLinear<number, number> {
  const ends = rows.flatMap(({ a, b }) => [a.eligible, a.others, b.eligible, b.others]).filter(Number.isFinite);
  return scaleLinear()
    .domain(ends.length === 0 ? [0, 1] : [Math.min(...ends), Math.max(...ends)])
    .nice(5);
}
