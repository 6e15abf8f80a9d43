/** The runs of two scenarios side by side: the few columns that a comparison is drawn from, as plain numbers. */

import type { IndicatorKey } from "../indicators/registry.ts";
import { type Paired, paired } from "./paired.ts";
import { type Bands, bands } from "./quantiles.ts";
import { type Runs, sharedRuns, valuesIn, yearsOf } from "./runs.ts";

/** Values of an indicator in every run: replicates × years. */
export type RunColumns = Readonly<Partial<Record<IndicatorKey, Float64Array>>>;

export interface Pairs {
  /** Calendar years, the start state's first. */
  readonly years: readonly number[];
  /** Numbers of the replicates that both have, in order. */
  readonly replicates: readonly number[];
  readonly a: RunColumns;
  readonly b: RunColumns;
}

/** One of the two sides. */
export type Letter = "a" | "b";

/** The columns of these indicators, for the replicates that both sides have. */
export function pairsOf(a: Runs, b: Runs, indicators: readonly IndicatorKey[]): Pairs {
  const [left, right] = sharedRuns(a, b);
  return {
    years: yearsOf(left),
    replicates: left.results.map(({ replicate }) => replicate),
    a: columnsOf(left, indicators),
    b: columnsOf(right, indicators),
  };
}

/** The values of one side in a year, a replicate each. Throws where the indicator was not kept: a fault of ours. */
export function sideIn(pairs: Pairs, letter: Letter, indicator: IndicatorKey, year: number): Float64Array {
  const column = pairs[letter][indicator];
  const at = pairs.years.indexOf(year);
  if (column === undefined || at < 0) throw new Error(`${indicator} in ${year} was not kept`);
  return Float64Array.from(pairs.replicates, (_, r) => column[r * pairs.years.length + at]);
}

/** B less A in a year. */
export const pairedIn = (pairs: Pairs, indicator: IndicatorKey, year: number): Paired =>
  paired(sideIn(pairs, "a", indicator, year), sideIn(pairs, "b", indicator, year));

/** Bands of one side in every year. */
export const sideByYear = (pairs: Pairs, letter: Letter, indicator: IndicatorKey): Bands[] =>
  pairs.years.map((year) => bands(sideIn(pairs, letter, indicator, year)));

/** Bands of the paired difference in every year. */
export const differencesByYear = (pairs: Pairs, indicator: IndicatorKey): Bands[] =>
  pairs.years.map((year) => bands(pairedIn(pairs, indicator, year).differences));

function columnsOf(runs: Runs, indicators: readonly IndicatorKey[]): RunColumns {
  const years = yearsOf(runs);
  return Object.fromEntries(
    indicators.map((indicator) => {
      const byYear = years.map((year) => valuesIn(runs, indicator, year));
      return [indicator, Float64Array.from(runs.results.flatMap((_, r) => byYear.map((values) => values[r])))];
    }),
  );
}
