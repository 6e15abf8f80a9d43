/** From a scenario to the number each parameter has in one replicate. */

import { normalCdf, normalQuantile } from "../random/maths.ts";
import { keyOf, type Stream, stream, uniform } from "../random/streams.ts";
import {
  PARAMETER_KEYS,
  PARAMETERS,
  type ParameterKey,
  type Parameters,
  parameter,
  parameterIn,
} from "./parameters.ts";
import { PLAUSIBLE, plausibleAt } from "./plausible.ts";
import type { Scenario } from "./scenario.ts";
import { isDrawn, statedOf } from "./stated.ts";
import { usualValue } from "./usual-value.ts";

/** Ranges drawn once a replicate, or as in another replicate, or held at their centre so that only chance remains. */
export type Assumptions = "drawn" | "centre" | { readonly of: number };

/**
 * The value of every parameter: the scenario's, else its stance's, else the phase's, else the default. A range, or what
 * is plausible in the phase, is drawn once per replicate from the stream `assumptions`, addressed by the parameter's name:
 * the same in A and B, and as far up in primary as in secondary schools where both are run. [R3] What is plausible has
 * its centre where it would be if nothing were stated.
 */
export function resolveParameters(scenario: Scenario, replicate: number, assumptions: Assumptions): Parameters {
  const drawnAs = typeof assumptions === "object" ? assumptions.of : replicate;
  const chance = stream(scenario.seed, drawnAs, "assumptions", 0);
  const values = {} as Record<ParameterKey, number>;
  for (const key of PARAMETER_KEYS) {
    const value = numberFor(scenario, key, chance, assumptions === "centre");
    values[key] = PARAMETERS[key].whole === true ? Math.round(value) : value;
  }
  return values;
}

function numberFor(scenario: Scenario, key: ParameterKey, chance: Stream, atCentre: boolean): number {
  const stated = statedOf(scenario, key);
  if (stated === undefined || (stated === PLAUSIBLE && atCentre)) return usualValue(scenario, key);
  if (typeof stated === "number") return stated;
  const share = atCentre ? 0.5 : shareOfRange(scenario, chance, key);
  return stated === PLAUSIBLE ? plausibleAt(parameterIn(scenario.phase, key), share) : within(stated, share);
}

const within = ([low, high]: readonly [number, number], share: number): number => low + share * (high - low);

/**
 * How far up its range a parameter is drawn, evenly over replicates. One that is drawn with another follows that one's
 * draw by a normal copula, Φ(ρ·Φ⁻¹(u) + √(1 − ρ²)·Φ⁻¹(own)), where the scenario has that one drawn too.
 */
function shareOfRange(scenario: Scenario, chance: Stream, key: ParameterKey): number {
  const own = uniform(chance, keyOf(key), 0);
  const { drawnWith } = parameter(key);
  if (drawnWith === undefined || !isDrawn(statedOf(scenario, drawnWith.key as ParameterKey))) return own;
  const { correlation } = drawnWith;
  const other = uniform(chance, keyOf(drawnWith.key), 0);
  if (correlation === 1) return other;
  return normalCdf(
    correlation * normalQuantile(other) + Math.sqrt(1 - correlation * correlation) * normalQuantile(own),
  );
}

/** True where the scenario has at least one parameter drawn. */
export const hasRanges = (scenario: Scenario): boolean =>
  PARAMETER_KEYS.some((key) => isDrawn(statedOf(scenario, key)));
