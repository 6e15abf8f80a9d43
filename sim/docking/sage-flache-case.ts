/** VC-05 by the year engine: whether tolerant parents matter most where distance counts a little. [D1] */

import { type Band, type Case, type Effort, type Row, stated } from "../theory/cases/case.ts";
import { engineSchools, type Taste } from "./sage-flache.ts";

const ONE: Taste = { f: 0.5, M: 0.6 };
const TOLERANT: Taste = { f: 0.5, M: 0.3 };
const OTHERS: Taste = { f: 0.8, M: 0.6 };
/** Eligibility within six years, which stands for tolerance, is never nobody's: the least and the most of the sweet spot. */
const FEW = 0.02;
const MANY = 0.9;
const HALF = 0.51;

/** Years are many because a family chooses once and stays for five. */
const EFFORTS = {
  quick: { years: 15, alphas: [0, 0.1] },
  full: { years: 60, alphas: [0, 0.1, 0.2, 0.3, 0.4, 0.6, 1] },
} as const;

/** A band, and whether the engine is known to miss it: the families of a year choose once and stay for five. */
type Known = readonly [band: Band, missed?: "missed"];
/** Dissimilarity of schools by α, for homes at random. */
const MIXED: Readonly<Record<number, Known>> = {
  0: [[0.03, 0.085]],
  0.1: [[0.045, 0.11]],
  0.2: [[0.23, 0.33], "missed"],
  0.3: [[0.535, 0.645], "missed"],
  0.4: [[0.66, 0.79], "missed"],
  0.6: [[0.73, 0.87], "missed"],
  1: [[0.75, 0.92]],
};
/** How far it falls from hardly anybody tolerant to nine in ten. */
const SWEET_SPOT: readonly (readonly [alpha: number, known: Known, effort: Effort])[] = [
  [0.1, [[0, 0.15]], "quick"],
  [0.2, [[0.8, 1]], "full"],
  [0.3, [[0.8, 1]], "quick"],
  [0.6, [[0, 0.68], "missed"], "full"],
  [1, [[0, 0.68], "missed"], "full"],
];
const ONE_TASTE: readonly (readonly [alpha: number, known: Known])[] = [
  [0.2, [[0, 0.13]]],
  [0.3, [[0.18, 0.37]]],
  [0.6, [[0.98, 1], "missed"]],
];

const target = ([band, missed]: Known): Pick<Row, "band" | "unmet"> =>
  missed === undefined ? stated(...band) : { unmet: band };

export const sageFlacheDocking: Case = {
  id: "D1-05",
  title: "Tolerant and intolerant parents, by the year engine",
  source:
    "Stoica & Flache 2014; Sage & Flache 2021: the year engine with every other process off, their utility as a scenario's own, on a square with as many homes and schools; one seed",
  bands:
    "Those of VC-05. Known to miss: at α = .2 to .6 the engine's schools end less apart, and where many are tolerant much less so at α = .6 and 1, probably because families choose once, by last year's rolls, and stay for five years.",
  rows: (effort) => [...mixed(effort), ...sweetSpot(effort), ...(effort === "full" ? oneTaste() : [])],
};

const SEED = 1;
const words = (alpha: number, years: number): string => `α = ${alpha}, ${years} years`;

function mixed(effort: Effort): Row[] {
  const { years, alphas } = EFFORTS[effort];
  return alphas.map((alpha) => {
    return {
      setting: `half tolerant, ${words(alpha, years)}`,
      quantity: "D of schools",
      ...target(MIXED[alpha]),
      ours: engineSchools({ tolerant: TOLERANT, others: OTHERS, share: HALF }, alpha, years, SEED),
    };
  });
}

function sweetSpot(effort: Effort): Row[] {
  const { years } = EFFORTS[effort];
  return SWEET_SPOT.filter(([, , from]) => effort === "full" || from === "quick").map(([alpha, known]) => {
    const [few, many] = [FEW, MANY].map((share) =>
      engineSchools({ tolerant: TOLERANT, others: OTHERS, share }, alpha, years, SEED),
    );
    return {
      setting: `${FEW} to ${MANY} tolerant, ${words(alpha, years)}`,
      quantity: "fall in D of schools",
      ...target(known),
      ours: few - many,
    };
  });
}

function oneTaste(): Row[] {
  const { years } = EFFORTS.full;
  return ONE_TASTE.map(([alpha, known]) => ({
    setting: `one taste, f = .5, M = .6, ${words(alpha, years)}`,
    quantity: "D of schools",
    ...target(known),
    ours: engineSchools({ tolerant: ONE, others: ONE, share: HALF }, alpha, years, SEED),
  }));
}
