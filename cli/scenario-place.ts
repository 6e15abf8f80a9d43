/** The place that a scenario names: a shipped one, or one beside the scenario's file. */

import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { OpenPlace } from "../sim/place/open.ts";
import { openPlace } from "../sim/place/opening.ts";
import type { Place } from "../sim/place/place.ts";
import { isShipped, SHIPPED } from "../sim/place/shipped.ts";
import { fault, InputError } from "../sim/scenario/faults.ts";
import { loadPlace } from "./place-files.ts";
import type { NamedScenario } from "./scenario-file.ts";

export interface ScenarioPlace {
  readonly place: Place;
  readonly open: OpenPlace;
}

/** The scenario's place, opened for its phase; InputError with every fault in it. */
export function placeOf({ scenario, file }: NamedScenario): ScenarioPlace {
  const { place: name, phase } = scenario;
  const path = resolve(dirname(file), name);
  if (!isShipped(name) && (name.includes("\0") || !existsSync(path))) {
    const expected = `${SHIPPED.join(", ")}, or the folder of a place beside this file`;
    const found = JSON.stringify(name.slice(0, 200));
    throw new InputError([fault(file, "place", expected, found, "there is nothing of that name")]);
  }
  const place = loadPlace(name, dirname(file));
  return { place, open: openPlace(place, phase) };
}
