/** From a scenario to the number each parameter has in one replicate. */

import { keyOf, stream, uniform } from "../random/streams.ts";
import { PARAMETER_KEYS, PARAMETERS, type ParameterKey, type Parameters } from "./parameters.ts";
import type { Scenario } from "./scenario.ts";
import { usualValue } from "./usual-value.ts";

/** Ranges drawn once a replicate, or held at their centre so that only chance remains. */
export type Assumptions = "drawn" | "centre";

/**
 * The value of every parameter: the scenario's, else its stance's, else the phase's, else the default. A range is
 * drawn once per replicate from the stream `assumptions`, addressed by the parameter's name: the same in A and B. [R3]
 */
export function resolveParameters(scenario: Scenario, replicate: number, assumptions: Assumptions): Parameters {
  const chance = stream(scenario.seed, replicate, "assumptions", 0);
  const values = {} as Record<ParameterKey, number>;
  for (const key of PARAMETER_KEYS) {
    const stated = scenario.parameters[key];
    if (stated === undefined) values[key] = usualValue(scenario, key);
    else if (typeof stated === "number") values[key] = stated;
    else {
      const [low, high] = stated;
      const share = assumptions === "centre" ? 0.5 : uniform(chance, keyOf(key), 0);
      const drawn = low + share * (high - low);
      values[key] = PARAMETERS[key].whole === true ? Math.round(drawn) : drawn;
    }
  }
  return values;
}

/** True where the scenario states at least one parameter as a range. */
export const hasRanges = (scenario: Scenario): boolean => Object.values(scenario.parameters).some(Array.isArray);
