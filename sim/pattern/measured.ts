/** A figure over replicates, and whether it lies where it should. */

import type { Range } from "./declared.ts";
import type { FigureKey } from "./figures/registry.ts";
import { FIGURES } from "./figures/registry.ts";
import type { PatternRun } from "./look.ts";
import { meanOf, sdOf } from "./statistics.ts";

export interface Measured {
  /** Values by replicate, NaN left out. */
  readonly values: readonly number[];
  readonly mean: number;
  /** Over replicates: how far one run differs from another by chance alone. */
  readonly sd: number;
}

export function measured(values: readonly number[]): Measured {
  const known = values.filter((value) => !Number.isNaN(value));
  return { values: known, mean: known.length > 0 ? meanOf(known) : Number.NaN, sd: sdOf(known) };
}

/** Undefined where no range is stated, or there is nothing to measure. */
export function isWithin(range: Range | undefined, { mean }: Measured): boolean | undefined {
  if (range === undefined || Number.isNaN(mean)) return undefined;
  return mean >= range[0] && mean <= range[1];
}

/** The figures of one run, by key. */
export const figuresOf = (run: PatternRun, keys: readonly FigureKey[]): Readonly<Record<string, number>> =>
  Object.fromEntries(keys.map((key) => [key, FIGURES[key].measure(run)]));

/** Standard errors of a paired difference beyond which it is told as more than chance. */
const BEYOND_CHANCE = 3;

/** Seeds below which nothing is told from chance: their own spread is not known. */
const FEWEST = 3;

/** What changing something does to a figure on the same seeds: the mean difference, and whether chance would give it. */
export function changed(
  before: readonly number[],
  after: readonly number[],
): { readonly by: number; readonly beyondChance: boolean } {
  const differences = after.map((value, i) => value - before[i]).filter((value) => !Number.isNaN(value));
  if (differences.length === 0) return { by: Number.NaN, beyondChance: false };
  const by = meanOf(differences);
  const error = sdOf(differences) / Math.sqrt(differences.length);
  if (differences.length < FEWEST) return { by, beyondChance: false };
  return { by, beyondChance: by !== 0 && Math.abs(by) > BEYOND_CHANCE * error };
}
