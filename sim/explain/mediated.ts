/** The share of a difference that goes through one column: what is left of it where the column stays as it was in A. [E2] */

import { type Measure, valuesOf } from "../experiment/measure.ts";
import { type Paired, paired } from "../experiment/paired.ts";
import type { Runs } from "../experiment/runs.ts";
import { studentQuantile } from "../experiment/student.ts";
import { type Claim, verdict } from "../experiment/verdict.ts";
import type { Mediator } from "./mediators.ts";

export interface Mediated {
  readonly mediator: Mediator;
  /** B less B with the column as in A, run by run: what the column carries. */
  readonly carried: Paired;
  readonly claim: Claim;
  /**
   * 1 − (effect with the replay ÷ effect), of the means over runs, with its 95 % interval by the jackknife over seeds; NaN
   * where the effect itself is not told apart from chance. Beyond 1, or below 0, other columns work against this one.
   */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** What a mediator carries, from the runs of A, of B, and of B with the mediator replayed. */
export function mediatedBy(
  mediator: Mediator,
  [a, b, replayed]: readonly [a: Runs, b: Runs, replayed: Runs],
  measure: Measure,
  year: number,
): Mediated {
  const [before, after, without] = [a, b, replayed].map((runs) => valuesOf(runs, measure, year));
  const carried = paired(without, after);
  const effect = paired(before, after);
  const isTold = ["difference", "tooSmall"].includes(verdict(effect, measure.words, () => "notReached").key);
  return {
    mediator,
    carried,
    claim: verdict(carried, measure.words, () => "notReached"),
    ...(isTold ? shareOf(before, after, without) : { share: Number.NaN, low: Number.NaN, high: Number.NaN }),
  };
}

type Values = ArrayLike<number>;

/** A ratio of means, and its interval from leaving out each run in turn (Efron & Tibshirani 1993, chapter 11). */
export function shareOf(before: Values, after: Values, without: Values): Pick<Mediated, "share" | "low" | "high"> {
  const pairs = Array.from(before, (value, run) => ({
    carried: after[run] - without[run],
    effect: after[run] - value,
  })).filter(({ carried, effect }) => !Number.isNaN(carried + effect));
  const n = pairs.length;
  const [carried, effect] = [sum(pairs.map((one) => one.carried)), sum(pairs.map((one) => one.effect))];
  const share = effect === 0 ? Number.NaN : carried / effect;
  if (n < 2) return { share, low: Number.NaN, high: Number.NaN };
  const left = pairs.map((one) => (carried - one.carried) / (effect - one.effect));
  const mean = sum(left) / n;
  const variance = ((n - 1) / n) * sum(left.map((value) => (value - mean) * (value - mean)));
  const half = studentQuantile(0.95, n - 1) * Math.sqrt(variance);
  return { share, low: share - half, high: share + half };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
