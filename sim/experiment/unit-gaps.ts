/** An outcome of two groups in each school or neighbourhood, in A and in B, and what becomes of the gap between them. */

import { type ByGroup, groupValues, type SplitKey, sidesOf } from "../indicators/by-group.ts";
import type { UnitType } from "../indicators/series.ts";
import { paired } from "./paired.ts";
import { quantile } from "./quantiles.ts";
import { type Runs, sharedRuns, yearsOf } from "./runs.ts";

/** Medians over runs; NaN where either group has nobody. */
export interface UnitSides {
  readonly eligible: number;
  readonly others: number;
}

export interface UnitGap {
  /** Where the unit stands among the place's ids. */
  readonly unit: number;
  readonly a: UnitSides;
  readonly b: UnitSides;
  /** B less A of the gap's size, within pairs: below 0 where it narrows. Median, 10th and 90th percentile. */
  readonly change: number;
  readonly low: number;
  readonly high: number;
}

/** Every unit of a year, in the place's order. Empty where the runs were not kept by group. */
export function unitGaps(a: Runs, b: Runs, unit: UnitType, indicator: SplitKey, year: number): UnitGap[] {
  const [left, right] = sharedRuns(a, b).map((runs) => valuesBySide(runs, unit, indicator, year));
  const units = left[0]?.eligible.length ?? 0;
  return Array.from({ length: units }, (_, u) => {
    const change = paired(gapsOf(left, u), gapsOf(right, u));
    return {
      unit: u,
      a: middleOf(left, u),
      b: middleOf(right, u),
      change: change.median,
      low: change.band80[0],
      high: change.band80[1],
    };
  });
}

/** One run: a value a unit for each of the two groups. */
interface Sides {
  readonly eligible: Float32Array;
  readonly others: Float32Array;
}

function valuesBySide(runs: Runs, unit: UnitType, indicator: SplitKey, year: number): Sides[] {
  const years = yearsOf(runs);
  const at = years.indexOf(year);
  const [eligible, others] = sidesOf(indicator);
  const values = (kept: ByGroup, group: typeof eligible) =>
    groupValues(kept, unit, { key: indicator, group, at, years: years.length });
  return runs.results.flatMap(({ byGroup }) =>
    byGroup === undefined ? [] : [{ eligible: values(byGroup, eligible), others: values(byGroup, others) }],
  );
}

/** How far the two groups are apart in each run, whichever is ahead. */
const gapsOf = (sides: readonly Sides[], u: number): number[] =>
  sides.map(({ eligible, others }) => Math.abs(others[u] - eligible[u]));

function middleOf(sides: readonly Sides[], u: number): UnitSides {
  const both = sides.filter(({ eligible, others }) => !Number.isNaN(eligible[u] + others[u]));
  return {
    eligible: quantile(
      both.map(({ eligible }) => eligible[u]),
      0.5,
    ),
    others: quantile(
      both.map(({ others }) => others[u]),
      0.5,
    ),
  };
}
