/** One indicator compared: by year for the drawing, in one year for the verdict. */

import { inPhase } from "../indicators/indicator.ts";
import { INDICATORS, type IndicatorKey } from "../indicators/registry.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type Letter, type Pairs, pairedIn, sideByYear } from "./pairs.ts";
import type { Bands } from "./quantiles.ts";
import { reasonForNoDifference } from "./reason.ts";
import { type Claim, verdict } from "./verdict.ts";

export interface Compared {
  readonly indicator: IndicatorKey;
  readonly years: readonly number[];
  /** The year of the verdict, and where it stands among the years. */
  readonly year: number;
  readonly at: number;
  readonly a: readonly Bands[];
  readonly b: readonly Bands[];
  /** Single runs: replicates × years. */
  readonly runsA: readonly (readonly number[])[];
  readonly runsB: readonly (readonly number[])[];
  /** B less A in that year, a pair each, in order of replicate. */
  readonly differences: Float64Array;
  readonly claim: Claim;
}

/** What the runs of two scenarios say of an indicator in a year. */
export function comparedIn(
  pairs: Pairs,
  [a, b]: readonly [a: Scenario, b: Scenario],
  indicator: IndicatorKey,
  year: number,
): Compared {
  const { years } = pairs;
  const difference = pairedIn(pairs, indicator, year);
  const reason = () => reasonForNoDifference(a, b, years[0] + 1, years[years.length - 1], year);
  return {
    indicator,
    years,
    year,
    at: years.indexOf(year),
    a: sideByYear(pairs, "a", indicator),
    b: sideByYear(pairs, "b", indicator),
    runsA: runsOf(pairs, "a", indicator),
    runsB: runsOf(pairs, "b", indicator),
    differences: difference.differences,
    claim: verdict(difference, inPhase(INDICATORS[indicator], a.phase), reason),
  };
}

/** Values by replicate, then year. */
function runsOf({ years, replicates, ...sides }: Pairs, letter: Letter, indicator: IndicatorKey): number[][] {
  const column = sides[letter][indicator];
  return replicates.map((_, r) => years.map((_, y) => column?.[r * years.length + y] ?? Number.NaN));
}
