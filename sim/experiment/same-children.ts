/** What B does to the children who leave in both runs, beside what it does over all who leave: a gap can close on paper. */

import { INDICATORS } from "../indicators/registry.ts";
import type { Leavers } from "../observe/each-leaver.ts";
import { type Comparison, compare } from "./compare.ts";
import { paired } from "./paired.ts";
import { bands, quantile } from "./quantiles.ts";
import { reasonForNoDifference } from "./reason.ts";
import { type Runs, sharedRuns, yearsOf } from "./runs.ts";
import { verdict } from "./verdict.ts";

/** What can be had of any set of leavers, from their attainment and whether they are Ever-6. */
const MEASURES = { attainmentGap: gapOf, attainment: (values: readonly number[]) => meanOf(values) } as const;
type TwinMeasure = keyof typeof MEASURES;

export interface SameChildren {
  readonly indicator: TwinMeasure;
  /** Over all who leave in each. */
  readonly plain: Comparison;
  /** Over those who leave in both, by their eligibility in A. */
  readonly same: Comparison;
  /** Leavers of A, of B and of both, in the middle run. */
  readonly children: { readonly a: number; readonly b: number; readonly both: number };
  /** Whether it matters who is counted: the two lie at least as far apart as matters of the indicator. */
  readonly differs: boolean;
}

/** Each measure in the last year; none unless every run was asked for its leavers. */
export function sameChildren(a: Runs, b: Runs): SameChildren[] {
  const [left, right] = sharedRuns(a, b);
  const twins = left.results.flatMap(({ leavers }, i) => {
    const others = right.results[i].leavers;
    return leavers === undefined || others === undefined ? [] : [twinsOf(leavers, others)];
  });
  if (twins.length === 0 || twins.length < left.results.length) return [];
  return (Object.keys(MEASURES) as TwinMeasure[]).map((measure) => beside(a, b, measure, twins));
}

/** The same children in one pair of runs, in step, and how many leave in each. */
interface Twins {
  readonly inA: readonly number[];
  readonly inB: readonly number[];
  readonly ever6: readonly number[];
  readonly leavers: readonly [a: number, b: number];
}

/** Both sides are in order of key. */
function twinsOf(a: Leavers, b: Leavers): Twins {
  const [inA, inB, ever6]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0, j = 0; i < a.key.length && j < b.key.length; ) {
    const ahead = a.key[i] - b.key[j];
    if (ahead === 0) {
      inA.push(a.attainment[i]);
      inB.push(b.attainment[j]);
      ever6.push(a.ever6[i]);
    }
    if (ahead <= 0) i += 1;
    if (ahead >= 0) j += 1;
  }
  return { inA, inB, ever6, leavers: [a.key.length, b.key.length] };
}

function beside(a: Runs, b: Runs, indicator: TwinMeasure, twins: readonly Twins[]): SameChildren {
  const plain = compare(a, b, indicator);
  const of = MEASURES[indicator];
  const valuesA = twins.map(({ inA, ever6 }) => of(inA, ever6));
  const valuesB = twins.map(({ inB, ever6 }) => of(inB, ever6));
  const difference = paired(valuesA, valuesB);
  const { year } = plain;
  const reason = () => reasonForNoDifference(a.scenario, b.scenario, yearsOf(a)[0] + 1, year);
  const claim = verdict(difference, INDICATORS[indicator], reason);
  const middle = (count: (each: Twins) => number) => quantile(twins.map(count), 0.5);
  return {
    indicator,
    plain,
    same: { ...plain, a: bands(valuesA), b: bands(valuesB), difference, claim },
    children: {
      a: middle(({ leavers }) => leavers[0]),
      b: middle(({ leavers }) => leavers[1]),
      both: middle(({ inA }) => inA.length),
    },
    differs: Math.abs(plain.difference.median - difference.median) >= INDICATORS[indicator].material,
  };
}

/** Mean of those who are not Ever-6 less mean of those who are; NaN where either are none. */
function gapOf(values: readonly number[], ever6: readonly number[]): number {
  const mean = (flag: number) => meanOf(values.filter((_, i) => ever6[i] === flag));
  return mean(0) - mean(1);
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
