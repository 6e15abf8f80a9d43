/** How a measure answers to one lever: the scenario with it at five strengths, and the least of them that reaches a target. */

import { withLever } from "../scenario/edit.ts";
import { type LeverKey, NAMED_STRENGTHS } from "../scenario/levers.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type Comparison, compareBy } from "./compare.ts";
import type { Measure } from "./measure.ts";
import type { Runs } from "./runs.ts";

/** Those that levers have names for. */
export const STRENGTHS: readonly number[] = Object.values(NAMED_STRENGTHS);

/** What is to be run, in the order of the strengths; all else as it stands. */
export const scenariosOf = (scenario: Scenario, lever: LeverKey, baseYear: number): Scenario[] =>
  STRENGTHS.map((strength) => withLever(scenario, lever, strength, baseYear));

export interface Answer {
  readonly strength: number;
  /** With the lever at that strength less without it. */
  readonly comparison: Comparison;
}

/** `runs` are those of `scenariosOf`: the first is without the lever. */
export const responseOf = (runs: readonly Runs[], measure: Measure, year: number): Answer[] =>
  runs.map((own, i) => ({ strength: STRENGTHS[i], comparison: compareBy(runs[0], own, measure, year) }));

/** Which of the strengths that were run come to a target. */
export interface Reached {
  /** The least at which half of the pairs are there or beyond; undefined where none is. */
  readonly half: number | undefined;
  /** The least at which the whole middle 80 % of pairs is there or beyond. */
  readonly band: number | undefined;
  /** Whether the band of every greater strength is there too. */
  readonly isHeld: boolean;
}

/** `target` is a change of the measure, below or above 0: what is lower reaches the one, what is higher the other. */
export function reached(answers: readonly Answer[], target: number): Reached {
  const isThere = (value: number) => (target < 0 ? value <= target : value >= target);
  const nearEnd = ({ difference: { band80 } }: Comparison) => band80[target < 0 ? 1 : 0];
  const half = answers.find(({ comparison }) => isThere(comparison.difference.median));
  const at = answers.findIndex(({ comparison }) => isThere(nearEnd(comparison)));
  return {
    half: half?.strength,
    band: answers[at]?.strength,
    isHeld: at >= 0 && answers.slice(at).every(({ comparison }) => isThere(nearEnd(comparison))),
  };
}
