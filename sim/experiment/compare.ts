/** One scenario against another on the same seeds: for each indicator, both sides, their paired difference, the verdict. */

import type { IndicatorKey } from "../indicators/registry.ts";
import type { Group } from "../observe/observation.ts";
import { type Measure, measureOf, valuesOf } from "./measure.ts";
import { type Paired, paired } from "./paired.ts";
import { type Bands, bands } from "./quantiles.ts";
import { reasonForNoDifference } from "./reason.ts";
import { lastYear, type Runs, sharedRuns, yearsOf } from "./runs.ts";
import { type Claim, verdict } from "./verdict.ts";

export interface Comparison {
  /** Its key: a built-in indicator's, or one of the scenario's own. */
  readonly indicator: string;
  readonly group: Group;
  readonly year: number;
  readonly a: Bands;
  readonly b: Bands;
  readonly difference: Paired;
  readonly claim: Claim;
}

/** The comparison of one indicator in one year: the last, unless another is asked for. */
export const compare = (
  a: Runs,
  b: Runs,
  indicator: IndicatorKey,
  year: number = lastYear(a),
  group: Group = "all",
): Comparison => compareBy(a, b, measureOf(indicator, group, a.scenario.phase), year);

/** The comparison by one measure. */
export function compareBy(a: Runs, b: Runs, measure: Measure, year: number = lastYear(a)): Comparison {
  const { indicator, group, words } = measure;
  const [valuesA, valuesB] = sharedRuns(a, b).map((runs) => valuesOf(runs, measure, year));
  const difference = paired(valuesA, valuesB);
  const years = yearsOf(a);
  const reason = () => reasonForNoDifference(a.scenario, b.scenario, (years[0] ?? year) + 1, lastYear(a), year);
  return {
    indicator,
    group,
    year,
    a: bands(valuesA),
    b: bands(valuesB),
    difference,
    claim: verdict(difference, words, reason),
  };
}

/** Bands of the paired difference for every year. */
export const differenceByYear = (a: Runs, b: Runs, indicator: IndicatorKey, group: Group = "all"): Bands[] =>
  yearsOf(a).map((year) => bands(compare(a, b, indicator, year, group).difference.differences));
