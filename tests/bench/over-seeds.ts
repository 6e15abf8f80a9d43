/** A number that every seed gives, over seeds. */

import { sum } from "../../sim/place/apportion.ts";

export const meanOf = (each: readonly number[]): number => sum(each) / each.length;

/** Standard error of the mean: 0 of one seed. */
export function errorOf(each: readonly number[]): number {
  const middle = meanOf(each);
  const squares = sum(each.map((value) => (value - middle) * (value - middle)));
  return Math.sqrt(squares / Math.max(1, each.length - 1) / each.length);
}
