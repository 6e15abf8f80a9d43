/** The tables that segregation is measured on, each studied once a year: schools and homes, by flag and by community group. */

import type { Detailed } from "../../observe/detail/detail.ts";
import { type Group, type Tallies, tally } from "../../observe/observation.ts";
import type { Counts } from "../segregation/counts.ts";
import { type Decomposition, decompose } from "../segregation/decomposition.ts";
import { type Studied, study } from "../segregation/indices.ts";

export const SETTINGS = ["school", "home"] as const;
export type Setting = (typeof SETTINGS)[number];

export const DIVISIONS = ["fsm", "ever6", "community"] as const;
export type Division = (typeof DIVISIONS)[number];

interface Known {
  readonly tables: Map<string, Studied>;
  readonly splits: Map<string, Decomposition>;
}

const known = new WeakMap<Detailed, Known>();

function knownOf(year: Detailed): Known {
  const found = known.get(year) ?? { tables: new Map(), splits: new Map() };
  known.set(year, found);
  return found;
}

/** Pupils by unit and group, with what the indices need of them. */
export function tableOf(year: Detailed, setting: Setting, division: Division): Studied {
  const { tables } = knownOf(year);
  const key = `${setting} ${division}`;
  const found = tables.get(key) ?? study(countsOf(year, setting, division));
  tables.set(key, found);
  return found;
}

/** The same split between boroughs and within them. */
export function splitOf(year: Detailed, setting: Setting, division: Division): Decomposition {
  const { splits } = knownOf(year);
  const key = `${setting} ${division}`;
  const { count, ofSchool, ofNeighbourhood } = year.detail.boroughs;
  const within = setting === "school" ? ofSchool : ofNeighbourhood;
  const found = splits.get(key) ?? decompose(tableOf(year, setting, division).counts, within, count);
  splits.set(key, found);
  return found;
}

function countsOf({ bySchool, byNeighbourhood, detail }: Detailed, setting: Setting, division: Division): Counts {
  const tallies = setting === "school" ? bySchool : byNeighbourhood;
  if (division === "fsm") return pair(tallies, "fsm", "notFsm");
  if (division === "ever6") return pair(tallies, "ever6", "notEver6");
  const n = setting === "school" ? detail.communitiesBySchool : detail.communitiesByHome;
  return { units: tallies.units, groups: detail.communities, n };
}

function pair(tallies: Tallies, eligible: Group, others: Group): Counts {
  const n = new Float64Array(2 * tallies.units);
  for (let unit = 0; unit < tallies.units; unit++) {
    n[2 * unit] = tally(tallies, "pupils", unit, eligible);
    n[2 * unit + 1] = tally(tallies, "pupils", unit, others);
  }
  return { units: tallies.units, groups: 2, n };
}
