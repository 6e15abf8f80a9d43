/** Chance, addressed by what it is for: seed, replicate, process and year name a stream; stable keys name a draw. [R1]–[R3] */

import seedrandom from "seedrandom";

/** The two key words of a stream. */
export interface Stream {
  readonly k0: number;
  readonly k1: number;
}

/** The stream of one process in one year of one replicate; seedrandom derives its key from the name. [R1] */
export function stream(seed: number, replicate: number, process: string, year: number): Stream {
  const source = seedrandom(`catchment ${seed} ${replicate} ${process} ${year}`);
  return { k0: source.int32(), k1: source.int32() };
}

/**
 * 32 random bits for one draw: a stateless hash of stream, key and ordinal, so that a draw never depends on which
 * others were made or in what order [R2]. Two rounds of Wellons's `lowbias32` mixer and a closing one.
 */
export const bits = (stream: Stream, key: number, ordinal: number): number =>
  wordOf(ofKey(stream.k0, key), ofOrdinal(stream.k1, ordinal), closing(stream)) >>> 0;

/** The hash in its parts, for loops over many keys or ordinals: what the draws of one key have in common … */
export const ofKey = (k0: number, key: number): number => mix(key ^ k0);

/** … what the draws of one ordinal have … */
export const ofOrdinal = (k1: number, ordinal: number): number => (Math.imul(ordinal + 1, 0x9e3779b1) + k1) | 0;

/** … what all draws of a stream have … */
export const closing = ({ k0, k1 }: Stream): number => (k0 >>> 7) ^ (k1 << 9);

/** … and the word of 32 bits they come to, signed: `bits` is the same without a sign. */
export const wordOf = (own: number, turn: number, last: number): number => mix(mix((own + turn) | 0) ^ last);

/** The same as a number strictly between 0 and 1: what `uniform` gives. */
export const drawOf = (own: number, turn: number, last: number): number => asUniform(wordOf(own, turn, last) >>> 0);

/** 32 random bits as a number strictly between 0 and 1. */
export const asUniform = (word: number): number => (word + 0.5) / 4294967296;

/** The bits of one key's draws of as many ordinals as `words` holds, from `first` on: what `bits` gives for each. */
export function bitsFrom(stream: Stream, key: number, first: number, words: Uint32Array): void {
  const own = ofKey(stream.k0, key);
  const last = closing(stream);
  for (let i = 0; i < words.length; i++) words[i] = wordOf(own, ofOrdinal(stream.k1, first + i), last);
}

/** One key's draws of many ordinals, `count` of them, written to `draws`: what `uniform` gives for each. */
export function uniformsOf(
  stream: Stream,
  key: number,
  ordinals: Uint32Array,
  count: number,
  draws: Float64Array,
): void {
  const { k1 } = stream;
  const own = ofKey(stream.k0, key);
  const last = closing(stream);
  for (let i = 0; i < count; i++) draws[i] = drawOf(own, ofOrdinal(k1, ordinals[i]), last);
}

/**
 * The draws of one ordinal of the keys from row `from` to before `to`, written to the start of `draws`, a block of many
 * people's: what `uniform` gives for each.
 */
export function fillUniforms(
  draws: Float64Array,
  stream: Stream,
  keys: Uint32Array,
  from: number,
  to: number,
  ordinal: number,
): void {
  const { k0 } = stream;
  const turn = ofOrdinal(stream.k1, ordinal);
  const last = closing(stream);
  for (let row = from; row < to; row++) draws[row - from] = drawOf(ofKey(k0, keys[row]), turn, last);
}

/** A number strictly between 0 and 1. */
export const uniform = (stream: Stream, key: number, ordinal: number): number => asUniform(bits(stream, key, ordinal));

/** A whole number from 0 to `count` − 1. */
export const below = (stream: Stream, key: number, ordinal: number, count: number): number =>
  Math.floor(uniform(stream, key, ordinal) * count);

/** A stable 32-bit key for an id written by a person: FNV-1a over its UTF-16 units, mixed. [R2] */
export function keyOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return mix(hash) >>> 0;
}

/** A stable key for a thing named by up to four keys, such as a family by year of origin, neighbourhood and ordinal. */
export function keyFrom(first: number, second?: number, third?: number, fourth?: number): number {
  let key = named(0x6a09e667, first);
  if (second !== undefined) key = named(key, second);
  if (third !== undefined) key = named(key, third);
  if (fourth !== undefined) key = named(key, fourth);
  return key >>> 0;
}

const named = (key: number, part: number): number => mix((Math.imul(key, 0x85ebca6b) + part) | 0);

/** `lowbias32` (C. Wellons, "Prospecting for hash functions", 2018): a bijection of 32-bit words. */
function mix(word: number): number {
  let x = word ^ (word >>> 16);
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return x ^ (x >>> 16);
}
