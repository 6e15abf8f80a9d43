/** Years of a timeline: which are written over their columns, and which can be chosen. */

import type { Horizon } from "../../sim/scenario/edit-actions.ts";

const MOST = 16;
const STEPS = [1, 2, 5, 10, 20] as const;

/** All of a dozen are written, every few of many. */
export function isLabelled(year: number, years: readonly number[]): boolean {
  const step = STEPS.find((each) => years.length / each <= MOST) ?? 20;
  return step === 1 || year % step === 0;
}

/** Every year from the first to the last. */
export const everyYear = ({ first, last }: Horizon): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Years to choose from, in order, with the one that is stated even where the run has no such year. */
export const withYear = (years: readonly number[], year: number): number[] =>
  [...new Set([...years, year])].sort((a, b) => a - b);
