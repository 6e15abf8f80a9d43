/**
 * The points from which Sobol' indices are estimated: two samples A and B, and for each input A with that input as in B
 * (and B with it as in A, where pairs of inputs are asked for). A. Saltelli et al., Computer Physics Communications 181
 * (2010), 259–270; A. Saltelli, Computer Physics Communications 145 (2002), 280–297.
 */

import { sobol } from "./sobol.ts";
import type { UnitDesign } from "./unit-design.ts";

export interface SaltelliOptions {
  /** Rows of A and of B; a power of two lies evenly. */
  readonly base: number;
  readonly dimensions: number;
  /** Whether indices of pairs of inputs are wanted. */
  readonly second: boolean;
  readonly seed: number;
}

/** Runs that go with one row: A, then A with each input from B, then, for pairs, B with each from A, and B. */
export const blockOf = (dimensions: number, second: boolean): number => (second ? 2 : 1) * dimensions + 2;

/** What a point is: A or B, but for one input; `swapped` is −1 where none is exchanged. */
export interface Saltelli {
  readonly row: number;
  readonly from: "a" | "b";
  readonly swapped: number;
}

/** Which sample a point is taken from. Points of a row follow one another, so that a part of a design is one of rows. */
export function saltelliAt(point: number, dimensions: number, second: boolean): Saltelli {
  const block = blockOf(dimensions, second);
  const row = Math.floor(point / block);
  const place = point - row * block;
  if (place === 0) return { row, from: "a", swapped: -1 };
  if (place === block - 1) return { row, from: "b", swapped: -1 };
  if (place <= dimensions) return { row, from: "a", swapped: place - 1 };
  return { row, from: "b", swapped: place - 1 - dimensions };
}

/** A and B are the two halves of a scrambled Sobol' sequence's numbers. */
export function saltelli({ base, dimensions, second, seed }: SaltelliOptions): UnitDesign {
  const sequence = sobol({ points: base, dimensions: 2 * dimensions, scramble: seed });
  const both = new Float64Array(2 * dimensions);
  const at = (point: number, out: Float64Array): void => {
    const { row, from, swapped } = saltelliAt(point, dimensions, second);
    sequence.at(row, both);
    for (let d = 0; d < dimensions; d++) out[d] = both[(from === "b") === (d === swapped) ? d : d + dimensions];
  };
  return { points: base * blockOf(dimensions, second), dimensions, at };
}
