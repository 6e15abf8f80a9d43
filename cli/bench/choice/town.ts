/** The town of the choice round: families and schools in a unit square, as columns, and which schools are near where. */

import { type Chance, uniform } from "../xoshiro.ts";

/** How many schools a family chooses among: its nearest. */
export const NEAR = 8;
/** A family at no school. */
export const NOWHERE = 0xffff;

export interface Size {
  readonly families: number;
  readonly schools: number;
}

export interface Candidates {
  /** Squares to a side. */
  readonly squares: number;
  /** By square from `first[square]` on: the schools that can be among the nearest of a home in it. */
  readonly first: Int32Array;
  readonly candidate: Uint16Array;
}

export interface Town extends Size, Candidates {
  readonly schoolX: Float64Array;
  readonly schoolY: Float64Array;
  readonly quality: Float64Array;
  /** Share of group 1 among those enrolled. */
  readonly share: Float64Array;
  readonly capacity: Int32Array;
  readonly enrolled: Int32Array;
  readonly homeX: Float32Array;
  readonly homeY: Float32Array;
  readonly income: Float32Array;
  readonly group: Uint8Array;
  /** The school of each family, or NOWHERE. */
  readonly at: Uint16Array;
  /** What a round writes: NEAR schools of each chooser, the most wanted first, and how far each of them is. */
  readonly listed: Uint16Array;
  readonly way: Float32Array;
}

/** A town with its schools drawn and nobody living in it yet. */
export function buildTown({ families, schools }: Size, chance: Chance): Town {
  const column = () => new Float64Array(schools);
  const [schoolX, schoolY, quality, weight] = [column(), column(), column(), column()];
  for (let s = 0; s < schools; s++) {
    schoolX[s] = uniform(chance);
    schoolY[s] = uniform(chance);
    quality[s] = uniform(chance);
    weight[s] = 0.7 + 0.6 * uniform(chance);
  }
  const weights = weight.reduce((sum, one) => sum + one, 0);
  return {
    families,
    schools,
    schoolX,
    schoolY,
    quality,
    share: column().fill(0.5),
    capacity: Int32Array.from(weight, (one) => Math.ceil((1.05 * families * one) / weights)),
    enrolled: new Int32Array(schools),
    homeX: new Float32Array(families),
    homeY: new Float32Array(families),
    income: new Float32Array(families),
    group: new Uint8Array(families),
    at: new Uint16Array(families).fill(NOWHERE),
    ...candidatesOf(schoolX, schoolY, 2),
    listed: new Uint16Array(families * NEAR),
    way: new Float32Array(families * NEAR),
  };
}

/**
 * By square: the schools whose nearest point of it is no farther than the eighth nearest school is at the farthest, those
 * near its middle first. There are `fine` × √schools squares to a side.
 */
export function candidatesOf(x: Float64Array, y: Float64Array, fine: number): Candidates {
  const squares = Math.ceil(fine * Math.sqrt(x.length));
  const side = 1 / squares;
  const first = new Int32Array(squares * squares + 1);
  const found: number[] = [];
  const column = () => new Float64Array(x.length);
  const [near, far, sorted, centre] = [column(), column(), column(), column()];
  for (let square = 0; square < squares * squares; square++) {
    const left = (square % squares) * side;
    const low = Math.floor(square / squares) * side;
    for (let s = 0; s < x.length; s++) {
      near[s] = length(outside(left, left + side, x[s]), outside(low, low + side, y[s]));
      far[s] = length(farthest(left, left + side, x[s]), farthest(low, low + side, y[s]));
      centre[s] = length(x[s] - left - side / 2, y[s] - low - side / 2);
    }
    sorted.set(far);
    const bound = sorted.sort()[NEAR - 1];
    const some: number[] = [];
    for (let s = 0; s < x.length; s++) if (near[s] <= bound) some.push(s);
    found.push(...some.sort((a, b) => centre[a] - centre[b] || a - b));
    first[square + 1] = found.length;
  }
  return { squares, first, candidate: Uint16Array.from(found) };
}

const length = (dx: number, dy: number): number => Math.sqrt(dx * dx + dy * dy);

function outside(low: number, high: number, x: number): number {
  if (x < low) return low - x;
  return x > high ? x - high : 0;
}

const farthest = (low: number, high: number, x: number): number => Math.max(Math.abs(x - low), Math.abs(x - high));
