/** One scenario against another on the same seeds: for each indicator, both sides, their paired difference, the verdict. */

import { INDICATORS, type IndicatorKey } from "../indicators/registry.ts";
import type { Group } from "../observe/observation.ts";
import { type Paired, paired } from "./paired.ts";
import { type Bands, bands } from "./quantiles.ts";
import { reasonForNoDifference } from "./reason.ts";
import { type Runs, sharedRuns, valuesIn, yearsOf } from "./runs.ts";
import { type Claim, verdict } from "./verdict.ts";

export interface Comparison {
  readonly indicator: IndicatorKey;
  readonly group: Group;
  readonly year: number;
  readonly a: Bands;
  readonly b: Bands;
  readonly difference: Paired;
  readonly claim: Claim;
}

/** The comparison of one indicator in one year: the last, unless another is asked for. */
export function compare(
  a: Runs,
  b: Runs,
  indicator: IndicatorKey,
  year: number = lastYear(a),
  group: Group = "all",
): Comparison {
  const [valuesA, valuesB] = sharedRuns(a, b).map((runs) => valuesIn(runs, indicator, year, group));
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
    claim: verdict(difference, INDICATORS[indicator], reason),
  };
}

/** Bands of the paired difference for every year. */
export const differenceByYear = (a: Runs, b: Runs, indicator: IndicatorKey, group: Group = "all"): Bands[] =>
  yearsOf(a).map((year) => bands(compare(a, b, indicator, year, group).difference.differences));

const lastYear = (runs: Runs): number => yearsOf(runs).at(-1) ?? 0;
