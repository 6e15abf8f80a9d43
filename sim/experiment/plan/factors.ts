/** What a plan varies: assumptions (parameters), levers and futures, each over a range of its own. Kept apart by kind. */

import { CONTEXT_KEYS, CONTEXTS, type ContextKey } from "../../scenario/contexts.ts";
import { withContext, withLever } from "../../scenario/edit.ts";
import { LEVER_KEYS, type LeverKey } from "../../scenario/levers.ts";
import { PARAMETER_KEYS, PARAMETERS, type ParameterKey, parameterIn } from "../../scenario/parameters.ts";
import { PLAUSIBLE, plausibleAt } from "../../scenario/plausible.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** Over what a factor is varied: evenly between two ends, as is plausible of a parameter, or over values that are listed. */
export type Range = Ends | typeof PLAUSIBLE | Listed;
type Ends = readonly [low: number, high: number];
interface Listed {
  readonly values: readonly number[];
}

/** An array has a method of that name, hence not a look for the key. */
export const isListed = (range: Range): range is Listed => typeof range === "object" && !Array.isArray(range);

export const FACTOR_KINDS = ["assumptions", "levers", "futures"] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

export interface Factor {
  readonly key: string;
  readonly kind: FactorKind;
  readonly range: Range;
}

/** Keys a factor of each kind may have. No key is of two kinds: parameters have a dot, and a test holds the rest apart. */
export const FACTOR_KEYS: Readonly<Record<FactorKind, readonly string[]>> = {
  assumptions: PARAMETER_KEYS,
  levers: LEVER_KEYS,
  futures: CONTEXT_KEYS,
};

/** The lowest and highest value that a scenario may state of a key. */
export function boundsOf(kind: FactorKind, key: string): readonly [number, number] {
  if (kind === "assumptions") return PARAMETERS[key as ParameterKey].range;
  return kind === "levers" ? [0, 1] : CONTEXTS[key as ContextKey].range;
}

/** Whether a value must be whole. */
export const isWhole = (kind: FactorKind, key: string): boolean =>
  kind === "assumptions" && PARAMETERS[key as ParameterKey].whole === true;

/** How many levels a grid gives a factor where its own are listed. */
export const listed = ({ range }: Factor): readonly number[] | undefined =>
  isListed(range) ? range.values : undefined;

/**
 * The value that has this share (0 to 1) of a factor's range below it. Listed values have equal shares. What is plausible
 * is that of the phase that is run.
 */
export function valueAt({ kind, key, range }: Factor, share: number, phase: Scenario["phase"]): number {
  if (range === PLAUSIBLE) return whole(kind, key, plausibleAt(parameterIn(phase, key as ParameterKey), share));
  if (isListed(range)) return stratumOf(range.values, share);
  const [low, high] = range;
  return whole(kind, key, low + share * (high - low));
}

const stratumOf = (values: readonly number[], share: number): number =>
  values[Math.min(values.length - 1, Math.floor(share * values.length))];

const whole = (kind: FactorKind, key: string, value: number): number =>
  isWhole(kind, key) ? Math.round(value) : value;

/**
 * The scenario with a factor at a value. A lever's actions are given that strength, or one is begun as a slider would
 * begin it, in the second year; a future is so from the first year on.
 */
export function withFactor(
  scenario: Scenario,
  kind: FactorKind,
  key: string,
  value: number,
  baseYear: number,
): Scenario {
  if (kind === "levers") return withLever(scenario, key as LeverKey, value, baseYear);
  if (kind === "futures") return withContext(scenario, key as ContextKey, value, baseYear);
  return { ...scenario, parameters: { ...scenario.parameters, [key]: value } };
}

/** What a plan varies, assumptions first, in the order in which it states them. */
export const factorsOf = (stated: Readonly<Record<FactorKind, Readonly<Record<string, Range>>>>): Factor[] =>
  FACTOR_KINDS.flatMap((kind) => Object.entries(stated[kind]).map(([key, range]) => ({ key, kind, range })));
