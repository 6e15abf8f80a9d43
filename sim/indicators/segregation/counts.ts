/** Pupils counted by unit (school, area) and by group: what every index of segregation is a function of. */

import type { Composition } from "../composition.ts";

export interface Counts {
  readonly units: number;
  readonly groups: number;
  /** Pupils, units × groups, row-major; none negative. */
  readonly n: Float64Array;
}

export interface Margins {
  readonly byUnit: Float64Array;
  readonly byGroup: Float64Array;
  readonly total: number;
}

/** Counts from one row a unit. */
export const countsOf = (rows: readonly (readonly number[])[]): Counts => ({
  units: rows.length,
  groups: rows[0]?.length ?? 0,
  n: Float64Array.from(rows.flat()),
});

export function marginsOf({ units, groups, n }: Counts): Margins {
  const byUnit = new Float64Array(units);
  const byGroup = new Float64Array(groups);
  let total = 0;
  for (let u = 0; u < units; u++) {
    for (let g = 0; g < groups; g++) {
      const pupils = n[u * groups + g];
      byUnit[u] += pupils;
      byGroup[g] += pupils;
    }
    total += byUnit[u];
  }
  return { byUnit, byGroup, total };
}

/** P: the first group's share of all pupils. */
export const minorityShare = ({ byGroup, total }: Margins): number => byGroup[0] / total;

/** How many of a margin have any pupils. */
export function occupied(margin: Float64Array): number {
  let some = 0;
  for (const pupils of margin) if (pupils > 0) some += 1;
  return some;
}

/** The first group against all others: how an index of two groups reads a table of more. */
export function firstAgainstRest({ units, groups, n }: Counts): Composition {
  const disadvantaged = new Float64Array(units);
  const others = new Float64Array(units);
  for (let u = 0; u < units; u++) {
    disadvantaged[u] = n[u * groups];
    for (let g = 1; g < groups; g++) others[u] += n[u * groups + g];
  }
  return { disadvantaged, others };
}

/** Units and groups changed about: what is a row becomes a column. */
export function turned({ units, groups, n }: Counts): Counts {
  const other = new Float64Array(n.length);
  for (let u = 0; u < units; u++) for (let g = 0; g < groups; g++) other[g * units + u] = n[u * groups + g];
  return { units: groups, groups: units, n: other };
}
