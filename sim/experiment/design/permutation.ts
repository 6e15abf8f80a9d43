/** A random order of n things of which any one can be asked for alone: nothing as long as the order is kept. */

import { bits, stream } from "../../random/streams.ts";

const ROUNDS = 6;

/**
 * Where the thing at a position stands in an order drawn by seed and key: a Feistel cipher over the smallest square of a
 * power of two that holds n, walked until it lands inside (Black and Rogaway 2002). Every thing has one position.
 */
export function permutation(length: number, seed: number, key: number): (position: number) => number {
  const half = halfOf(length);
  const mask = half - 1;
  const chance = stream(seed, 0, "design order", key);
  const step = (value: number): number => {
    let left = Math.floor(value / half);
    let right = value & mask;
    for (let round = 0; round < ROUNDS; round++) {
      const next = left ^ (bits(chance, right, round) & mask);
      left = right;
      right = next;
    }
    return left * half + right;
  };
  return (position) => {
    let value = step(position);
    while (value >= length) value = step(value);
    return value;
  };
}

/** The smallest power of two whose square is no less than the length. */
function halfOf(length: number): number {
  let half = 1;
  while (half * half < length) half *= 2;
  return half;
}
