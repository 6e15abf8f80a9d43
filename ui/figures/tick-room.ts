/** Numbers along an axis, with room for each. */

import type { ScaleLinear } from "d3-scale";

export interface Ticks {
  readonly at: readonly number[];
  /** How far apart round values of that axis stand, whether or not each of them is written. */
  readonly step: number;
}

/** Pixels from the middle of one number to the next: the widest that these axes write, and a gap. */
const ROOM = 52;

/** About so many round values; where they would run into one another every second, third … from zero. */
export function ticksApart(scale: ScaleLinear<number, number>, about: number): Ticks {
  const [first, second, ...more] = scale.ticks(about);
  if (second === undefined) return { at: [first], step: Math.abs(first) || 1 };
  const step = second - first;
  const every = Math.ceil(ROOM / Math.abs(scale(second) - scale(first)));
  return { at: [first, second, ...more].filter((value) => Math.round(value / step) % every === 0), step };
}
