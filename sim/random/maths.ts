/** Portable mathematics: the functions whose built-in forms differ in the last bit between browsers. */

import cosine from "@stdlib/math-base-special-cos";
import erfc from "@stdlib/math-base-special-erfc";
import erfcinv from "@stdlib/math-base-special-erfcinv";
import exponential from "@stdlib/math-base-special-exp";
import naturalLog from "@stdlib/math-base-special-ln";

const SQRT2 = 1.4142135623730951;

/** eˣ. */
export const exp: (x: number) => number = exponential;

/** Natural logarithm; NaN below 0. */
export const ln: (x: number) => number = naturalLog;

/** xᵖ of x ≥ 0 and p ≥ 0, with 0⁰ = 1: by way of logarithms, so about 1e-15 of the value off for powers near 1. */
export function power(x: number, p: number): number {
  if (p === 0) return 1;
  if (p === 1) return x;
  return x === 0 ? 0 : exp(p * ln(x));
}

/** Cosine of an angle in radians. */
export const cos: (x: number) => number = cosine;

/** 1 / (1 + e⁻ˣ), from 0 to 1. */
export const logistic = (x: number): number => 1 / (1 + exp(-x));

/** Φ(x): the share of a standard normal below x. */
export const normalCdf = (x: number): number => 0.5 * erfc(-x / SQRT2);

/** Φ⁻¹(p): the standard normal value that a share p lies below; ±Infinity at 1 and 0. */
export const normalQuantile = (p: number): number => -SQRT2 * erfcinv(2 * p);

/** `value` held between `low` and `high`. */
export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
