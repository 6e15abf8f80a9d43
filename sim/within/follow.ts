/** Schools go a share of the way each year towards what a lever aims at. */

import { clamp } from "../random/maths.ts";

/**
 * Moves each school's value towards its aim, at its pace: 1 is the usual. Where value and aim are 0 it stays 0, bit for
 * bit. [O4]
 */
export function followAim(value: Float64Array, aim: Float64Array, rate: number, pace: Float64Array): void {
  for (let s = 0; s < aim.length; s++) value[s] += clamp(rate * pace[s], 0, 1) * (aim[s] - value[s]);
}
