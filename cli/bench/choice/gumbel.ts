/**
 * Exact Gumbel draws, −ln(−ln u), of many words at once. A logarithm is a table of 513 and a short series (as in Tang, 1990,
 * "Table-driven implementation of the logarithm function in IEEE floating-point arithmetic"): to some units in the last
 * place, and in loops that hold nothing else.
 */

import { asUniform } from "../../../sim/random/streams.ts";

const PARTS = 512;
/**
 * The reciprocal of c, about a part's middle from 1 to 2, in so few bits that its product with a word has no rounding; and ln c,
 * above √2 of c / 2, and `up` one power of two more.
 */
const FEW_BITS = 2 ** 20;
const reciprocal = new Float64Array(PARTS + 1);
const logarithm = new Float64Array(PARTS + 1);
const up = new Float64Array(PARTS + 1);
for (let part = 0; part <= PARTS; part++) {
  const middle = 1 + part / PARTS;
  up[part] = middle > Math.SQRT2 ? 1 : 0;
  reciprocal[part] = Math.round(FEW_BITS / middle) / FEW_BITS;
  logarithm[part] = -Math.log(reciprocal[part] * (1 + up[part]));
}

/** Half of the last digit of a word that is shifted so far. */
const halves = Float64Array.from({ length: 32 }, (_, zeros) => 2 ** (zeros - 1));
const TO_ONE = 2 ** -31;
/** Of smaller words the half may reach into the next part. */
const FEW = 4096;

/** 2 to the power of −e, of every exponent e that −ln u can have. */
const LEAST = -33;
const downBy = Float64Array.from({ length: 5 - LEAST }, (_, i) => 2 ** -(LEAST + i));

/** ln(2^exponent · m), m from 1 to 2 and its part the nearest. */
function logOf(exponent: number, m: number, part: number): number {
  const t = m * reciprocal[part] - 1;
  const series = t * (1 - t * (0.5 - t * (1 / 3 - t * (0.25 - t * 0.2))));
  return (exponent + up[part]) * Math.LN2 + (logarithm[part] + series);
}

/** Writes the Gumbel draw of each of the first `count` words. */
export function drawGumbels(words: Uint32Array, draws: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) draws[i] = minusLogOfUniform(words[i]);
  const parts = new Int32Array(draws.buffer, draws.byteOffset, 2 * count);
  for (let i = 0; i < count; i++) {
    const high = parts[2 * i + 1];
    const exponent = (high >>> 20) - 1023;
    draws[i] = -logOf(exponent, draws[i] * downBy[exponent - LEAST], (((high >>> 10) & 1023) + 1) >>> 1);
  }
}

/** −ln u of u = (word + ½) / 2³². */
function minusLogOfUniform(word: number): number {
  if (word < FEW) return -Math.log(asUniform(word));
  const zeros = Math.clz32(word);
  const shifted = (word << zeros) >>> 0;
  const m = (shifted + halves[zeros]) * TO_ONE;
  return -logOf(-1 - zeros, m, (((shifted >>> 21) & 1023) + 1) >>> 1);
}
