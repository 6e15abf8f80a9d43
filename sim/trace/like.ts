/** Whom to follow: by lot among children of a kind, never the one that flatters. [E3] */

import { type Stream, uniform } from "../random/streams.ts";
import type { Seen } from "./cohort.ts";

/** A child in A and, where there is one, in B. */
export interface Candidate {
  readonly a: Seen;
  readonly b?: Seen;
}

interface Like {
  /** Whether it says how A and B differ. */
  readonly needsB: boolean;
  readonly of: (all: readonly Candidate[]) => readonly Candidate[];
}

const where = (is: (child: Candidate) => boolean): Like["of"] => {
  return (all) => all.filter(is);
};

/** Kinds of child, by what is true of it in A unless it says how B differs. */
export const LIKES = {
  any: { needsB: false, of: (all) => all },
  eligible: { needsB: false, of: where(({ a }) => a.freeMeals) },
  others: { needsB: false, of: where(({ a }) => !a.freeMeals) },
  need: { needsB: false, of: where(({ a }) => a.need) },
  far: { needsB: false, of: (all) => highest(all.filter(travels), ({ a }) => a.kilometres, 1 / 5) },
  offList: { needsB: false, of: where(({ a }) => a.preference === 0) },
  movedHome: { needsB: false, of: where(({ a }) => a.home !== a.firstHome) },
  otherSchool: { needsB: true, of: where(({ a, b }) => b !== undefined && a.school !== b.school) },
  gained: { needsB: true, of: (all) => highest(all.filter(gains), gainOf, 1 / 4) },
  lost: { needsB: true, of: (all) => highest(all.filter(loses), (one) => -gainOf(one), 1 / 4) },
} as const satisfies Record<string, Like>;
export type LikeKey = keyof typeof LIKES;
export const LIKE_KEYS = Object.keys(LIKES) as LikeKey[];

/** Children who are in A and, where there is a B, in both. */
export function candidatesOf(a: ReadonlyMap<number, Seen>, b?: ReadonlyMap<number, Seen>): Candidate[] {
  if (b === undefined) return [...a.values()].map((seen) => ({ a: seen }));
  return [...a.values()].flatMap((seen) => {
    const other = b.get(seen.child);
    return other === undefined ? [] : [{ a: seen, b: other }];
  });
}

/** The first of them by lot: each child's number is its own, so that nobody's wish picks it. */
export function byLot(candidates: readonly Candidate[], lot: Stream): Candidate | undefined {
  const drawn = candidates.map((one) => ({ one, number: uniform(lot, one.a.child, 0) }));
  return drawn.sort((x, y) => x.number - y.number || x.one.a.child - y.one.a.child)[0]?.one;
}

/** How all who could have been followed fare in B against A, SD of attainment at the end. */
export interface AllOfThem {
  readonly children: number;
  readonly higher: number;
  readonly lower: number;
  readonly same: number;
  readonly median: number;
}

export function allOfThem(candidates: readonly Candidate[]): AllOfThem {
  const gains = candidates.map(gainOf).sort((x, y) => x - y);
  const middle = gains.length >> 1;
  return {
    children: gains.length,
    higher: gains.filter((gain) => gain > 0).length,
    lower: gains.filter((gain) => gain < 0).length,
    same: gains.filter((gain) => gain === 0).length,
    median: gains.length % 2 === 1 ? gains[middle] : (gains[middle - 1] + gains[middle]) / 2,
  };
}

const gainOf = ({ a, b }: Candidate): number => (b === undefined ? Number.NaN : b.attainment - a.attainment);
const gains = (one: Candidate): boolean => gainOf(one) > 0;
const loses = (one: Candidate): boolean => gainOf(one) < 0;
const travels = ({ a }: Candidate): boolean => !Number.isNaN(a.kilometres);

/** The share of them with the highest values, at least one where there is any. */
function highest(all: readonly Candidate[], measure: (one: Candidate) => number, share: number): Candidate[] {
  const order = [...all].sort((x, y) => measure(y) - measure(x) || x.a.child - y.a.child);
  return order.slice(0, Math.ceil(order.length * share));
}
