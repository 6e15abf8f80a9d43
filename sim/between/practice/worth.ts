/** What a school's repertoire comes to: what it adds in a year for every pupil, and besides for pupils at risk. [B6] */

import type { Parameters } from "../../scenario/parameters.ts";
import type { Values } from "./values.ts";

/** Σ over practices of share of staff × value, by school, in SD over practices. */
export function sumInUse(held: Float64Array, { practices, worth }: Values): Float64Array {
  const sums = new Float64Array(held.length / practices);
  for (let s = 0, at = 0; s < sums.length; s++) {
    for (let p = 0; p < practices; p++, at++) sums[s] += held[at] * worth[at];
  }
  return sums;
}

/** The same for what practices add for pupils at risk. */
export function sumForRisk(held: Float64Array, { practices, forRisk }: Values): Float64Array {
  const sums = new Float64Array(held.length / practices);
  for (let s = 0, at = 0; s < sums.length; s++) {
    for (let p = 0; p < practices; p++, at++) sums[s] += held[at] * forRisk[p];
  }
  return sums;
}

/**
 * What one unit of such a sum adds, SD a year, where effects are to have the given spread over schools: at rest a sum
 * over the n practices in use has SD √n × the spread of use of one.
 */
export const unitOf = (spread: number, { firstNovel }: Values, parameters: Parameters): number =>
  spread / (parameters["practice.useSpread"] * Math.sqrt(firstNovel));
