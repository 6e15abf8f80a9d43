/** VC-05 by the year engine: whether tolerant parents matter most where distance counts a little. [D1] */

import { type Band, type Case, type Effort, type Row, stated } from "../theory/cases/case.ts";
import { mean } from "../theory/replay.ts";
import { engineSchools, type Taste } from "./sage-flache.ts";

const ONE: Taste = { f: 0.5, M: 0.6 };
const TOLERANT: Taste = { f: 0.5, M: 0.3 };
const OTHERS: Taste = { f: 0.8, M: 0.6 };
/** Eligibility within six years, which stands for tolerance, is never nobody's: the least and the most of the sweet spot. */
const FEW = 0.02;
const MANY = 0.9;
const HALF = 0.51;

/** A fifth choose each year: in 305 years everybody's turn comes as often as in the original's 1,400 rounds of 250 households. */
const EFFORTS = {
  quick: { years: 15, seeds: 1, alphas: [0] },
  full: { years: 305, seeds: 2, alphas: [0, 0.1, 0.2, 0.3, 0.4, 0.6, 1] },
} as const;

/** A band, or one that the engine is known to miss. */
type Target = Pick<Row, "band" | "unmet">;

/** Dissimilarity of schools by α, for homes at random. */
const MIXED: Readonly<Record<number, Target>> = {
  0: stated(0.03, 0.085),
  0.1: stated(0.045, 0.11),
  0.2: stated(0.23, 0.33),
  0.3: stated(0.535, 0.645),
  0.4: stated(0.66, 0.79),
  0.6: { unmet: [0.73, 0.87] },
  1: { unmet: [0.75, 0.92] },
};
/** How far it falls from hardly anybody tolerant to nine in ten. */
const SWEET_SPOT: readonly (readonly [alpha: number, band: Band, effort: Effort])[] = [
  [0.1, [0, 0.15], "quick"],
  [0.2, [0.8, 1], "full"],
  [0.3, [0.8, 1], "quick"],
  [0.6, [0, 0.68], "full"],
  [1, [0, 0.68], "full"],
];
const ONE_TASTE: readonly (readonly [alpha: number, target: Target])[] = [
  [0.2, stated(0, 0.13)],
  [0.3, { unmet: [0.18, 0.37] }],
  [0.6, stated(0.98, 1)],
];

export const sageFlacheDocking: Case = {
  id: "D1-05",
  title: "Tolerant and intolerant parents, by the year engine",
  source:
    "Stoica & Flache 2014; Sage & Flache 2021: the year engine with every other process off, their utility as a scenario's own, on a square whose edges meet with as many homes and schools; one child a family, places by turns that are drawn by lot",
  bands:
    "Those of VC-05 for ten seeds, no wider. Known to miss: where half are tolerant and α = .6 or 1, and where all have one taste and α = .3, schools end .01 to .02 further apart than the bands allow, probably because those who come are drawn anew, so that the mix of a school wanders more and tips more easily.",
  rows: (effort) => [...mixed(effort), ...sweetSpot(effort), ...(effort === "full" ? oneTaste(effort) : [])],
};

interface Tastes {
  readonly tolerant: Taste;
  readonly others: Taste;
  readonly share: number;
}

/** Mean dissimilarity of schools over the seeds. */
function schoolsApart(tastes: Tastes, alpha: number, effort: Effort): number {
  const { years, seeds } = EFFORTS[effort];
  return mean(Array.from({ length: seeds }, (_, i) => engineSchools(tastes, alpha, years, i + 1)));
}

const words = (alpha: number, effort: Effort): string => {
  const { years, seeds } = EFFORTS[effort];
  return `α = ${alpha}, ${years} years, ${seeds === 1 ? "one seed" : `${seeds} seeds`}`;
};

const mixed = (effort: Effort): Row[] =>
  EFFORTS[effort].alphas.map((alpha) => ({
    setting: `half tolerant, ${words(alpha, effort)}`,
    quantity: "D of schools",
    ...MIXED[alpha],
    ours: schoolsApart({ tolerant: TOLERANT, others: OTHERS, share: HALF }, alpha, effort),
  }));

function sweetSpot(effort: Effort): Row[] {
  return SWEET_SPOT.filter(([, , from]) => effort === "full" || from === "quick").map(([alpha, band]) => {
    const [few, many] = [FEW, MANY].map((share) =>
      schoolsApart({ tolerant: TOLERANT, others: OTHERS, share }, alpha, effort),
    );
    return {
      setting: `${FEW} to ${MANY} tolerant, ${words(alpha, effort)}`,
      quantity: "fall in D of schools",
      ...stated(...band),
      ours: few - many,
    };
  });
}

const oneTaste = (effort: Effort): Row[] =>
  ONE_TASTE.map(([alpha, target]) => ({
    setting: `one taste, f = .5, M = .6, ${words(alpha, effort)}`,
    quantity: "D of schools",
    ...target,
    ours: schoolsApart({ tolerant: ONE, others: ONE, share: HALF }, alpha, effort),
  }));
