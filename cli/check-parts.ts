/**
 * The parts of a check that not every file asks for, each read when one does: the parser of formulas, the indicators and
 * the means to grow and open a place took longer to read than all else that a check does.
 */

import { grownIds, type PlaceIds } from "../sim/place/grown-ids.ts";
import type { Place } from "../sim/place/place.ts";
import { isShipped } from "../sim/place/shipped-names.ts";
import { unreadProfile } from "../sim/place/shipped-profiles.ts";
import type { Fault } from "../sim/scenario/faults.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";
import { isFolder } from "./paths.ts";
import type { NamedScenario } from "./stated-scenario.ts";

/** Every fault in the scenario's formulas. */
export async function formulaFaults(scenario: Scenario, file: string): Promise<Fault[]> {
  if (scenario.indicators === undefined && scenario.utility === undefined) return [];
  const { readFormulas } = await import("../sim/formula/of-scenario.ts");
  const read = readFormulas(scenario, file);
  return "faults" in read ? read.faults : [];
}

/** What is worth saying of the scenario's formulas. */
export async function formulaNotes(scenario: Scenario, file: string): Promise<string[]> {
  if (scenario.utility === undefined) return [];
  const notes = await import("./formula-notes.ts");
  return notes.formulaNotes(scenario, file);
}

/** Headline values that are no indicator. */
export async function valueFaults(scenario: Scenario, file: string): Promise<Fault[]> {
  if (scenario.values === undefined) return [];
  const check = await import("../sim/experiment/value-check.ts");
  return check.valueFaults(scenario, file);
}

/** The ids of the scenario's place: of a shipped one without growing it; InputError with every fault in another. */
export async function idsOfPlace(named: NamedScenario): Promise<PlaceIds> {
  const { place } = named.scenario;
  if (isShipped(place)) return grownIds(unreadProfile(place));
  const { placeOf } = await import("./scenario-place.ts");
  return placeOf(named).place;
}

/** The place of a data package's folder or a profile's file; InputError with every fault in it. */
export async function readPlace(path: string): Promise<Place> {
  const { readPackageFolder, readProfileFile } = await import("./place-files.ts");
  if (isFolder(path)) return readPackageFolder(path);
  const { growPlace } = await import("../sim/place/grow.ts");
  return growPlace(readProfileFile(path));
}
