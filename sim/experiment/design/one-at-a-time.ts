/** The middle of everything, and then each input alone at each of its levels. */

import type { UnitDesign } from "./unit-design.ts";

/** `levels` are shares of an input's range, the same for all, 0 its lower and 1 its upper end. */
export function oneAtATime(dimensions: number, levels: readonly number[] = [0, 1]): UnitDesign {
  const at = (point: number, out: Float64Array): void => {
    for (let d = 0; d < dimensions; d++) out[d] = 0.5;
    if (point === 0) return;
    const input = Math.floor((point - 1) / levels.length);
    out[input] = levels[(point - 1) % levels.length];
  };
  return { points: 1 + dimensions * levels.length, dimensions, at };
}
