/** What single runs give for each school or neighbourhood: what curves and small multiples are drawn from. */

import type { IndicatorKey } from "../indicators/registry.ts";
import { type Counts, countsOf } from "../indicators/segregation/counts.ts";
import { type SegregationCurve, segregationCurve } from "../indicators/segregation/curve.ts";
import { type UnitType, unitColumns } from "../indicators/series.ts";
import { type Runs, yearsOf } from "./runs.ts";

/** The values of one run in a year, a unit each. Throws where the unit was not recorded: a fault of ours. */
export function unitValues(runs: Runs, r: number, unit: UnitType, indicator: IndicatorKey, year: number): Float32Array {
  const columns = unitColumns(unit);
  const column = columns.findIndex((kept) => kept.indicator === indicator);
  const series = runs.results[r][unit];
  const years = yearsOf(runs);
  const at = years.indexOf(year);
  if (series === undefined || column < 0 || at < 0) throw new Error(`${indicator} by ${unit} in ${year} was not kept`);
  const units = series.length / columns.length / years.length;
  const values = new Float32Array(units);
  for (let u = 0; u < units; u++) values[u] = series[(column * units + u) * years.length + at];
  return values;
}

/** Pupils eligible for free meals and others, by school, in one run: whole pupils, made of rolls and shares. */
export function mixIn(runs: Runs, r: number, year: number): Counts {
  const rolls = unitValues(runs, r, "school", "pupils", year);
  const shares = unitValues(runs, r, "school", "fsmShare", year);
  const eligible = rolls.map((roll, u) => (roll > 0 ? Math.round(roll * shares[u]) : 0));
  return countsOf(Array.from(rolls, (roll, u) => [eligible[u], (roll > 0 ? roll : 0) - eligible[u]]));
}

/** A run's curve, and D: its greatest distance from the diagonal, where that is, and G: twice the area between them. */
export interface MetCurve extends SegregationCurve {
  readonly d: number;
  /** Where D is: the point of the curve that lies furthest below the diagonal. */
  readonly at: number;
  readonly gini: number;
}

export const curveIn = (runs: Runs, r: number, year: number): MetCurve =>
  measured(segregationCurve(mixIn(runs, r, year)));

/** The curve with what is read off it; NaN where there are no points. */
export function measured(curve: SegregationCurve): MetCurve {
  const { others, minority } = curve;
  if (others.length === 0) return { ...curve, d: Number.NaN, at: -1, gini: Number.NaN };
  let [at, twiceBelow] = [0, 0];
  for (let i = 1; i < others.length; i++) {
    if (others[i] - minority[i] > others[at] - minority[at]) at = i;
    twiceBelow += (others[i] - others[i - 1]) * (minority[i] + minority[i - 1]);
  }
  return { ...curve, d: others[at] - minority[at], at, gini: Math.max(0, 1 - twiceBelow) };
}

/** Which of the runs has the middle D: of an even number the lower one; −1 where none has a D. */
export function middleRun(curves: readonly MetCurve[]): number {
  const known = curves.map(({ d }, r) => ({ d, r })).filter(({ d }) => !Number.isNaN(d));
  if (known.length === 0) return -1;
  return known.sort((one, other) => one.d - other.d || one.r - other.r)[Math.floor((known.length - 1) / 2)].r;
}
