/** Chance drawn one after another: for published models in which every move depends on the one before. */

import seedrandom from "seedrandom";
import { normalQuantiles, valueAt } from "./quantiles.ts";
import { asUniform } from "./streams.ts";
import { turned } from "./turned.ts";

/** Draws in order. The policy model never uses one: there a draw is addressed, see `streams.ts`. */
export interface Sequence {
  /** A number strictly between 0 and 1. */
  readonly uniform: () => number;
  /** A whole number from 0 to `count` − 1. */
  readonly below: (count: number) => number;
  /** A standard normal number. */
  readonly normal: () => number;
}

/** The sequence that belongs to a name. */
export function sequence(name: string): Sequence {
  const source = seedrandom(name);
  const word = xoshiro128(source.int32(), source.int32(), source.int32(), source.int32() | 1);
  const uniform = () => asUniform(word());
  return { uniform, below: (count) => Math.floor(uniform() * count), normal: () => valueAt(normalQuantiles(), word()) };
}

/** Words of 32 bits from a state that is not all zero: xoshiro128** 1.1 (Blackman & Vigna 2021). */
export function xoshiro128(s0: number, s1: number, s2: number, s3: number): () => number {
  let [a, b, c, d] = [s0, s1, s2, s3];
  return () => {
    const result = Math.imul(turned(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turned(d, 11);
    return result >>> 0;
  };
}

/** Moves `count` values taken at random without replacement to the front; all of them are shuffled where none is said. */
export function shuffle<V extends Int32Array | Float64Array | number[]>(
  values: V,
  { below }: Sequence,
  count = values.length,
): V {
  for (let i = 0; i < count; i++) {
    const at = i + below(values.length - i);
    const value = values[at];
    values[at] = values[i];
    values[i] = value;
  }
  return values;
}
