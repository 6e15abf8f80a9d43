/** A measure of runs: a built-in indicator for a group, or an indicator of a scenario's own. */

import type { ReplicateResult } from "../engine/job.ts";
import { HEADLINE } from "../indicators/headline.ts";
import { inPhase } from "../indicators/indicator.ts";
import { type OwnIndicator, ownPlaceReader, type Words } from "../indicators/own.ts";
import { INDICATORS, type IndicatorKey, isIndicator } from "../indicators/registry.ts";
import { columnOf, SERIES } from "../indicators/series.ts";
import type { Group } from "../observe/observation.ts";
import type { RunPhase } from "../scenario/phase.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type Bands, bands } from "./quantiles.ts";
import { type Runs, yearsOf } from "./runs.ts";

export interface Measure {
  readonly indicator: string;
  readonly group: Group;
  readonly words: Words;
  /** The place's value in one run, in the year that stands at `at`; NaN where there is none. */
  readonly value: (result: ReplicateResult, at: number) => number;
}

/** A built-in indicator for a group, in the words of a phase. */
export function measureOf(indicator: IndicatorKey, group: Group = "all", phase: RunPhase = "secondary"): Measure {
  const column = columnOf(indicator, group);
  return {
    indicator,
    group,
    words: inPhase(INDICATORS[indicator], phase),
    value: ({ place, years }, at) => (column < 0 ? Number.NaN : place[column * years.length + at]),
  };
}

/** An indicator of a scenario's own, over all that its parts are over. */
export function ownMeasure(own: OwnIndicator): Measure {
  const read = ownPlaceReader(own);
  return {
    indicator: own.key,
    group: "all",
    words: own,
    value: ({ place, detail, years }, at) => read({ kept: place, closer: detail?.place }, years.length, at),
  };
}

/** Every measure there is: the built-in columns in their order, then the scenario's own. */
export const allMeasures = (phase: RunPhase, own: readonly OwnIndicator[]): Measure[] => [
  ...SERIES.map(({ indicator, group }) => measureOf(indicator, group, phase)),
  ...own.map(ownMeasure),
];

/** What heads a result: the scenario's values, its own indicators among them; else the usual, and then its own. */
export function headlineMeasures(
  { values, phase }: Pick<Scenario, "values" | "phase">,
  own: readonly OwnIndicator[],
): Measure[] {
  const built = (key: IndicatorKey) => measureOf(key, "all", phase);
  if (values === undefined) return [...HEADLINE.map(built), ...own.map(ownMeasure)];
  return values.flatMap((key) => {
    const ours = own.find((each) => each.key === key);
    if (ours !== undefined) return [ownMeasure(ours)];
    return isIndicator(key) ? [built(key)] : [];
  });
}

/** The values of a measure in one year, a replicate each, in order of replicate. */
export const valuesOf = (runs: Runs, measure: Measure, year: number): Float64Array =>
  Float64Array.from(runs.results, (result) => {
    const at = result.years.indexOf(year);
    return at < 0 ? Number.NaN : measure.value(result, at);
  });

/** Bands of a measure over replicates for every year. */
export const measureByYear = (runs: Runs, measure: Measure): Bands[] =>
  yearsOf(runs).map((year) => bands(valuesOf(runs, measure, year)));
