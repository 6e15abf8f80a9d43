/** Flows of A and B side by side: pupils of a group by home and school, a school that opens in one of them only included. */

import type { Flows } from "../../../sim/trace/flows.ts";
import type { Look } from "../../../sim/trace/look.ts";
import type { Flows as Paired } from "../../figures/flows.ts";
import { flowsIn } from "./intake.ts";
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
  const across = keys.length + 1;
  const homes = a.neighbourhoods.length + 1;
  const given = [
    { side: "a", look: a, flows: flowsIn(a, year) },
    { side: "b", look: b, flows: flowsIn(b, year) },
  ] as const;
  const most = given.reduce((sum, { flows }) => sum + (flows?.from.length ?? 0), 0);
  const [from, to] = [new Int32Array(most), new Int32Array(most)];
  const counts = { a: new Float64Array(most), b: new Float64Array(most) };
  let n = 0;
  /** Where a home's flow to a school stands, counted from 1; 0 where there is none yet. */
  const places = new Int32Array(homes * across);
  for (const { side, look, flows } of given) {
    if (flows === undefined) continue;
    const columnOf = [...schoolKeys(look).map((key) => keys.indexOf(key)), keys.length];
    for (let row = 0; row < flows.from.length; row++) {
      const count = countOf(flows, row, who, when);
      if (count === 0) continue;
      const column = columnOf[flows.to[row]];
      const at = flows.from[row] * across + column;
      if (places[at] === 0) {
        from[n] = flows.from[row];
        to[n] = column;
        places[at] = ++n;
      }
      counts[side][places[at] - 1] += count;
    }
  }
  return {
    flows: {
      ...{ from: from.subarray(0, n), to: to.subarray(0, n) },
      ...{ a: counts.a.subarray(0, n), b: counts.b.subarray(0, n) },
    },
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

/** Names of a run's homes never change. */
const homesOf = new WeakMap<Look, readonly string[]>();
function homesApart(look: Look, ids: readonly string[]): readonly string[] {
  const names = homesOf.get(look) ?? namesApart(look.neighbourhoods, ids);
  homesOf.set(look, names);
  return names;
}

const schoolKeys = ({ nodes }: Look): string[] => nodes.keys.slice(0, nodes.schools);

function countOf(flows: Flows, row: number, who: Who, when: When): number {
  const all = (when === "roll" ? flows.pupils : flows.entrants)[row];
  const eligible = (when === "roll" ? flows.eligible : flows.eligibleEntrants)[row];
  return who === "all" ? all : who === "eligible" ? eligible : all - eligible;
}
