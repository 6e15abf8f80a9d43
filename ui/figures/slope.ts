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

/** Pixels from the axis to the first station, and from the last to the lines' own labels. */
export const INSET = 26;
export const LABELS = 34;

/** Room around the plot: the axis, words under the stations, and the lines' own labels. */
export const slopeMargin = (width: number): Margin => ({
  top: 34,
  right: isNarrow(width) ? 92 : 200,
  bottom: 54,
  left: 38,
});

/** Characters in a line under a station, so that it stays clear of the next. */
export const stationCharacters = (spacing: number): number => Math.max(9, Math.min(20, Math.floor(spacing / 7.4)));

/** Where stations stand so close that their full words would take three lines or more, one word stands there. */
export const isCramped = (spacing: number): boolean => spacing < 130;

/** The axis of D: round numbers around every bar. */
export function slopeScale({ a, b }: Slope): ScaleLinear<number, number> {
  const values = [a, b]
    .flatMap(({ stations }) => STATIONS.flatMap((station) => Object.values(stations[station]) as number[]))
    .filter(Number.isFinite);
  return scaleLinear()
    .domain(values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)])
    .nice(5);
}
