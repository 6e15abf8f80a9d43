/** Changing a scenario by one decision: the strength of a lever, or what becomes of the world around the place. */

import type { ContextKey } from "./contexts.ts";
import type { LeverKey } from "./levers.ts";
import { NO_END } from "./no-end.ts";
import type { ParameterKey } from "./parameters.ts";
import type { Action, Context, Scenario } from "./scenario.ts";

/** The year in which what is decided begins when nothing else is said: the second, so that a year is shared. */
export const usualStart = (baseYear: number): number => baseYear + 2;

/** An action that a lever begins when nothing else is said: in the second year, in full a year later. */
const usualAction = (lever: LeverKey, baseYear: number): Action => ({
  lever,
  start: usualStart(baseYear),
  end: NO_END,
  ramp: 2,
  strength: 0,
  targets: "all",
});

/** A change of context when nothing else is said: from the first year, in full two years later. */
const usualContext = (factor: ContextKey, baseYear: number): Context => ({
  factor,
  change: 0,
  start: baseYear + 1,
  end: NO_END,
  ramp: 3,
});

/** How strongly a lever is pulled: the largest strength of its actions, 0 where it has none. */
export const leverStrength = ({ actions }: Pick<Scenario, "actions">, lever: LeverKey): number =>
  Math.max(0, ...actions.filter((action) => action.lever === lever).map(({ strength }) => strength));

/** The first action of a lever, or the one that it would begin. */
export const leverAction = ({ actions }: Pick<Scenario, "actions">, lever: LeverKey, baseYear: number): Action =>
  actions.find((action) => action.lever === lever) ?? usualAction(lever, baseYear);

/** The scenario with all actions of a lever at this strength (0 to 1); the lever begins one where it has none. */
export function withLever(scenario: Scenario, lever: LeverKey, strength: number, baseYear: number): Scenario {
  const has = scenario.actions.some((action) => action.lever === lever);
  const actions = has ? scenario.actions : [...scenario.actions, usualAction(lever, baseYear)];
  return { ...scenario, actions: actions.map((action) => (action.lever === lever ? { ...action, strength } : action)) };
}

/** The scenario with the actions of a lever that another has, in their place among the others. */
export function withLeverOf(scenario: Scenario, other: Scenario, lever: LeverKey): Scenario {
  const isOf = (action: Action) => action.lever === lever;
  return { ...scenario, actions: exchanged(scenario.actions, other.actions, isOf) };
}

/** The scenario with the changes of a factor of context that another has. */
export function withContextOf(scenario: Scenario, other: Scenario, factor: ContextKey): Scenario {
  const isOf = (context: Context) => context.factor === factor;
  return { ...scenario, context: exchanged(scenario.context, other.context, isOf) };
}

/** Those that `isOf` does not hold for, and where the other list has them, its own that it does. */
function exchanged<T>(here: readonly T[], there: readonly T[], isOf: (one: T) => boolean): T[] {
  const rest = here.filter((one) => !isOf(one));
  const at = there.findIndex(isOf);
  return at < 0 ? rest : [...rest.slice(0, at), ...there.filter(isOf), ...rest.slice(at)];
}

/** The change of a factor of context: the sum of its changes, 0 where it has none. */
export const contextChange = ({ context }: Pick<Scenario, "context">, factor: ContextKey): number =>
  context.filter((each) => each.factor === factor).reduce((sum, { change }) => sum + change, 0);

/** The first change of a factor, or the one that it would begin. */
export const contextSpell = ({ context }: Pick<Scenario, "context">, factor: ContextKey, baseYear: number): Context =>
  context.find((each) => each.factor === factor) ?? usualContext(factor, baseYear);

/** The scenario with one change of a factor, from the first year on, in place of those it had. */
export function withContext(scenario: Scenario, factor: ContextKey, change: number, baseYear: number): Scenario {
  const others = scenario.context.filter((each) => each.factor !== factor);
  const spell = { ...contextSpell(scenario, factor, baseYear), change };
  return { ...scenario, context: change === 0 ? others : [...others, spell] };
}

/** The scenario with a parameter at this value; undefined says nothing of it. */
export function withParameter(scenario: Scenario, key: ParameterKey, value: number | undefined): Scenario {
  const { [key]: _, ...others } = scenario.parameters;
  return { ...scenario, parameters: value === undefined ? others : { ...others, [key]: value } };
}

/** The scenario without what does nothing: actions of strength 0 and changes of 0. The same results, bit for bit. [O4] */
export const acting = (scenario: Scenario): Scenario => ({
  ...scenario,
  actions: scenario.actions.filter(({ strength }) => strength > 0),
  context: scenario.context.filter(({ change }) => change !== 0),
});
