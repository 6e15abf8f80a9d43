/** What one lever would do to a scenario: the scenario with it at some strengths beside the same without it, and what reaches a target. */

import { leverStrength, withLever } from "../scenario/edit.ts";
import type { LeverKey } from "../scenario/levers.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type Comparison, compareBy } from "./compare.ts";
import { type Measure, valuesOf } from "./measure.ts";
import { type Bands, bands } from "./quantiles.ts";
import type { Runs } from "./runs.ts";

/** How strongly a lever is usually pulled when it is tried, and in full. */
export const USUAL = 0.5;
export const FULL = 1;

/** Strengths of a response curve. */
export const CURVE = [0, 0.25, 0.5, 0.75, 1] as const;

/** A strength to be tried, and why it is. */
export interface Try {
  readonly kind: "now" | "usual" | "full";
  readonly strength: number;
  readonly scenario: Scenario;
}

export interface Trial {
  /** The scenario without the lever. */
  readonly without: Scenario;
  /** As it is set where it is set, or else half of it; then in full, where it is not already. */
  readonly tries: readonly Try[];
}

/** The strengths that a lever is tried at in a scenario. */
export function trialOf(scenario: Scenario, lever: LeverKey, baseYear: number): Trial {
  const at = (strength: number) => withLever(scenario, lever, strength, baseYear);
  const now = leverStrength(scenario, lever);
  const tried = (kind: Try["kind"], strength: number): Try => ({ kind, strength, scenario: at(strength) });
  const first = now > 0 && now < FULL ? tried("now", now) : tried("usual", USUAL);
  return { without: at(0), tries: [first, tried("full", FULL)] };
}

/** All that is run for it. */
export const runOf = ({ without, tries }: Trial): Scenario[] => [without, ...tries.map(({ scenario }) => scenario)];

/** With the lever at a strength less without it, by measure; runs are those of `runOf`, in its order. */
export const effectsOf = (runs: readonly Runs[], measures: readonly Measure[], year: number): Comparison[][] =>
  runs.slice(1).map((tried) => measures.map((measure) => compareBy(runs[0], tried, measure, year)));

/** The scenarios of a response curve, a strength each. */
export const curveOf = (scenario: Scenario, lever: LeverKey, baseYear: number): Scenario[] =>
  CURVE.map((strength) => withLever(scenario, lever, strength, baseYear));

/** The measure at one strength over the runs. */
export interface CurvePoint extends Bands {
  readonly strength: number;
}

/** Runs in the order of CURVE. */
export const pointsOf = (runs: readonly Runs[], measure: Measure, year: number): CurvePoint[] =>
  runs.map((each, i) => ({ strength: CURVE[i], ...bands(valuesOf(each, measure, year)) }));

/** Which strength a target is reached at: the least, between those tried on a straight line; at every one of them; at none. */
export type Reach =
  | { readonly key: "at"; readonly strength: number }
  | { readonly key: "always" }
  | { readonly key: "never"; readonly low: number; readonly high: number };

/**
 * Where the median crosses the target. A measure of which less is better reaches it by being at it or below, one of which
 * more is better by being at it or above; where neither is, by crossing it from where it stands without the lever.
 */
export function reachOf(points: readonly CurvePoint[], target: number, better: Measure["words"]["better"]): Reach {
  const medians = points.map(({ median }) => median);
  const isDown = better === "lower" || (better === "neither" && medians[0] > target);
  const isReached = (value: number) => (isDown ? value <= target : value >= target);
  const at = medians.findIndex(isReached);
  if (medians.every(isReached)) return { key: "always" };
  if (at < 0) return { key: "never", low: Math.min(...medians), high: Math.max(...medians) };
  if (at === 0) return { key: "at", strength: points[0].strength };
  const [before, after] = [points[at - 1], points[at]];
  const share = (target - before.median) / (after.median - before.median);
  return { key: "at", strength: before.strength + share * (after.strength - before.strength) };
}
