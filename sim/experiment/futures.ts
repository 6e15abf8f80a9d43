/** Futures that packages are tried in: as things are, and the world around the place turning hard in one way at a time. */

import { CONTEXTS, type ContextKey } from "../scenario/contexts.ts";
import { NO_END } from "../scenario/no-end.ts";
import type { Context, Scenario } from "../scenario/scenario.ts";

interface Turn {
  readonly factor: ContextKey;
  /** The end of the factor's declared range that is feared. */
  readonly end: "low" | "high";
  /** School years it lasts, from the first simulated; to the end of the run unless said. */
  readonly lasts?: number;
  /** Years from the first simulated to the one in which it begins. */
  readonly after: number;
  /** Years until it is whole. */
  readonly ramp: number;
}

const TURNS = {
  asIs: undefined,
  fallingRolls: { factor: "cohortSize", end: "low", after: 0, ramp: 3 },
  fundingSqueeze: { factor: "funding", end: "low", after: 0, ramp: 3 },
  risingDeprivation: { factor: "deprivation", end: "high", after: 0, ramp: 3 },
  highChurn: { factor: "housingTurnover", end: "high", after: 0, ramp: 3 },
  shock: { factor: "shock", end: "high", after: 3, ramp: 1, lasts: 1 },
} as const satisfies Record<string, Turn | undefined>;

export type FutureKey = keyof typeof TURNS;
export const FUTURE_KEYS = Object.keys(TURNS) as FutureKey[];

/** How far towards the feared end of what may be stated a future goes: half way, or all of it. */
export const SEVERITIES = { hard: 0.5, extreme: 1 } as const;
export type Severity = keyof typeof SEVERITIES;

/** What becomes of the world around the place in a future; undefined where it is as things are. */
export function turnOf(future: FutureKey, severity: Severity, baseYear: number): Context | undefined {
  const turn: Turn | undefined = TURNS[future];
  if (turn === undefined) return undefined;
  const { factor, end, after, lasts, ramp } = turn;
  const [low, high] = CONTEXTS[factor].range;
  const start = baseYear + 1 + after;
  return {
    factor,
    change: SEVERITIES[severity] * (end === "low" ? low : high),
    start,
    end: lasts === undefined ? NO_END : start + lasts - 1,
    ramp,
  };
}

/** The scenario in a future: its own changes of that factor give way, all else stays as it says. */
export function inFuture(scenario: Scenario, future: FutureKey, severity: Severity, baseYear: number): Scenario {
  const turn = turnOf(future, severity, baseYear);
  if (turn === undefined) return scenario;
  return { ...scenario, context: [...scenario.context.filter(({ factor }) => factor !== turn.factor), turn] };
}
