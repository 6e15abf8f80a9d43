/** What staff who are new to a school bring: some come from schools nearby, the rest with what is usual in the place. [B8] */

import type { Year } from "../../engine/process.ts";
import type { Schools } from "../../place/place.ts";
import { kilometres } from "../../place/ways.ts";

/** From which other schools of the place staff come. */
export interface Movers {
  /** Share of new staff who come from another school of the place. */
  readonly share: number;
  /**
   * Of those who come to a school, the share who come from each other one, by school: they add to 1, and to a closed one
   * nobody comes. The result is overwritten by the next call.
   */
  readonly from: (to: number) => Float64Array;
}

/**
 * By the staff who leave each school, and its nearness: w ∝ turnover·staff/(1 + (d/d₀)²). Undefined where nobody comes
 * from another school of the place.
 */
export function moversOf(
  { place, parameters, state }: Year,
  byKey: readonly number[],
  staff: Float64Array,
): Movers | undefined {
  const share = parameters["staff.within"];
  if (!(share > 0) || byKey.length < 2) return undefined;
  const { schools } = place;
  const { turnover, count } = state.schools;
  const usual = parameters["practice.turnover"];
  const leaving = new Float64Array(count);
  const isOpen = new Uint8Array(count);
  for (let s = 0; s < count; s++) leaving[s] = (usual + turnover[s]) * staff[s];
  for (let i = 0; i < byKey.length; i++) isOpen[byKey[i]] = 1;
  const known: Leaving = { schools, byKey, leaving, isOpen, nearness: parameters["staff.nearness"] };
  const shares = new Float64Array(count);
  return { share, from: (to) => sharesTo(to, known, shares) };
}

/** Whence staff may come: the staff who leave each school, which are open, and the distance at which half as many come, km. */
interface Leaving {
  readonly schools: Schools;
  readonly byKey: readonly number[];
  readonly leaving: Float64Array;
  readonly isOpen: Uint8Array;
  readonly nearness: number;
}

function sharesTo(
  to: number,
  { schools, byKey, leaving, isOpen, nearness }: Leaving,
  shares: Float64Array,
): Float64Array {
  if (isOpen[to] === 0) return shares.fill(0);
  const { x, y } = schools;
  let sum = 0;
  for (let i = 0; i < byKey.length; i++) {
    const from = byKey[i];
    const far = kilometres(x[to], y[to], x[from], y[from]) / nearness;
    shares[from] = from === to ? 0 : leaving[from] / (1 + far * far);
    sum += shares[from];
  }
  if (sum > 0) for (let i = 0; i < byKey.length; i++) shares[byKey[i]] /= sum;
  return shares;
}

/** Shares of staff who use each practice among those who come to a school. The result is overwritten by the next call. */
export function newcomers(
  held: Float64Array,
  practices: number,
  byKey: readonly number[],
  movers: Movers | undefined,
): (school: number) => Float64Array {
  const pool = poolOf(held, practices, byKey);
  if (movers === undefined) return () => pool;
  const { share } = movers;
  const before = held.slice();
  const usual = pool.map((use) => (1 - share) * use);
  const brought = new Float64Array(practices);
  return (to) => {
    const from = movers.from(to);
    brought.set(usual);
    let i = 0;
    for (; i + FOUR <= byKey.length; i += FOUR) addFour(brought, before, byKey, i, from, share);
    for (; i < byKey.length; i++) addOne(brought, before, byKey[i], share * from[byKey[i]]);
    return brought;
  };
}

/** Schools whose staff are added in one pass over the practices: each sum in the same order as one school at a time. */
const FOUR = 4;

function addFour(
  brought: Float64Array,
  before: Float64Array,
  byKey: readonly number[],
  i: number,
  from: Float64Array,
  share: number,
): void {
  const { length } = brought;
  const [a, b, c, d] = [byKey[i], byKey[i + 1], byKey[i + 2], byKey[i + 3]];
  const [ofA, ofB, ofC, ofD] = [share * from[a], share * from[b], share * from[c], share * from[d]];
  const [atA, atB, atC, atD] = [a * length, b * length, c * length, d * length];
  for (let p = 0; p < length; p++) {
    const two = brought[p] + ofA * before[atA + p] + ofB * before[atB + p];
    brought[p] = two + ofC * before[atC + p] + ofD * before[atD + p];
  }
}

function addOne(brought: Float64Array, before: Float64Array, school: number, part: number): void {
  const { length } = brought;
  for (let p = 0, at = school * length; p < length; p++, at++) brought[p] += part * before[at];
}

/** Mean share of staff over schools, by practice: summed in the order of keys, so that rows do not matter. [O5] */
function poolOf(held: Float64Array, practices: number, byKey: readonly number[]): Float64Array {
  const pool = new Float64Array(practices);
  for (const s of byKey) addOne(pool, held, s, 1);
  for (let p = 0; p < practices; p++) pool[p] /= byKey.length;
  return pool;
}
