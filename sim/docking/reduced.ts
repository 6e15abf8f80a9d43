/** The year engine with everything off that a published model does not have. [D1] */

import { InputError } from "../scenario/faults.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { readScenario, type Scenario, type ScenarioInput, SWITCHABLE } from "../scenario/scenario.ts";

/** Families of one child, without ties, who all fill the form. */
export const ALONE: Partial<Parameters> = {
  "families.twoChildren": 0,
  "families.threeChildren": 0,
  "families.fourChildren": 0,
  "ties.count": 0,
  "choose.nearest": 20,
  "choose.bestKnown": 10,
  "choose.reach": 50,
  "choose.listed": 12,
  "choose.listsOne": 0,
  "choose.listsOneIfSure": 0,
  "choose.listsAll": 1,
};

export type Switchable = (typeof SWITCHABLE)[number];

/** A scenario in which nothing happens but choice, admission and growing up, and what the processes do that act. */
export function reduced(stated: Partial<ScenarioInput>, acting: readonly Switchable[] = []): Scenario {
  const processes = Object.fromEntries(SWITCHABLE.filter((key) => !acting.includes(key)).map((key) => [key, "off"]));
  const read = readScenario(
    { schemaVersion: 1, title: "reduced", place: "square-town", burnIn: 1, processes, ...stated },
    "the reduced engine",
  );
  if ("faults" in read) throw new InputError(read.faults);
  return read.scenario;
}
