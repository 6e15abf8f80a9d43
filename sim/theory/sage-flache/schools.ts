/** Schools on the torus, and households that choose among them by composition and distance. Sage & Flache 2021. */

import { peaked } from "../../population/peaked.ts";
import { power } from "../../random/maths.ts";
import { type Sequence, shuffle } from "../../random/sequence.ts";
import { fading, pick } from "../soft-choice.ts";
import { torusDistance } from "../torus.ts";
import { type Homes, SIDE, type Taste } from "./homes.ts";

const SCHOOLS = 30;
/** Places of a school, as a multiple of the mean roll. */
const ROOM = 2.1;
const TICKS = 1400;
const CHOOSERS = 250;
/** The farthest that two points of the torus can lie apart. */
const FARTHEST = Math.sqrt(2 * SIDE * SIDE) / 2;

/** Who goes where: pupils of each group on every roll, and each household's school. */
export interface Enrolment {
  readonly school: Int32Array;
  /** school × group. */
  readonly pupils: Float64Array;
}

/** Households × schools: how near, (dmax − d)/dmax. */
export function siteSchools({ cell }: Homes, random: Sequence): Float64Array {
  const cells = shuffle(
    Int32Array.from({ length: SIDE * SIDE }, (_, i) => i),
    random,
    SCHOOLS,
  );
  const near = new Float64Array(cell.length * SCHOOLS);
  for (let i = 0; i < cell.length; i++) {
    for (let s = 0; s < SCHOOLS; s++) {
      const away = torusDistance(
        cell[i] % SIDE,
        Math.floor(cell[i] / SIDE),
        cells[s] % SIDE,
        Math.floor(cells[s] / SIDE),
        SIDE,
      );
      near[i * SCHOOLS + s] = (FARTHEST - away) / FARTHEST;
    }
  }
  return near;
}

/** Everybody at the nearest school, whatever its places. */
export function enrolNearest({ group }: Homes, near: Float64Array): Enrolment {
  const school = new Int32Array(group.length);
  const pupils = new Float64Array(2 * SCHOOLS);
  for (let i = 0; i < group.length; i++) {
    for (let s = 1; s < SCHOOLS; s++) {
      if (near[i * SCHOOLS + s] > near[i * SCHOOLS + school[i]]) school[i] = s;
    }
    pupils[2 * school[i] + group[i]] += 1;
  }
  return { school, pupils };
}

/**
 * 1,400 times, 250 households one after another weigh every school with a place to spare, and their own, by
 * U = V^α · D^(1 − α), and take one with probability in proportion to exp(βU). Composition is as it is at that moment;
 * a child counts at the school it attends, and not yet at the others. `kind` says which taste a household has.
 */
export function chooseSchools(
  { school, pupils }: Enrolment,
  { group }: Homes,
  near: Float64Array,
  tastes: readonly Taste[],
  kind: Uint8Array,
  alpha: number,
  beta: number,
  random: Sequence,
): void {
  const nearness = near.map((share) => power(share, 1 - alpha));
  const places = (ROOM * school.length) / SCHOOLS;
  const worth = new Float64Array(tastes.length * 2 * SCHOOLS);
  const open = new Uint8Array(SCHOOLS);
  const appraise = (s: number) => {
    const roll = pupils[2 * s] + pupils[2 * s + 1];
    open[s] = Number(roll < places);
    for (let taste = 0; taste < tastes.length; taste++) {
      for (let g = 0; g < 2; g++) {
        const { f, M } = tastes[taste];
        worth[(2 * taste + g) * SCHOOLS + s] = power(roll === 0 ? 0 : peaked(pupils[2 * s + g] / roll, f, M), alpha);
      }
    }
  };
  for (let s = 0; s < SCHOOLS; s++) appraise(s);
  const order = Int32Array.from(school.keys());
  const weights = new Float64Array(SCHOOLS);
  for (let tick = 0; tick < TICKS; tick++) {
    shuffle(order, random, CHOOSERS);
    for (let n = 0; n < CHOOSERS; n++) {
      const i = order[n];
      const now = school[i];
      const mine = (2 * kind[i] + group[i]) * SCHOOLS;
      for (let s = 0; s < SCHOOLS; s++) {
        weights[s] = open[s] === 1 || s === now ? fading(beta * (worth[mine + s] * nearness[i * SCHOOLS + s] - 1)) : 0;
      }
      const chosen = pick(weights, SCHOOLS, random);
      if (chosen === now) continue;
      pupils[2 * now + group[i]] -= 1;
      pupils[2 * chosen + group[i]] += 1;
      school[i] = chosen;
      appraise(now);
      appraise(chosen);
    }
  }
}
