/**
 * Sobol' sequences: points that fill the unit cube more evenly than chance does. I. M. Sobol' (1967); in the order of Gray
 * codes, as Antonov and Saleev (1979) take them, so that a point needs no other one before it.
 */

import { bits, stream } from "../../random/streams.ts";
import { JOE_KUO } from "./joe-kuo.ts";
import type { UnitDesign } from "./unit-design.ts";

/** Bits of a number; there are as many direction numbers a dimension. */
const BITS = 32;
const SCALE = 4294967296;

/** Dimensions that there are direction numbers for. */
export const MOST_DIMENSIONS = 1024;

/** Points after which the sequence would begin again. */
export const MOST_POINTS = SCALE;

export interface SobolOptions {
  readonly points: number;
  readonly dimensions: number;
  /** Scrambles by this seed; as published, from the origin on, where none is said. */
  readonly scramble?: number;
}

/**
 * The first points of the sequence. Scrambled, each dimension's digits are mixed by a random lower triangular matrix and
 * shifted (Matoušek 1998), which keeps how evenly the points lie and makes each of them uniform; no number is 0 or 1 then.
 * Throws where more dimensions or points are asked for than there are.
 */
export function sobol({ points, dimensions, scramble }: SobolOptions): UnitDesign {
  if (dimensions > MOST_DIMENSIONS) throw new RangeError(`a Sobol' sequence has at most ${MOST_DIMENSIONS} dimensions`);
  if (points > MOST_POINTS) throw new RangeError(`a Sobol' sequence has at most ${MOST_POINTS} points`);
  const plain = directionNumbers(dimensions);
  const { directions, shifts } =
    scramble === undefined ? { directions: plain, shifts: undefined } : mixed(plain, scramble);
  const half = scramble === undefined ? 0 : 0.5;
  const at = (point: number, out: Float64Array): void => {
    const gray = grayCode(point);
    for (let d = 0; d < dimensions; d++) {
      let word = shifts === undefined ? 0 : shifts[d];
      for (let left = gray, bit = 0; left !== 0; left >>>= 1, bit++) {
        if ((left & 1) === 1) word ^= directions[d * BITS + bit];
      }
      out[d] = ((word >>> 0) + half) / SCALE;
    }
  };
  return { points, dimensions, at };
}

const grayCode = (point: number): number => (point ^ (point >>> 1)) >>> 0;

/** Direction numbers v, 32 a dimension, the first the highest bit: Bratley and Fox (1988), algorithm 659. */
function directionNumbers(dimensions: number): Uint32Array {
  const rows = JOE_KUO.trim().split("\n");
  const directions = new Uint32Array(dimensions * BITS);
  for (let d = 0; d < dimensions; d++) {
    const own = directions.subarray(d * BITS, (d + 1) * BITS);
    if (d === 0) for (let bit = 0; bit < BITS; bit++) own[bit] = 1 << (BITS - 1 - bit);
    else fill(own, rows[d - 1].split(" ").map(Number));
  }
  return directions;
}

function fill(own: Uint32Array, [a, ...m]: readonly number[]): void {
  const degree = m.length;
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) own[bit] = m[bit] << (BITS - 1 - bit);
    else {
      let word = own[bit - degree] ^ (own[bit - degree] >>> degree);
      for (let k = 1; k < degree; k++) if (((a >>> (degree - 1 - k)) & 1) === 1) word ^= own[bit - k];
      own[bit] = word;
    }
  }
}

/** Each direction number times a lower triangular matrix of the dimension with ones on its diagonal; and a shift each. */
function mixed(plain: Uint32Array, seed: number): { directions: Uint32Array; shifts: Uint32Array } {
  const chance = stream(seed, 0, "design", 0);
  const dimensions = plain.length / BITS;
  const directions = new Uint32Array(plain.length);
  const shifts = new Uint32Array(dimensions);
  for (let d = 0; d < dimensions; d++) {
    const rows = Uint32Array.from({ length: BITS }, (_, row) => triangularRow(bits(chance, d, row), row));
    for (let bit = 0; bit < BITS; bit++) directions[d * BITS + bit] = times(rows, plain[d * BITS + bit]);
    shifts[d] = bits(chance, d, BITS);
  }
  return { directions, shifts };
}

/** A row of the matrix as a word: random above its own digit, 1 there, 0 below. The highest bit is the first digit. */
function triangularRow(word: number, row: number): number {
  const own = BITS - 1 - row;
  const above = row === 0 ? 0 : (0xffffffff << (own + 1)) >>> 0;
  return ((word & above) | (1 << own)) >>> 0;
}

function times(rows: Uint32Array, word: number): number {
  let product = 0;
  for (let row = 0; row < BITS; row++) product |= parity(rows[row] & word) << (BITS - 1 - row);
  return product >>> 0;
}

function parity(word: number): number {
  let folded = word ^ (word >>> 16);
  folded ^= folded >>> 8;
  folded ^= folded >>> 4;
  folded ^= folded >>> 2;
  return (folded ^ (folded >>> 1)) & 1;
}
