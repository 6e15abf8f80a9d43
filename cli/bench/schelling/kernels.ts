/** Counting those like an agent around its cell: as one would write it, and without a branch. */

import type { Kernel } from "./grid.ts";

/** A look at every neighbour, of whatever radius. */
export function plainKernel(radius: number): Kernel {
  const reach = Array.from({ length: 2 * radius + 1 }, (_, i) => i - radius);
  const steps = reach.flatMap((dy) => reach.map((dx) => [dx, dy] as const)).filter(([dx, dy]) => dx !== 0 || dy !== 0);
  return {
    marks: [1, 2],
    like: (cells, stride, cell, mark) => {
      let count = 0;
      for (const [dx, dy] of steps) if (cells[cell + dy * stride + dx] === mark) count++;
      return count;
    },
  };
}

/** The second group's mark: a sum of up to 25 marks holds both counts, the first group's in its lower five bits. */
const SECOND = 32;
type Cells = Uint8Array;

/** The sum of all marks around, each radius's written out, of which one group's count is then taken. */
export const TUNED_KERNELS: Readonly<Record<number, Kernel>> = {
  1: {
    marks: [1, SECOND],
    like: (cells, stride, cell, mark) =>
      countOf(three(cells, cell - stride) + three(cells, cell) + three(cells, cell + stride) - cells[cell], mark),
  },
  2: {
    marks: [1, SECOND],
    like: (cells, stride, cell, mark) =>
      countOf(
        five(cells, cell - 2 * stride) +
          five(cells, cell - stride) +
          five(cells, cell) +
          five(cells, cell + stride) +
          five(cells, cell + 2 * stride) -
          cells[cell],
        mark,
      ),
  },
};

const three = (cells: Cells, at: number): number => cells[at - 1] + cells[at] + cells[at + 1];
const five = (cells: Cells, at: number): number => cells[at - 2] + three(cells, at) + cells[at + 2];

/** Those of a mark in a sum. */
const countOf = (sum: number, mark: number): number => (sum >> (5 * (mark >> 5))) & 31;
