/** What strips of yearly amounts draw: one row of paired bars a measure. */

import { type ScaleLinear, scaleLinear } from "d3-scale";

export interface Strip {
  readonly name: string;
  /** An amount a year. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly format: (value: number) => string;
}

/** From nothing to a round number above every bar. */
export function stripScale({ a, b }: Strip): ScaleLinear<number, number> {
  const most = Math.max(0, ...[...a, ...b].filter(Number.isFinite));
  return scaleLinear()
    .domain([0, most === 0 ? 1 : most])
    .nice(3);
}
