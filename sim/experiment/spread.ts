/** How much of what runs differ by is chance, and how much the ranges that are assumed. [E4] */

import type { Measure } from "./measure.ts";
import { valuesOf } from "./measure.ts";
import { lastYear, type Runs } from "./runs.ts";

export interface SpreadOfRuns {
  readonly indicator: string;
  readonly label: string;
  /** Standard deviation over runs in the last year. */
  readonly sd: number;
  /** Share of the variance over runs that goes with the ranges, alone or together with chance; the rest is chance alone. */
  readonly assumptions: number;
  readonly chance: number;
  readonly runs: number;
}

/** Fewer runs than these say nothing of shares: they come out far below 0 or beyond 1. */
export const LEAST_PARTED = 6;

/**
 * Each run is run again with its own chance under another's draw of the ranges: assumptions = ½·mean (y − y′)² / Var(y), the total
 * effect by Jansen 1999, and chance = 1 − assumptions. NaN where runs do not differ at all, or are fewer than `LEAST_PARTED`.
 */
export function spreadOf(runs: Runs, swapped: Runs, measure: Measure): SpreadOfRuns {
  const year = lastYear(runs);
  const [own, others] = [runs, swapped].map((some) => valuesOf(some, measure, year));
  const both = Array.from(own, (y, r) => [y, others[r]] as const).filter((pair) => pair.every(Number.isFinite));
  const all = both.flat();
  const mean = all.reduce((sum, y) => sum + y, 0) / all.length;
  const variance = all.reduce((sum, y) => sum + (y - mean) * (y - mean), 0) / all.length;
  const assumptions = both.reduce((sum, [y, z]) => sum + (y - z) * (y - z), 0) / (2 * both.length * variance);
  const isTold = variance > 0 && both.length >= LEAST_PARTED;
  const { indicator, words } = measure;
  return {
    ...{ indicator, label: words.label, sd: Math.sqrt(variance), runs: both.length },
    assumptions: isTold ? assumptions : Number.NaN,
    chance: isTold ? 1 - assumptions : Number.NaN,
  };
}
