/** The runs of a plan: any one of them worked out from its number alone, so that runs may be shared out in any way. */

import type { Scenario } from "../../scenario/scenario.ts";
import { type Designed, designed, type Point, type Setting } from "./designed.ts";
import { type Factor, factorsOf, valueAt, withFactor } from "./factors.ts";
import type { Plan } from "./plan.ts";

/** A scenario of the plan, read and opened. */
export interface Base {
  readonly scenario: Scenario;
  /** The start state's calendar year of its place. */
  readonly baseYear: number;
}

/** One run. */
export interface PlannedRun {
  readonly point: number;
  /** Which of the plan's scenarios. */
  readonly position: number;
  /** Which luck: the same number is the same luck. */
  readonly replicate: number;
}

export interface Planned {
  readonly plan: Plan;
  readonly factors: readonly Factor[];
  readonly points: number;
  readonly runs: number;
  /** The value of every factor at a point; NaN where the point says nothing of it. */
  readonly valuesAt: (point: number) => number[];
  readonly runAt: (run: number) => PlannedRun;
  /** What is run at a point in place of a scenario of the plan. */
  readonly scenarioAt: (point: number, position: number) => Scenario;
}

/**
 * The runs of a plan without fault. Replicates come last to first: all points are run once before any is run twice, so
 * that what is there when a sweep stops covers the whole design; the scenarios of a point follow one another.
 */
export function planned(plan: Plan, bases: readonly Base[]): Planned {
  const factors = factorsOf(plan);
  const { phase } = bases[0].scenario;
  const byKey = new Map(factors.map((factor) => [factor.key, factor]));
  const valued = (key: string, setting: Setting): number =>
    "value" in setting ? setting.value : valueAt(byKey.get(key) as Factor, setting.share, phase);
  const design = designed(plan.design, factors, valued);
  const width = bases.length;
  return {
    plan,
    factors,
    points: design.points,
    runs: design.points * width * plan.replicates,
    valuesAt: (point) => valuesOf(factors, design.at(point), valued),
    runAt: (run) => runOf(run, plan, design, width),
    scenarioAt: (point, position) =>
      scenarioOf(plan, bases, factors, valuesOf(factors, design.at(point), valued), position),
  };
}

const valuesOf = (
  factors: readonly Factor[],
  point: Point,
  valued: (key: string, setting: Setting) => number,
): number[] =>
  factors.map(({ key }) => {
    const setting = point.get(key);
    return setting === undefined ? Number.NaN : valued(key, setting);
  });

function runOf(run: number, { seeds, replicates }: Plan, { points }: Designed, width: number): PlannedRun {
  const round = Math.floor(run / (points * width));
  const left = run - round * points * width;
  const point = Math.floor(left / width);
  return { point, position: left - point * width, replicate: seeds === "common" ? round : point * replicates + round };
}

/** Levers are not pulled in the baseline where there is another scenario: what differs at a point is then what they do. */
function scenarioOf(
  { seed, levers }: Plan,
  bases: readonly Base[],
  factors: readonly Factor[],
  values: readonly number[],
  position: number,
): Scenario {
  const { scenario, baseYear } = bases[position];
  const isBaseline = position === 0 && bases.length > 1;
  const acting = factors.flatMap(({ kind, key }, i) =>
    Number.isNaN(values[i]) || (isBaseline && key in levers) ? [] : [{ kind, key, value: values[i] }],
  );
  return acting.reduce<Scenario>((made, { kind, key, value }) => withFactor(made, kind, key, value, baseYear), {
    ...scenario,
    seed,
  });
}
