/** A part of a real place: the schools and neighbourhoods of some of its boroughs, as if it ended where they do. */

import type { Place } from "../../sim/place/place.ts";

export function partOf(place: Place, boroughs: readonly string[]): Place {
  if (boroughs.length === 0) return place;
  const within = <T extends { readonly boroughs: readonly string[] }>(rows: T): T => {
    const kept = rows.boroughs.map((borough) => boroughs.includes(borough));
    const columns = Object.entries(rows).map(([name, column]) => {
      const wide = column.length / kept.length;
      return [name, column.filter((_: unknown, at: number) => kept[Math.floor(at / wide)])];
    });
    return Object.fromEntries(columns) as T;
  };
  const { primary, secondary } = place.schools;
  return {
    ...place,
    title: `${boroughs.join(", ")} (part of ${place.title})`,
    schools: { primary: within(primary), secondary: within(secondary) },
    neighbourhoods: within(place.neighbourhoods),
    travel: {},
  };
}
