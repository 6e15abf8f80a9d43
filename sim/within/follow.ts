/** Schools go a share of the way each year from where they stand of themselves towards what a lever aims at. */

import { clamp } from "../random/maths.ts";

/**
 * Moves each school's value towards its aim, at its pace: 1 is the usual. The aim is `start`, where schools of the place
 * stand without the lever, and goes from there to 1 with the lever's strength. Where value, lever and start are 0 it stays
 * 0, bit for bit. [O4]
 */
export function followAim(value: Float64Array, lever: Float64Array, rate: number, pace: Float64Array, start = 0): void {
  for (let s = 0; s < lever.length; s++) {
    const aim = start + (1 - start) * lever[s];
    value[s] += clamp(rate * pace[s], 0, 1) * (aim - value[s]);
  }
}
