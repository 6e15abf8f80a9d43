/** The mean of a few runs and how well they pin it down. */

import { cos, normalQuantile } from "../random/maths.ts";

const PI = 3.141592653589793;

export interface MeanInterval {
  readonly mean: number;
  /** 95 % confidence interval of the mean by Student's t; NaN below two values. */
  readonly low: number;
  readonly high: number;
}

/** Mean with its 95 % interval. */
export function meanInterval(values: ArrayLike<number>): MeanInterval {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i];
  const mean = n === 0 ? Number.NaN : sum / n;
  if (n < 2) return { mean, low: Number.NaN, high: Number.NaN };
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i] - mean) * (values[i] - mean);
  const half = studentQuantile(0.95, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { mean, low: mean - half, high: mean + half };
}

/** The t that |t| with `df` degrees of freedom stays below with probability `central`. */
export function studentQuantile(central: number, df: number): number {
  if (df >= 30) return expandedQuantile(central, df);
  const known = exact.get(`${central} ${df}`) ?? exactQuantile(central, df);
  exact.set(`${central} ${df}`, known);
  return known;
}

/** Quantiles found before: each takes sixty steps of up to df terms. */
const exact = new Map<string, number>();

/** Bisection on the angle θ = arctan(t/√df), in which the distribution is a finite sum. */
function exactQuantile(central: number, df: number): number {
  let low = 0;
  let high = PI / 2;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (centralProbability(middle, df) < central) low = middle;
    else high = middle;
  }
  const c = cos(low);
  return (Math.sqrt(df) * Math.sqrt(1 - c * c)) / c;
}

/** A(t|df) for whole df: Abramowitz & Stegun 1964, 26.7.3 (odd) and 26.7.4 (even). */
function centralProbability(theta: number, df: number): number {
  const c = cos(theta);
  const s = Math.sqrt(1 - c * c);
  const odd = df % 2 === 1;
  let term = odd ? c : 1;
  let sum = df === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= df - 2; k += 2) {
    term *= (c * c * (k - 1)) / k;
    sum += term;
  }
  return odd ? (2 / PI) * (theta + s * sum) : s * sum;
}

/** Cornish and Fisher's expansion about the normal: Abramowitz & Stegun 1964, 26.7.5; below 1e-5 off from df 30. */
function expandedQuantile(central: number, df: number): number {
  const x = normalQuantile((1 + central) / 2);
  const x2 = x * x;
  const g1 = (x * (x2 + 1)) / 4;
  const g2 = (x * ((5 * x2 + 16) * x2 + 3)) / 96;
  const g3 = (x * (((3 * x2 + 19) * x2 + 17) * x2 - 15)) / 384;
  return x + (g1 + (g2 + g3 / df) / df) / df;
}
