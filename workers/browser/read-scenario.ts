/** Reading what a person wrote: a part of the worker by itself, fetched where something has to be read. */

import { crossFaults } from "../../sim/experiment/cross-check.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { InputError } from "../../sim/scenario/faults.ts";
import { parseScenario, type Scenario } from "../../sim/scenario/scenario.ts";

/** A scenario's text → the scenario, held against its place where that is open; throws with every fault in it. */
export async function readScenario(
  text: string,
  file: string,
  placeOf: (scenario: Scenario) => Promise<OpenPlace | undefined>,
): Promise<Scenario> {
  const read = parseScenario(text, file);
  if ("faults" in read) throw new InputError(read.faults);
  const place = await placeOf(read.scenario);
  const faults = place === undefined ? [] : crossFaults(read.scenario, place, file);
  if (faults.length > 0) throw new InputError(faults);
  return read.scenario;
}
