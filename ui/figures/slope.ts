/** What the segregation slope draws, and where. */

import { type ScaleLinear, scaleLinear } from "d3-scale";
import { isNarrow, type Margin } from "./fan.ts";

/** Where pupils are looked for: where they live, at the school nearest to them, at the school they attend. */
export const STATIONS = ["homes", "nearest", "attended"] as const;
export type Station = (typeof STATIONS)[number];

/** The middle of the runs and how widely they are spread; NaN where there is nobody to speak of. */
export interface Bar {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export interface Side {
  readonly stations: Readonly<Record<Station, Bar>>;
  /** Attended less nearest, run by run: what choice and admissions add. */
  readonly added: Bar;
}

export interface Slope {
  readonly a: Side;
  readonly b: Side;
}

/** Pixels from a station to the bars of A and B on its two sides. */
export const ASIDE = 9;

/** Pixels from the axis to the first station. */
const INSET = 24;

/** Pixels from the last station to the lines' own labels, past the bars and the bracket of what is added. */
export const labelsAt = (width: number): number => (isNarrow(width) ? 26 : 34);

/** Room around the plot: the axis, words under the stations, and the lines' own labels. */
export function slopeMargin(width: number): Margin {
  const [left, right] = [38, isNarrow(width) ? 82 : 200];
  return { top: 34, left, right, bottom: isCramped(width - left - right) ? 34 : 54 };
}

/** From the first station to the last, pixels. */
export const slopeSpan = (width: number): [first: number, last: number] => {
  const { left, right } = slopeMargin(width);
  return [left + INSET, width - right];
};

/** Where stations stand so close that their full words would take three lines or more, one word stands there. */
export const isCramped = (plot: number): boolean => (plot - INSET) / 2 < 150;

/** The axis of D: round numbers around every bar. */
export function slopeScale({ a, b }: Slope): ScaleLinear<number, number> {
  const values = [a, b]
    .flatMap(({ stations }) => STATIONS.flatMap((station) => Object.values(stations[station]) as number[]))
    .filter(Number.isFinite);
  return scaleLinear()
    .domain(values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)])
    .nice(5);
}
