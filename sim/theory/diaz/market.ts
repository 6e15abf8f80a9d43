/** Schools and families, each at a random point of a torus. Díaz, Jiménez & Larroulet 2021. */

import { power } from "../../random/maths.ts";
import type { Sequence } from "../../random/sequence.ts";

/** Length of the torus's sides. */
export const SIDE = 51;
/** Achievement is normal about the mean with SD 1; a school's light is red below the low mark, green above the high one. */
export const MEAN = 5;
export const LOW = 4;
const HIGH = 6;
/** Chance that a school is private, by its light. */
const PRIVATE = { red: 0.004, amber: 0.026, green: 0.454 };
const PARETO_SHAPE = 3;

export interface Market {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly achievement: Float64Array;
  readonly isPrivate: Uint8Array;
}

export function sites(count: number, random: Sequence): Market {
  const x = Float64Array.from({ length: count }, () => SIDE * random.uniform());
  const y = Float64Array.from({ length: count }, () => SIDE * random.uniform());
  const achievement = Float64Array.from({ length: count }, () => Math.max(0, MEAN + random.normal()));
  const chance = (A: number) => (A > HIGH ? PRIVATE.green : A > LOW ? PRIVATE.amber : PRIVATE.red);
  return { x, y, achievement, isPrivate: Uint8Array.from(achievement, (A) => Number(random.uniform() < chance(A))) };
}

export interface Families {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly income: Float64Array;
}

/** Income is Pareto with a minimum of 1, so that 1 − F(income) = income⁻³. */
export function settle(count: number, random: Sequence): Families {
  return {
    x: Float64Array.from({ length: count }, () => SIDE * random.uniform()),
    y: Float64Array.from({ length: count }, () => SIDE * random.uniform()),
    income: Float64Array.from({ length: count }, () => 1 / power(random.uniform(), 1 / PARETO_SHAPE)),
  };
}

/** The income that a given share of families has more than. */
export const incomeAbove = (share: number): number => 1 / power(share, 1 / PARETO_SHAPE);

/** What the state says of a school: 4, 5 or 6. */
export const lightOf = (achievement: number): number => (achievement > HIGH ? 6 : achievement < LOW ? 4 : 5);
