/** Every parameter of the model, declared once, in the order of the arenas. */

import type { ParameterDeclaration } from "./declare.ts";
import { BETWEEN } from "./parameters/between.ts";
import { BEYOND } from "./parameters/beyond.ts";
import { METHOD } from "./parameters/method.ts";
import { WITHIN } from "./parameters/within.ts";
import type { RunPhase } from "./phase.ts";

export const PARAMETERS = { ...BEYOND, ...BETWEEN, ...WITHIN, ...METHOD } as const;

export type ParameterKey = keyof typeof PARAMETERS;

/** A value for every parameter: what the processes read. */
export type Parameters = Readonly<Record<ParameterKey, number>>;

export const PARAMETER_KEYS = Object.keys(PARAMETERS) as ParameterKey[];

/** The declaration of one parameter. */
export const parameter = (key: ParameterKey): ParameterDeclaration => PARAMETERS[key];

/** The declaration of one parameter as it stands in a phase; where both are run, in the one that ends at 16. */
export function parameterIn(phase: RunPhase, key: ParameterKey): ParameterDeclaration {
  const declared = parameter(key);
  return phase === "primary" && declared.primary !== undefined ? { ...declared, ...declared.primary } : declared;
}

/** The defaults, as a run under the `trials` stance uses them. */
export const defaults = (): Record<ParameterKey, number> =>
  Object.fromEntries(PARAMETER_KEYS.map((key) => [key, PARAMETERS[key].default])) as Record<ParameterKey, number>;
