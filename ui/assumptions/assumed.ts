/** What scenarios assume of a parameter, and what changes it: in every one of them alike. */

import type { ParameterDeclaration } from "../../sim/scenario/declare.ts";
import { withParameter } from "../../sim/scenario/edit.ts";
import type { ParameterKey } from "../../sim/scenario/parameters.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { statedOf } from "../../sim/scenario/stated.ts";
import { usualValue } from "../../sim/scenario/usual-value.ts";

export interface Assumed {
  /** Where runs draw it, the usual value: what a typed number would take the place of. */
  readonly value: number;
  /** What runs draw it from: two ends, or what is plausible; undefined where it is one number. */
  readonly drawn: readonly [low: number, high: number] | "plausible" | undefined;
  readonly isUsual: boolean;
}

export function assumedIn(scenario: Scenario, key: ParameterKey): Assumed {
  const [stated, usual] = [statedOf(scenario, key), usualValue(scenario, key)];
  if (stated === undefined) return { value: usual, drawn: undefined, isUsual: true };
  if (typeof stated === "number") return { value: stated, drawn: undefined, isUsual: stated === usual };
  return { value: usual, drawn: stated, isUsual: false };
}

/** The scenario with that value; the usual one is left unsaid where what is unsaid is as usual. */
export function assuming(scenario: Scenario, key: ParameterKey, value: number): Scenario {
  const isSaid = scenario.unstated !== undefined || value !== usualValue(scenario, key);
  return withParameter(scenario, key, isSaid ? value : undefined);
}

/** By how much an arrow key moves a number: a power of ten, a twentieth of its range at most. */
export const stepOf = ({ range: [low, high], whole = false }: ParameterDeclaration): number =>
  whole ? 1 : 10 ** Math.floor(Math.log10((high - low) / 20));
