/** Schools go a share of the way each year towards what a lever aims at. */

/** Moves each school's value towards its aim. Where both are 0 it stays 0, bit for bit. [O4] */
export function followAim(value: Float64Array, aim: Float64Array, rate: number): void {
  for (let s = 0; s < aim.length; s++) value[s] += rate * (aim[s] - value[s]);
}
