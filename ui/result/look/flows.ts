/** Flows of A and B side by side: pupils of a group by home and school, a school that opens in one of them only included. */

import type { Flows } from "../../../sim/trace/flows.ts";
import type { Look } from "../../../sim/trace/look.ts";
import type { Flow } from "../../figures/flows.ts";
import { namesApart } from "./names.ts";

export const WHO = ["all", "eligible", "others"] as const;
export type Who = (typeof WHO)[number];
/** All pupils of the phase, or those who entered it in the year. */
export const WHEN = ["roll", "entrants"] as const;
export type When = (typeof WHEN)[number];

export interface PairedFlows {
  readonly flows: readonly Flow[];
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
  const cells = new Map<number, { from: number; to: number; a: number; b: number }>();
  const across = keys.length + 1;
  for (const side of ["a", "b"] as const) {
    const look = side === "a" ? a : b;
    const flows = look.years.find((one) => one.year === year)?.flows;
    if (flows === undefined) continue;
    const columnOf = [...schoolKeys(look).map((key) => keys.indexOf(key)), keys.length];
    for (let row = 0; row < flows.from.length; row++) {
      const [from, to, count] = [flows.from[row], columnOf[flows.to[row]], countOf(flows, row, who, when)];
      if (count === 0) continue;
      const cell = cells.get(from * across + to) ?? { from, to, a: 0, b: 0 };
      cell[side] += count;
      cells.set(from * across + to, cell);
    }
  }
  return {
    flows: [...cells.values()],
    homes: [...namesApart(a.neighbourhoods, homeIds), beyond.outside],
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

const schoolKeys = ({ nodes }: Look): string[] => nodes.keys.slice(0, nodes.schools);

function countOf(flows: Flows, row: number, who: Who, when: When): number {
  const all = (when === "roll" ? flows.pupils : flows.entrants)[row];
  const eligible = (when === "roll" ? flows.eligible : flows.eligibleEntrants)[row];
  return who === "all" ? all : who === "eligible" ? eligible : all - eligible;
}
