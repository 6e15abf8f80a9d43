/** What is said of a measured axis: its time and its memory above an empty process, each with the line fitted to it. */

import { type Fit, fitOf, type Point } from "./fit.ts";
import type { MeasuredAxis } from "./measure.ts";

export interface Grown {
  readonly points: readonly Point[];
  readonly fit: Fit;
}

export const secondsOf = ({ points }: MeasuredAxis): Grown =>
  grown(points.map(({ size, seconds }) => ({ size, cost: seconds })));

/** MB that a run holds above the process before anything is opened. */
export const memoryOf = ({ points }: MeasuredAxis): Grown =>
  grown(points.flatMap(({ size, peakMb, emptyMb }) => (emptyMb > 0 ? [{ size, cost: peakMb - emptyMb }] : [])));

export const microsOf = ({ points }: MeasuredAxis): Grown =>
  grown(points.flatMap(({ size, micros }) => (Number.isNaN(micros) ? [] : [{ size, cost: micros }])));

const grown = (points: readonly Point[]): Grown => ({ points, fit: fitOf(points) });

/**
 * Only the larger half of sizes, for what is said of still larger ones: what a process holds and does besides the pupils
 * bends the line at the smallest.
 */
export const ofLarger = ({ points }: Grown): Grown => grown(points.slice(Math.floor(points.length / 2)));
