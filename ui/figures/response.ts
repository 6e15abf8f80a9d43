/** A measure's answer to how strongly one lever is pulled, as it is drawn. */

import { rangeOf } from "./dots.ts";

export interface AnswerPoint {
  /** 0 to 1. */
  readonly strength: number;
  /** Paired differences from the lever not being pulled, and their middle; NaN where there is none. */
  readonly differences: readonly number[];
  readonly median: number;
  /** The middle 80 %; none of few pairs, which are drawn one by one. */
  readonly band: readonly [low: number, high: number] | undefined;
}

/** An axis that holds all that is drawn, the target and what would matter among it. */
export const answerRange = (
  points: readonly AnswerPoint[],
  material: number,
  target: number | undefined,
): readonly [low: number, high: number] =>
  rangeOf(
    [
      ...points.flatMap(({ differences, band, median }) => [...(band ?? differences), median]),
      ...(target === undefined ? [] : [1.15 * target]),
    ].filter(Number.isFinite),
    material,
  );
