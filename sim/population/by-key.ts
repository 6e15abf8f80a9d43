/** Positions of people in the order of their keys, and who is the first from a key on. */

import { lent } from "./lent.ts";

/** Positions are packed behind a 32-bit word into a number that holds both exactly. */
const POSITIONS = 2097152;

/** Positions 0 to `words.length` − 1 in ascending order of their 32-bit words, ties by position. At most 2,097,152 of them. */
export function inOrderOf(words: Uint32Array): Int32Array {
  if (words.length > POSITIONS) throw new Error(`more than ${POSITIONS} positions: ${words.length}`);
  const packed = lent(Float64Array, words.length);
  for (let i = 0; i < words.length; i++) packed[i] = words[i] * POSITIONS + i;
  packed.sort();
  const order = new Int32Array(words.length);
  for (let i = 0; i < order.length; i++) order[i] = packed[i] % POSITIONS;
  return order;
}

/** Positions by their keys. */
export interface ByKey {
  readonly order: Int32Array;
  /** In step with `order`. */
  readonly keys: Uint32Array;
  /** By the upper bits of a key, `shift` of the lower ones left off, how many keys lie before. */
  readonly before: Int32Array;
  readonly shift: number;
}

export function byKeyOf(keys: Uint32Array): ByKey {
  const order = inOrderOf(keys);
  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) sorted[at] = keys[order[at]];
  const shift = Math.min(31, Math.clz32(sorted.length));
  return { order, keys: sorted, before: beforeStretches(sorted, shift), shift };
}

/**
 * Which position's key is the first from a given one on, round the circle of 32-bit keys; of equal keys the first
 * position. Keys are as good as evenly spread, so that a table of the first of each stretch leaves a step or two to go.
 */
export function firstFrom({ order, keys, before, shift }: ByKey, key: number): number {
  let at = before[key >>> shift];
  while (at < keys.length && keys[at] < key) at += 1;
  return order[at === keys.length ? 0 : at];
}

/** By stretch of keys, which share their upper bits, how many keys lie before it. */
function beforeStretches(sorted: Uint32Array, shift: number): Int32Array {
  const before = new Int32Array((0xffffffff >>> shift) + 2);
  for (let at = 0; at < sorted.length; at++) before[(sorted[at] >>> shift) + 1] += 1;
  for (let stretch = 1; stretch < before.length; stretch++) before[stretch] += before[stretch - 1];
  return before;
}
