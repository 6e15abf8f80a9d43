/** How many families of a borough are of faith, told from where its pupils go. */

import type { SchoolRow } from "./rows.ts";

/**
 * Share of each borough's secondary pupils who attend a school that admits by faith, taken for the share of families of
 * faith: a floor where faith schools are full, an upper bound where they admit others too.
 */
export function faithByBorough(schools: readonly SchoolRow[]): ReadonlyMap<string, number> {
  const rolls = new Map<string, { faith: number; all: number }>();
  for (const school of schools) {
    if (school.phase !== "secondary") continue;
    const at = rolls.get(school.borough) ?? { faith: 0, all: 0 };
    rolls.set(school.borough, { faith: at.faith + (school.faith ? school.roll : 0), all: at.all + school.roll });
  }
  return new Map(
    [...rolls].map(([borough, { faith, all }]) => [borough, all > 0 ? Math.round((faith / all) * 1e6) / 1e6 : 0]),
  );
}
