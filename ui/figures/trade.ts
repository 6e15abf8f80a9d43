/** What a trade-off scatter draws, and where: differences of two measures, B less A, pair by pair. */

import { rangeOf } from "./dots.ts";
import { isNarrow } from "./fan.ts";

export interface Axis {
  readonly label: string;
  /** B less A, a pair each. */
  readonly differences: ArrayLike<number>;
  readonly median: number;
  /** The middle 80 % of pairs. */
  readonly low: number;
  readonly high: number;
  readonly material: number;
  readonly better: "higher" | "lower" | "neither";
  readonly format: (value: number, step: number) => string;
}

export type Way = "better" | "worse" | "neither";

/** Which way a side of zero goes for whoever hopes for `better`. */
export const wayOf = (better: Axis["better"], isHigher: boolean): Way =>
  better === "neither" ? "neither" : (better === "higher") === isHigher ? "better" : "worse";

/** An axis that holds every difference and zero. */
export const tradeRange = ({ differences, material }: Axis): readonly [low: number, high: number] =>
  rangeOf(
    Array.from(differences).filter((value) => !Number.isNaN(value)),
    material,
  );

/** Characters of a corner's words in a line: two corners share the width. */
export const cornerLine = (width: number): number => Math.floor((width - 30) / 2 / 6.9);

/** Room around the plot; `corners` and `names`: lines that the words of a corner and the name under the axis take. */
export const tradeMargin = (width: number, corners: number, names: number) => ({
  top: 14 + 14 * corners,
  right: isNarrow(width) ? 12 : 24,
  bottom: 33 + 15 * names + 14 * corners,
  left: 78,
});
