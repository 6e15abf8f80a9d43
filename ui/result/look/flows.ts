/** Flows of A and B side by side: pupils of a group by home and school, a school that opens in one of them only included. */

import type { Flows } from "../../../sim/trace/flows.ts";
import type { Look } from "../../../sim/trace/look.ts";
import type { Flows as Paired } from "../../figures/flows.ts";
import { flowsOf } from "./intake.ts";
import { namesApart } from "./names.ts";

export const WHO = ["all", "eligible", "others"] as const;
export type Who = (typeof WHO)[number];
/** All pupils of the phase, or those who entered it in the year. */
export const WHEN = ["roll", "entrants"] as const;
export type When = (typeof WHEN)[number];

export interface PairedFlows {
  readonly flows: Paired;
  /** Names of homes, those outside the place last; and of schools, no school of the place last. */
  readonly homes: readonly string[];
  readonly schools: readonly string[];
  /** Ids of the schools. */
  readonly ids: readonly string[];
}

export function pairedFlows(
  { a, b }: { readonly a: Look; readonly b: Look },
  year: number,
  who: Who,
  when: When,
  beyond: { readonly outside: string; readonly none: string },
  homeIds: readonly string[],
): PairedFlows {
  const keys = [...new Set([...schoolKeys(a), ...schoolKeys(b)])];
  const ids = keys.map((key) => key.slice(2));
  const nameOf = new Map([a, b].flatMap(({ nodes }) => nodes.keys.map((key, i) => [key, nodes.names[i]] as const)));
  return {
    flows: oneAfterTheOther(sideOf(a, keys, year, who, when), sideOf(b, keys, year, who, when)),
    homes: [...homesApart(a, homeIds), beyond.outside],
    schools: [
      ...namesApart(
        keys.map((key) => nameOf.get(key) ?? key),
        ids,
      ),
      beyond.none,
    ],
    ids,
  };
}

interface OneSide {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly pupils: ArrayLike<number>;
}
const NOBODY: OneSide = { from: [], to: [], pupils: [] };

/** A side's flows of a group, to schools as all of both sides are numbered. */
function sideOf(look: Look, keys: readonly string[], year: number, who: Who, when: When): OneSide {
  const flows = flowsOf(look, year);
  if (flows === undefined) return NOBODY;
  const pupils = pupilsOf(flows, who, when);
  const own = schoolKeys(look);
  if (own.length === keys.length && own.every((key, i) => key === keys[i])) return { ...flows, pupils };
  const columnOf = [...own.map((key) => keys.indexOf(key)), keys.length];
  return { from: flows.from, to: flows.to.map((school) => columnOf[school]), pupils };
}

/** Whole columns are copied and nothing is looked up by row: where there are many, that takes a frame and more. */
function oneAfterTheOther(a: OneSide, b: OneSide): Paired {
  const [first, rows] = [a.from.length, a.from.length + b.from.length];
  const flows = {
    ...{ from: new Int32Array(rows), to: new Int32Array(rows) },
    ...{ a: new Float64Array(rows), b: new Float64Array(rows) },
  };
  for (const [side, at] of [
    [a, 0],
    [b, first],
  ] as const) {
    flows.from.set(side.from, at);
    flows.to.set(side.to, at);
  }
  flows.a.set(a.pupils);
  flows.b.set(b.pupils, first);
  return flows;
}

/** Whether pupils come from at most so many homes. */
export function isFromFew({ from, a, b }: Paired, most: number): boolean {
  const homes = new Set<number>();
  for (let row = 0; row < from.length && homes.size <= most; row++) if (a[row] + b[row] > 0) homes.add(from[row]);
  return homes.size <= most;
}

/** Names of a run's homes never change. */
const homesOf = new WeakMap<Look, readonly string[]>();
function homesApart(look: Look, ids: readonly string[]): readonly string[] {
  const names = homesOf.get(look) ?? namesApart(look.neighbourhoods, ids);
  homesOf.set(look, names);
  return names;
}

const schoolKeys = ({ nodes }: Look): string[] => nodes.keys.slice(0, nodes.schools);

/** How many pupils of a group each row of the flows has. */
function pupilsOf(flows: Flows, who: Who, when: When): ArrayLike<number> {
  const all = when === "roll" ? flows.pupils : flows.entrants;
  const eligible = when === "roll" ? flows.eligible : flows.eligibleEntrants;
  return who === "all" ? all : who === "eligible" ? eligible : all.map((count, row) => count - eligible[row]);
}
