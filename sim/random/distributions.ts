/** Draws from the distributions the model speaks of, each addressed by stream, key and ordinal. */

import { ln } from "./maths.ts";
import { gumbelQuantiles, normalQuantiles, type Quantiles, valueAt } from "./quantiles.ts";
import { bits, closing, ofKey, ofOrdinal, type Stream, uniform, wordOf } from "./streams.ts";

/** A standard normal draw. */
export const normal = (stream: Stream, key: number, ordinal: number): number =>
  valueAt(normalQuantiles(), bits(stream, key, ordinal));

/** A standard Gumbel draw (mean .5772, variance π²/6): the taste shock of a logit choice. */
export const gumbel = (stream: Stream, key: number, ordinal: number): number =>
  valueAt(gumbelQuantiles(), bits(stream, key, ordinal));

/**
 * Standard normal draws of one ordinal of the keys from row `from` to before `to`, written to the start of `draws`, a
 * block of many people's: what `normal` gives for each.
 */
export function fillNormals(
  draws: Float64Array,
  stream: Stream,
  keys: Uint32Array,
  from: number,
  to: number,
  ordinal: number,
): void {
  const quantiles = normalQuantiles();
  const { k0 } = stream;
  const turn = ofOrdinal(stream.k1, ordinal);
  const last = closing(stream);
  for (let row = from; row < to; row++) {
    draws[row - from] = valueAt(quantiles, wordOf(ofKey(k0, keys[row]), turn, last));
  }
}

/** One key's standard normal draws of many ordinals, `count` of them, written to `draws`: what `normal` gives for each. */
export const normalsOf = (
  stream: Stream,
  key: number,
  ordinals: Uint32Array,
  count: number,
  draws: Float64Array,
): void => drawsOf(normalQuantiles(), stream, key, ordinals, count, draws);

/** One key's standard Gumbel draws of many ordinals, likewise. */
export const gumbelsOf = (
  stream: Stream,
  key: number,
  ordinals: Uint32Array,
  count: number,
  draws: Float64Array,
): void => drawsOf(gumbelQuantiles(), stream, key, ordinals, count, draws);

function drawsOf(
  quantiles: Quantiles,
  { k0, k1 }: Stream,
  key: number,
  ordinals: Uint32Array,
  count: number,
  draws: Float64Array,
): void {
  const own = ofKey(k0, key);
  const last = closing({ k0, k1 });
  for (let i = 0; i < count; i++) {
    draws[i] = valueAt(quantiles, wordOf(own, ofOrdinal(k1, ordinals[i]), last));
  }
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
