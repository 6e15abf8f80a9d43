/** Schools and neighbourhoods by name, with the id where two share one: a table knows its rows by it. */

import type { UnitType } from "../../sim/indicators/series.ts";
import type { PlaceMap, Sites } from "../../sim/place/map.ts";

export const sitesOf = (map: PlaceMap, unit: UnitType): Sites => (unit === "school" ? map.schools : map.neighbourhoods);

/** In the order of the place's ids. */
export function namesOf({ ids, names }: Sites): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map((name, i) => ((counts.get(name) ?? 0) > 1 ? `${name} (${ids[i]})` : name));
}
