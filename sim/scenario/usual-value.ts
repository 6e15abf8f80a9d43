/** What a parameter is where a scenario does not state it. */

import { type ParameterKey, parameterIn } from "./parameters.ts";
import type { Scenario } from "./scenario.ts";
import { STANCE_TABLE } from "./stances.ts";

/** The stance's value, else the phase's, else the default. */
export function usualValue({ stance, phase }: Pick<Scenario, "stance" | "phase">, key: ParameterKey): number {
  const usual = parameterIn(phase, key).default;
  return stance === "trials" ? usual : (STANCE_TABLE[key]?.[stance] ?? usual);
}
