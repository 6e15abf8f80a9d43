/** The year engine with everything off that a published model does not have. [D1] */

import { InputError } from "../scenario/faults.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { readScenario, type Scenario, type ScenarioInput, SWITCHABLE } from "../scenario/scenario.ts";

/** Families without ties, children without brothers and sisters at school, who all fill the form. */
export const ALONE: Partial<Parameters> = {
  "ties.count": 0,
  "choose.nearest": 20,
  "choose.bestKnown": 10,
  "choose.reach": 50,
  "choose.listed": 12,
  "choose.listsOne": 0,
  "choose.listsOneIfSure": 0,
  "choose.listsAll": 1,
};

/** A scenario in which nothing happens but choice, admission and growing up. */
export function reduced(stated: Partial<ScenarioInput>): Scenario {
  const processes = Object.fromEntries(SWITCHABLE.map((key) => [key, "off"]));
  const read = readScenario(
    { schemaVersion: 1, title: "reduced", place: "square-town", burnIn: 1, processes, ...stated },
    "the reduced engine",
  );
  if ("faults" in read) throw new InputError(read.faults);
  return read.scenario;
}
