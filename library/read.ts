/** Scenarios as a program states them: as text, or as the value that the text of a file would give. */

import { readFormulas } from "../sim/formula/of-scenario.ts";
import { type Fault, InputError, parseJson } from "../sim/scenario/faults.ts";
import { type Scenario, readScenario as scenarioOf } from "../sim/scenario/scenario.ts";

/**
 * A scenario with everything filled in that it leaves to be usual, from JSON text or from a value of that form. `name` is what
 * faults call it.
 * @throws InputError with every fault in it, those of its formulas too.
 */
export function readScenario(stated: unknown, name = "the scenario"): Scenario {
  const { scenario } = soundly(scenarioOf(parsed(stated, name), name));
  soundly(readFormulas(scenario, name));
  return scenario;
}

/** What text states as JSON; of anything else, itself. */
export const parsed = (stated: unknown, name: string): unknown =>
  typeof stated === "string" ? soundly(parseJson(stated, name)).value : stated;

/** What was read, or InputError with every fault. */
export function soundly<T extends object>(read: T): Exclude<T, { readonly faults: unknown }> {
  if ("faults" in read) throw new InputError(read.faults as readonly Fault[]);
  return read as Exclude<T, { readonly faults: unknown }>;
}

/** Throws where there are faults. */
export function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new InputError(faults);
}
