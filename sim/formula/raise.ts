/** Powers as formulas write them: exact where the exponent is a whole number. */

import { power } from "../random/maths.ts";

/** Whole exponents up to here are multiplied out. */
const MOST_MULTIPLIED = 1024;

/** xᵖ: by multiplying for a whole p, else by logarithms; NaN for a negative x with a broken p, and for no number. */
export function raise(x: number, p: number): number {
  if (Number.isNaN(x) || Number.isNaN(p)) return Number.NaN;
  if (Number.isInteger(p) && Math.abs(p) <= MOST_MULTIPLIED) return p < 0 ? 1 / multiplied(x, -p) : multiplied(x, p);
  if (x === 0) return p > 0 ? 0 : Number.POSITIVE_INFINITY;
  return x < 0 ? Number.NaN : power(x, p);
}

/** x·x·…·x, n times, by repeated squaring. */
function multiplied(x: number, n: number): number {
  let product = 1;
  let square = x;
  for (let left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) product *= square;
    square *= square;
  }
  return product;
}
