/** Reading what a person wrote: a part of the worker by itself, fetched where something has to be read. */

import { InputError } from "../../sim/scenario/faults.ts";
import { parseScenario, type Scenario } from "../../sim/scenario/scenario.ts";

/** A scenario's text → the scenario; throws with every fault in it. */
export function readScenario(text: string, file: string): Scenario {
  const read = parseScenario(text, file);
  if ("faults" in read) throw new InputError(read.faults);
  return read.scenario;
}
