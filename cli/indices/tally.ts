/** Pupils added up by unit and group, at one time or two, as a table is read. */

import type { Counts } from "../../sim/indicators/segregation/counts.ts";

export interface Tally {
  /** Units and groups by name, in the order in which they were met. */
  readonly units: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, number>;
  /** The place of a unit or group, given one where it is new. */
  unit(name: string): number;
  group(name: string): number;
  add(time: number, unit: number, group: number, pupils: number): void;
  /** All pupils of a group at a time. */
  sum(time: number, group: number): number;
  /** The table of these groups, in this order. */
  counts(time: number, groups: readonly number[]): Counts;
}

export function newTally(): Tally {
  const units = new Map<string, number>();
  const groups = new Map<string, number>();
  let last: string | undefined;
  let at = 0;
  /** By time, then group: pupils by unit, with room to grow. */
  const columns: Float64Array[][] = [[], []];
  return {
    units,
    groups,
    // Rows of one unit mostly follow one another.
    unit: (name) => {
      if (name !== last) at = placeIn(units, name);
      last = name;
      return at;
    },
    group: (name) => placeIn(groups, name),
    add: (time, unit, group, pupils) => {
      let column = columns[time][group] ?? new Float64Array(0);
      if (unit >= column.length) {
        const longer = new Float64Array(Math.max(1024, 2 * unit + 1));
        longer.set(column);
        column = longer;
        columns[time][group] = column;
      }
      column[unit] += pupils;
    },
    sum: (time, group) => columns[time][group]?.reduce((sum, pupils) => sum + pupils, 0) ?? 0,
    counts: (time, chosen) => {
      const n = new Float64Array(units.size * chosen.length);
      chosen.forEach((group, at) => {
        const column = columns[time][group] ?? [];
        const last = Math.min(column.length, units.size);
        for (let unit = 0; unit < last; unit++) n[unit * chosen.length + at] = column[unit];
      });
      return { units: units.size, groups: chosen.length, n };
    },
  };
}

function placeIn(places: Map<string, number>, name: string): number {
  const known = places.get(name);
  if (known !== undefined) return known;
  places.set(name, places.size);
  return places.size - 1;
}
