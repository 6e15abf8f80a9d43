/** What a segregation curve draws, and where. */

import { isNarrow, type Margin } from "./fan.ts";

/** A curve from (0, 0) to (1, 1): cumulative shares of the two groups. */
export interface Curve {
  readonly others: ArrayLike<number>;
  readonly minority: ArrayLike<number>;
  /** The point that lies furthest below the diagonal. */
  readonly at: number;
  /** D: how far. */
  readonly d: number;
}

/** A square, with room for axes and, where it is wide enough, for words beside it. */
export function curveLayout(width: number): Margin & { readonly side: number; readonly height: number } {
  const [top, left, bottom] = [14, 52, 54];
  const right = isNarrow(width) ? 10 : 250;
  const side = Math.max(120, Math.min(430, width - left - right));
  return { top, left, bottom, right, side, height: top + side + bottom };
}
