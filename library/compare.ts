/** What runs say of an indicator, the model's or one's own, and how two scenarios differ on the same luck. */

import { type Comparison, compareBy } from "../sim/experiment/compare.ts";
import { type Measure, measureByYear, measureOf, ownMeasure, valuesOf } from "../sim/experiment/measure.ts";
import type { Bands } from "../sim/experiment/quantiles.ts";
import { lastYear } from "../sim/experiment/runs.ts";
import { formulasOf } from "../sim/formula/of-scenario.ts";
import { INDICATORS, isIndicator } from "../sim/indicators/registry.ts";
import type { Group } from "../sim/observe/observation.ts";
import { fault, InputError, show } from "../sim/scenario/faults.ts";
import { OPTIONS } from "./own-process.ts";
import type { RunResult, Runs } from "./run.ts";

/** Which year, and of which pupils; the last year and all of them unless said. */
export interface Asked {
  readonly year?: number;
  readonly group?: Group;
}

/**
 * B against A on one indicator, a pair of runs for each replicate that both have: both sides, the paired difference with its
 * bands, and the verdict with what it rests on (docs/reading-a-run.md).
 * @throws InputError where there is no such indicator.
 */
export const compare = (a: Runs, b: Runs, indicator: string, { year, group }: Asked = {}): Comparison =>
  compareBy(a, b, measureIn(a, indicator, group), year ?? lastYear(a));

/** The indicator's values in one year, a replicate each, in order. */
export const valuesIn = (runs: Runs, indicator: string, { year, group }: Asked = {}): Float64Array =>
  valuesOf(runs, measureIn(runs, indicator, group), year ?? lastYear(runs));

/** The middle of the runs and the bands around it, for every year. */
export const bandsByYear = (runs: Runs, indicator: string, group?: Group): Bands[] =>
  measureByYear(runs, measureIn(runs, indicator, group));

/** An indicator by its key: the program's own, a formula of the scenario's, or the model's. */
function measureIn({ scenario, indicators }: Runs, key: string, group: Group = "all"): Measure {
  const own = indicators.find((one) => one.key === key);
  if (own !== undefined)
    return { indicator: key, group: "all", words: own, value: (result, at) => (result as RunResult).own[key][at] };
  const stated = formulasOf(scenario).indicators.find((one) => one.key === key);
  if (stated !== undefined) return ownMeasure(stated);
  if (!isIndicator(key))
    throw new InputError([
      fault(OPTIONS, "indicator", "a key of docs/indicators.md without a star, or of one's own", show(key)),
    ]);
  const groups: readonly Group[] = INDICATORS[key].groups;
  if (!groups.includes(group))
    throw new InputError([fault(OPTIONS, "group", `one of ${groups.join(", ")}`, show(group))]);
  return measureOf(key, group, scenario.phase);
}
