/** Schools and neighbourhoods by name, with the id where two share one: a table knows its rows by it. */

import type { UnitType } from "../../sim/indicators/series.ts";
import type { PlaceMap, Sites } from "../../sim/place/map.ts";

export const sitesOf = (map: PlaceMap, unit: UnitType): Sites => (unit === "school" ? map.schools : map.neighbourhoods);

/** In the order of the place's ids. */
export function namesOf({ ids, names }: Sites): string[] {
  const shared = sharedAmong(names);
  return names.map((name, i) => (shared.has(name) ? `${name} (${ids[i]})` : name));
}

/** The names that stand there more than once. */
export function sharedAmong(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.size === seen.add(name).size));
}
