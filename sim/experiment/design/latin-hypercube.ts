/**
 * Latin hypercubes: every number's range is cut into as many strata as there are points, and each stratum is used once.
 * M. D. McKay, R. J. Beckman and W. J. Conover, Technometrics 21 (1979), 239–245.
 */

import { stream, uniform } from "../../random/streams.ts";
import { permutation } from "./permutation.ts";
import type { UnitDesign } from "./unit-design.ts";

export interface LatinHypercubeOptions {
  readonly points: number;
  readonly dimensions: number;
  readonly seed: number;
}

/** Each point is drawn within its stratum, whose place among the points is an order of the dimension's own. */
export function latinHypercube({ points, dimensions, seed }: LatinHypercubeOptions): UnitDesign {
  const orders = Array.from({ length: dimensions }, (_, d) => permutation(points, seed, d));
  const within = stream(seed, 0, "design stratum", 0);
  const at = (point: number, out: Float64Array): void => {
    for (let d = 0; d < dimensions; d++) out[d] = (orders[d](point) + uniform(within, point, d)) / points;
  };
  return { points, dimensions, at };
}
