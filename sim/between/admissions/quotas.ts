/** Quotas: a school's places in parts, each filled in an order of its own. [A2] */

import type { Claims, Key } from "./priorities.ts";

export interface Quotas {
  /** Places for disadvantaged students: soft ones go to others where they are left over, hard ones stay empty. */
  readonly reserve?: { readonly share: number; readonly kind: "soft" | "hard" };
  /** Share of places given by lot alone. */
  readonly lottery?: number;
  /** Share of the remaining places for those whom the school prefers. */
  readonly chosen?: number;
  /** Shares of the remaining places by ability band, lowest band first. */
  readonly bands?: readonly number[];
}

export interface Part {
  readonly school: number;
  readonly kind: "ordered" | "band" | "lottery" | "reserve" | "chosen";
  /** Of a band, from 1; else 0. */
  readonly band: number;
  readonly places: number;
  /** True where only those it is kept for may have its places. */
  readonly hard: boolean;
}

/**
 * A school's parts. The reserve, the lottery and then those it prefers have their shares, rounded; what remains is the
 * ordered part, or the bands, whose shares are rounded so that they sum to it: down, and the odd places to the largest
 * remainders.
 */
export function partsOf(school: number, capacity: number, { reserve, lottery = 0, chosen = 0, bands }: Quotas): Part[] {
  const kept = Math.min(capacity, Math.round(capacity * (reserve?.share ?? 0)));
  const drawn = Math.min(capacity - kept, Math.round(capacity * lottery));
  const preferred = Math.round((capacity - kept - drawn) * chosen);
  const rest = capacity - kept - drawn - preferred;
  const part = (kind: Part["kind"], places: number, band = 0, hard = false) => ({ school, kind, band, places, hard });
  return [
    ...(bands === undefined
      ? [part("ordered", rest)]
      : shared(rest, bands).map((places, i) => part("band", places, i + 1))),
    ...(preferred > 0 ? [part("chosen", preferred)] : []),
    ...(drawn > 0 ? [part("lottery", drawn)] : []),
    ...(reserve !== undefined && kept > 0 ? [part("reserve", kept, 0, reserve.kind === "hard")] : []),
  ];
}

/** By school: its parts. */
export function partsBySchool(parts: readonly Part[]): Part[][] {
  const own: Part[][] = [];
  for (const part of parts) {
    own[part.school] ??= [];
    own[part.school].push(part);
  }
  return own;
}

/** Whole places by shares, which sum to 1 but for rounding; equal remainders: the lower band first. */
export function shared(places: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const exact = shares.map((share) => (places * share) / sum);
  const whole = exact.map(Math.floor);
  const odd = places - whole.reduce((sum, count) => sum + count, 0);
  const byRemainder = exact.map((_, i) => i).sort((a, b) => exact[b] - whole[b] - (exact[a] - whole[a]) || a - b);
  for (const i of byRemainder.slice(0, odd)) whole[i] += 1;
  return whole;
}

/**
 * The parts of one school in the order in which a student asks for them: a disadvantaged one the reserve first, then the
 * ordered part or its own band and the nearest bands (the lower of two as near), then the places for which the school
 * prefers some, then the lottery; anyone else a soft reserve last. So whoever does not come in by the order takes part in the lottery.
 */
export function routeOf(
  parts: readonly Part[],
  { disadvantaged, band }: Pick<Claims, "disadvantaged" | "band">,
): Part[] {
  const turn = (part: Part): number => {
    if (part.kind === "reserve") return disadvantaged ? -1 : Infinity;
    if (part.kind === "chosen") return AFTER_BANDS;
    return part.kind === "lottery" ? LAST : Math.abs(part.band - band);
  };
  return parts
    .filter((part) => accepts(part, disadvantaged))
    .map((part) => ({ part, turn: turn(part) }))
    .sort((a, b) => (a.turn < b.turn ? -1 : a.turn > b.turn ? 1 : a.part.band - b.part.band))
    .map(({ part }) => part);
}

/** After any band, and after that. */
const AFTER_BANDS = 1e8;
const LAST = 1e9;

/** May a student have places of a part at all? */
export const accepts = ({ hard }: Part, disadvantaged: boolean): boolean => !hard || disadvantaged;

/**
 * What a part orders by, given the keys of its school's own order: a reserve by disadvantage first, a band by nearness of
 * band first, so that places its own band leaves pass to the nearest bands; a lottery by the lottery number alone.
 */
export function keysOfPart(part: Part, order: readonly Key[], claims: readonly Claims[], ticket: Key): readonly Key[] {
  if (part.kind === "lottery") return [ticket];
  if (part.kind === "reserve") return [(student) => (claims[student].disadvantaged ? 0 : 1), ...order];
  if (part.kind === "band") return [(student) => Math.abs(claims[student].band - part.band), ...order];
  return order;
}
