/** Families choose schools by the mix of groups on the roll and by distance. Dignum et al. 2022, school stage. */

import { peaked } from "../../population/peaked.ts";
import { power } from "../../random/maths.ts";
import type { Sequence } from "../../random/sequence.ts";
import type { Taste } from "./move-homes.ts";
import { share, type Town, takingTurns } from "./town.ts";

export interface Choosing extends Taste {
  readonly alpha: number;
  readonly steps: number;
  readonly turns: number;
  /** Places of every school. */
  readonly places: number;
  /** Nobody leaves a school with this many pupils or fewer. */
  readonly minimumSize: number;
}

export interface Rolls {
  /** By household. */
  readonly school: Int32Array;
  /** School × group. */
  readonly pupils: Float64Array;
}

/**
 * Households × schools: straight distance in cells to the schools, which stand in the middle of the neighbourhoods. As in
 * the authors' code it does not cross the town's edges, where neighbourhood does.
 */
export function distances({ cell, side, units }: Town): Float64Array {
  const schools = units * units;
  const middle = (k: number) => ((k + 0.5) * side) / units - 0.5;
  const away = new Float64Array(cell.length * schools);
  for (let i = 0; i < cell.length; i++) {
    const x = cell[i] % side;
    const y = Math.floor(cell[i] / side);
    for (let s = 0; s < schools; s++) {
      const dx = x - middle(s % units);
      const dy = y - middle(Math.floor(s / units));
      away[i * schools + s] = Math.sqrt(dx * dx + dy * dy);
    }
  }
  return away;
}

/** D(d) = 1/(1 + (d/p)^q): 1 at the door, one half at distance p, and the steeper there the larger q is. */
export const nearness = (away: number, p: number, q: number): number => 1 / (1 + power(away / p, q));

/** Everybody at a random school that has a place. */
export function enrolAtRandom({ group, units }: Town, places: number, random: Sequence): Rolls {
  const pupils = new Float64Array(2 * units * units);
  const free = Int32Array.from({ length: units * units }, (_, s) => s);
  let open = free.length;
  const school = new Int32Array(group.length);
  for (let i = 0; i < group.length; i++) {
    const at = random.below(open);
    const s = free[at];
    school[i] = s;
    pupils[2 * s + group[i]] += 1;
    if (pupils[2 * s] + pupils[2 * s + 1] >= places) free[at] = free[--open];
  }
  return { school, pupils };
}

/**
 * In each step those whose turn it is take, one after another, the best school that has a place, or stay:
 * U = α·C + (1 − α)·D. Composition is that at the start of the step; places are counted at once.
 */
export function chooseSchools(
  { group }: Town,
  { school, pupils }: Rolls,
  near: Float64Array,
  choosing: Choosing,
  random: Sequence,
): void {
  const { alpha, f, M, places, minimumSize } = choosing;
  const schools = pupils.length / 2;
  const mix = new Float64Array(pupils.length);
  const roll = (s: number) => pupils[2 * s] + pupils[2 * s + 1];
  const nextTurn = takingTurns(group.length, choosing.turns, random);
  for (let step = 0; step < choosing.steps; step++) {
    for (let at = 0; at < mix.length; at++) mix[at] = alpha * peaked(share(pupils, at >> 1, at & 1), f, M);
    for (const i of nextTurn()) {
      const now = school[i];
      if (roll(now) <= minimumSize) continue;
      let best = now;
      let utility = mix[2 * now + group[i]] + (1 - alpha) * near[i * schools + now];
      for (let s = 0; s < schools; s++) {
        const other = mix[2 * s + group[i]] + (1 - alpha) * near[i * schools + s];
        if (other <= utility || roll(s) >= places) continue;
        best = s;
        utility = other;
      }
      school[i] = best;
      pupils[2 * now + group[i]] -= 1;
      pupils[2 * best + group[i]] += 1;
    }
  }
}
