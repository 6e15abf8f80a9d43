/** A table of pupils by unit and group, read as a plan says. */

import type { Counts } from "../../sim/indicators/segregation/counts.ts";
import { readRows } from "../../sim/place/csv-rows.ts";
import { InputError } from "../../sim/scenario/faults.ts";
import { missingFaults } from "./missing.ts";
import type { Plan } from "./plan.ts";
import { BEFORE, type Kept, NOW, nothingYet, rowReader } from "./rows.ts";

/** More rows than a person means to count. */
const MOST_ROWS = 5_000_000;

export interface Table {
  readonly groups: readonly string[];
  readonly units: readonly string[];
  /** At the later time, where there are two. */
  readonly counts: Counts;
  readonly before?: Counts;
  /** The larger unit of each unit, and their names. */
  readonly within?: { readonly of: readonly number[]; readonly names: readonly string[] };
  /** Rows that say nothing of how many there are, and pupils of groups that were not asked for. */
  readonly leftOut: { readonly rows: number; readonly pupils: number };
}

/** A group, and its place in the tally. */
export interface Group {
  readonly name: string;
  readonly at: number;
}

/** Reads a table; InputError with every fault in it. */
export function readTable(text: string, file: string, plan: Plan): Table {
  const kept = nothingYet(plan);
  const faults = readRows(text, file, MOST_ROWS, (header, tell) => rowReader(header, file, plan, kept, tell));
  if (faults.length === 0) faults.push(...missingFaults(file, plan, kept, (all) => groupsOf(plan, all)));
  if (faults.length > 0) throw new InputError(faults);
  return tableOf(plan, kept);
}

function tableOf(plan: Plan, kept: Kept): Table {
  const { tally, larger, largerOf, leftOut } = kept;
  const groups = groupsOf(plan, kept);
  const places = groups.map(({ at }) => at);
  const others = [...tally.groups.values()].filter((at) => !places.includes(at));
  return {
    groups: groups.map(({ name }) => name),
    units: [...tally.units.keys()],
    counts: tally.counts(NOW, places),
    ...(plan.times === undefined ? {} : { before: tally.counts(BEFORE, places) }),
    ...(plan.within === undefined ? {} : { within: { of: largerOf, names: [...larger.keys()] } }),
    leftOut: { rows: leftOut, pupils: others.reduce((sum, at) => sum + tally.sum(NOW, at), 0) },
  };
}

/** Groups in the order asked for; where none was and a row is a group, from the smallest to the largest. */
function groupsOf({ layout }: Plan, { tally }: Kept): Group[] {
  const all = [...tally.groups].map(([name, at]) => ({ name, at, size: tally.sum(NOW, at) }));
  if (layout.kind !== "long") return all;
  if (layout.groups === undefined) return all.sort((a, b) => a.size - b.size || (a.name < b.name ? -1 : 1));
  return layout.groups.map((name) => ({ name, at: tally.groups.get(name) as number }));
}
