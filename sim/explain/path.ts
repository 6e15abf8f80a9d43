/** One way through a causal chain: the columns, each read by the process that writes the next, with which most goes. [E2] */

import type { Chain } from "./chain.ts";
import { WHERE_TAUGHT } from "./mediators.ts";

/** Columns on the way beside the outcome: so many are told at most. */
const MOST = 4;

interface Way {
  readonly columns: readonly string[];
  /** The least that goes with any column on it, then what goes with all of them together. */
  readonly least: number;
  readonly all: number;
}

/**
 * The widest way from a source to the outcome, by what goes with each mediator in either direction: of all ways of at most
 * four columns, the one whose least column carries most (of those alike, the one that carries most in all, then the
 * shortest). Without the outcome's own columns; empty where nothing that was replayed leads there.
 */
export function widestPath(
  { steps }: Pick<Chain, "steps">,
  sources: readonly string[],
  outcome: readonly string[],
  carried: ReadonlyMap<string, number>,
): string[] {
  const ways = new Map<string, Way>();
  let best: Way | undefined;
  for (const { reads, writes } of steps) {
    const before = reads.flatMap((column) => waysTo(column, sources, ways));
    if (before.length === 0) continue;
    for (const column of writes) {
      if (outcome.includes(column)) best = [best, ...before].reduce(widerOf);
      else for (const way of before) extend(ways, way, mediatorOf(column), carried);
    }
  }
  return [...(best?.columns ?? [])];
}

const START: Way = { columns: [], least: Number.POSITIVE_INFINITY, all: 0 };

/** Ways are kept by column and by how long they are: a wide way may be too long to go on. */
const keyOf = (column: string, length: number): string => `${length} ${column}`;

const waysTo = (column: string, sources: readonly string[], ways: ReadonlyMap<string, Way>): Way[] =>
  sources.includes(column)
    ? [START]
    : Array.from({ length: MOST }, (_, i) => ways.get(keyOf(mediatorOf(column), i + 1)) ?? []).flat();

function extend(ways: Map<string, Way>, way: Way, column: string, carried: ReadonlyMap<string, number>): void {
  const width = carried.get(column);
  if (width === undefined || way.columns.length === MOST || way.columns.includes(column)) return;
  const longer = { columns: [...way.columns, column], least: Math.min(way.least, width), all: way.all + width };
  const key = keyOf(column, longer.columns.length);
  ways.set(key, widerOf(ways.get(key), longer) as Way);
}

function widerOf(one: Way | undefined, other: Way | undefined): Way | undefined {
  if (one === undefined || one.columns.length === 0) return other?.columns.length === 0 ? one : other;
  if (other === undefined || other.columns.length === 0) return one;
  if (other.least !== one.least) return other.least > one.least ? other : one;
  if (other.all !== one.all) return other.all > one.all ? other : one;
  return other.columns.length < one.columns.length ? other : one;
}

/** Where pupils are taught stands in several columns. */
const mediatorOf = (column: string): string => (WHERE_TAUGHT.columns.includes(column) ? WHERE_TAUGHT.key : column);
