/** The replicates of one scenario: their series by replicate and year, and their bands by year. */

import type { ReplicateResult } from "../engine/job.ts";
import type { IndicatorKey } from "../indicators/registry.ts";
import { columnOf } from "../indicators/series.ts";
import type { Group } from "../observe/observation.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type Bands, bands } from "./quantiles.ts";

export interface Runs {
  readonly scenario: Scenario;
  /** In order of replicate. */
  readonly results: readonly ReplicateResult[];
}

/** Calendar years of the runs, the start state's first. */
export const yearsOf = ({ results }: Runs): readonly number[] => results[0]?.years ?? [];

/** The last year of the runs; 0 where there are none. */
export const lastYear = (runs: Runs): number => yearsOf(runs).at(-1) ?? 0;

/** The values of an indicator in one year, a replicate each, in order of replicate. */
export function valuesIn(runs: Runs, indicator: IndicatorKey, year: number, group: Group = "all"): Float64Array {
  const column = columnOf(indicator, group);
  return Float64Array.from(runs.results, ({ place, years }) => {
    const at = years.indexOf(year);
    return column < 0 || at < 0 ? Number.NaN : place[column * years.length + at];
  });
}

/** Bands over replicates for every year. */
export const bandsByYear = (runs: Runs, indicator: IndicatorKey, group: Group = "all"): Bands[] =>
  yearsOf(runs).map((year) => bands(valuesIn(runs, indicator, year, group)));

/** The runs of each whose replicates the other has too. */
export const sharedRuns = (a: Runs, b: Runs): [a: Runs, b: Runs] => [sharedWith(a, b), sharedWith(b, a)];

function sharedWith(runs: Runs, other: Runs): Runs {
  const shared = new Set(other.results.map(({ replicate }) => replicate));
  return { ...runs, results: runs.results.filter(({ replicate }) => shared.has(replicate)) };
}
