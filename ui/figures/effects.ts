/** What several changes come to, as they are drawn on one axis. */

import { rangeOf } from "./dots.ts";
import type { Shape } from "./finding-shapes.ts";

export interface EffectRow {
  readonly key: string;
  readonly name: string;
  /** Paired differences on the scale of the axis, and the middle of them; NaN where there is none. */
  readonly differences: readonly number[];
  readonly median: number;
  /** The middle 80 %; none of few pairs, which are drawn one by one. */
  readonly band: readonly [low: number, high: number] | undefined;
  readonly shape: Shape;
  /** Whether it is told from chance. */
  readonly isTold: boolean;
  /** The middle as it is written, and what is found. */
  readonly amount: string;
  readonly says: string;
}

/** An axis that holds all that is drawn, and what would matter on both sides of zero. */
export const extentOf = (rows: readonly EffectRow[], material: number): readonly [low: number, high: number] =>
  rangeOf(
    rows.flatMap(({ differences, band, median }) => [...(band ?? differences), median]).filter(Number.isFinite),
    material,
  );
