/** Every combination of levels, the last input's changing fastest. */

import type { UnitDesign } from "./unit-design.ts";

/** Levels lie evenly from 0 to 1; one level alone lies in the middle. */
export function grid(levels: readonly number[]): UnitDesign {
  const points = levels.reduce((product, count) => product * count, 1);
  const at = (point: number, out: Float64Array): void => {
    let left = point;
    for (let d = levels.length - 1; d >= 0; d--) {
      out[d] = shareOf(left % levels[d], levels[d]);
      left = Math.floor(left / levels[d]);
    }
  };
  return { points, dimensions: levels.length, at };
}

const shareOf = (level: number, count: number): number => (count === 1 ? 0.5 : level / (count - 1));
