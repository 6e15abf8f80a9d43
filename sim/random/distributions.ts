/** Draws from the distributions the model speaks of, each addressed by stream, key and ordinal. */

import { ln, normalQuantile } from "./maths.ts";
import { type Stream, uniform, uniforms, uniformsOf } from "./streams.ts";

const KNOTS = 16384;
const TAIL = 256;

/** A standard normal draw. */
export const normal = (stream: Stream, key: number, ordinal: number): number =>
  standardNormal(uniform(stream, key, ordinal));

/** A standard Gumbel draw (mean .5772, variance π²/6): the taste shock of a logit choice. */
export const gumbel = (stream: Stream, key: number, ordinal: number): number =>
  standardGumbel(uniform(stream, key, ordinal));

/** Standard normal draws of many keys, `count` of them, of one ordinal: what `normal` gives for each. */
export function normals(stream: Stream, keys: Uint32Array, count: number, ordinal: number): Float64Array {
  const draws = uniforms(stream, keys, count, ordinal);
  for (let i = 0; i < count; i++) draws[i] = standardNormal(draws[i]);
  return draws;
}

/** One key's standard normal draws of many ordinals, `count` of them, written to `draws`: what `normal` gives for each. */
export function normalsOf(
  stream: Stream,
  key: number,
  ordinals: Uint32Array,
  count: number,
  draws: Float64Array,
): void {
  uniformsOf(stream, key, ordinals, count, draws);
  for (let i = 0; i < count; i++) draws[i] = standardNormal(draws[i]);
}

/** One key's standard Gumbel draws of many ordinals, likewise. */
export function gumbelsOf(
  stream: Stream,
  key: number,
  ordinals: Uint32Array,
  count: number,
  draws: Float64Array,
): void {
  uniformsOf(stream, key, ordinals, count, draws);
  for (let i = 0; i < count; i++) draws[i] = standardGumbel(draws[i]);
}

/** A Bernoulli draw: true with probability `p`. */
export const chance = (stream: Stream, key: number, ordinal: number, p: number): boolean =>
  uniform(stream, key, ordinal) < p;

/**
 * A gamma draw of mean 1 and the given shape (≥ 1): Marsaglia & Tsang 2000. Uses ordinals from `ordinal` upwards in
 * steps of two until a proposal is accepted (95 % at the first), so leave 40 free.
 */
export function gamma(stream: Stream, key: number, ordinal: number, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let i = 0; i < 20; i++) {
    const x = normal(stream, key, ordinal + 2 * i);
    const v = (1 + c * x) * (1 + c * x) * (1 + c * x);
    if (v > 0 && ln(uniform(stream, key, ordinal + 2 * i + 1)) < 0.5 * x * x + d - d * v + d * ln(v)) {
      return (d * v) / shape;
    }
  }
  return 1;
}

/**
 * A quantile function as a table of 16,384 steps read by straight lines, with the exact function in the outer tails
 * (the lowest and highest 256 steps): the same bits in every engine and a tenth of the cost. Its error against the exact
 * function is below 2e-6 of a standard deviation outside the tails.
 */
function tabulated(quantile: (p: number) => number): (p: number) => number {
  let knots: Float64Array | undefined;
  const table = () => {
    const values = new Float64Array(KNOTS + 1);
    for (let i = 1; i < KNOTS; i++) values[i] = quantile(i / KNOTS);
    return values;
  };
  return (p) => {
    knots ??= table();
    const position = p * KNOTS;
    const below = Math.floor(position);
    if (below < TAIL || below >= KNOTS - TAIL) return quantile(p);
    return knots[below] + (position - below) * (knots[below + 1] - knots[below]);
  };
}

/** The standard normal value at a share of 0 to 1, from the table. */
export const standardNormal = tabulated(normalQuantile);
const standardGumbel = tabulated((p) => -ln(-ln(p)));
