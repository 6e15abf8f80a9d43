/** The place that a scenario names: a shipped one, or one beside the scenario's file. */

import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { OpenPlace } from "../sim/place/open.ts";
import { openPlace } from "../sim/place/opening.ts";
import { DESCRIPTOR } from "../sim/place/package-files.ts";
import type { Place } from "../sim/place/place.ts";
import { isShipped, SHIPPED } from "../sim/place/shipped-names.ts";
import { fault, InputError } from "../sim/scenario/faults.ts";
import { isProfile } from "./json-file.ts";
import { isFolder } from "./paths.ts";
import { loadPlace } from "./place-files.ts";
import type { NamedScenario } from "./stated-scenario.ts";

export interface ScenarioPlace {
  readonly place: Place;
  readonly open: OpenPlace;
}

const WANTED = `${SHIPPED.join(", ")}, or the folder of a place or the file of a profile, from this file's folder`;
const shown = (name: string): string => JSON.stringify(name.slice(0, 200));

/** The scenario's place, opened for its phase; InputError with every fault in it. */
export function placeOf({ scenario, file }: NamedScenario): ScenarioPlace {
  const { place: name, phase } = scenario;
  const path = resolve(dirname(file), name);
  if (!isShipped(name) && (name.includes("\0") || !existsSync(path))) {
    throw new InputError([fault(file, "place", WANTED, shown(name), "there is nothing of that name")]);
  }
  if (!isShipped(name)) checkKind(file, name, path);
  const place = loadPlace(name, dirname(file));
  const open = openPlace(place, phase);
  if (open.schools.ids.length === 0 || open.primary?.schools.ids.length === 0) {
    throw new InputError([fault(file, "phase", `a phase that ${place.title} has schools of`, shown(phase))]);
  }
  return { place, open };
}

/** A place may name any path: of a file or folder that is no place nothing is told but that it is none. */
function checkKind(file: string, name: string, path: string): void {
  if (isFolder(path) ? existsSync(join(path, DESCRIPTOR)) : isProfile(path)) return;
  throw new InputError([fault(file, "place", WANTED, shown(name), "what lies there is neither")]);
}
