/** Sage & Flache's families, who live apart or not and choose schools by composition and distance. */

import { firstAgainstRest } from "../../indicators/segregation/counts.ts";
import { dissimilarity } from "../../indicators/segregation/dissimilarity.ts";
import type { Sequence } from "../../random/sequence.ts";
import { declareTheory } from "../theory.ts";
import { BLOCK_COUNT, blockOf, type Homes, moveHomes, settle, type Taste } from "./homes.ts";
import { chooseSchools, enrolNearest, siteSchools } from "./schools.ts";

const TOLERANT: Taste = { f: 0.5, M: 0.3 };
const INTOLERANT: Taste = { f: 0.8, M: 0.6 };
const TASTES = [INTOLERANT, TOLERANT];

/** What both this model and Stoica and Flache's, of which it is a descendant, can be set to. */
export const ALPHA = {
  kind: "number",
  default: 0.2,
  range: [0, 1],
  meaning: "Weight of a school's composition against its distance: 0 distance alone, 1 composition alone.",
} as const;
export const BETA = {
  kind: "number",
  default: 12,
  range: [0, 700],
  meaning: "How surely the better of two choices is taken: 0 never minds, large always.",
} as const;
export const RESULTS = {
  D: "Dissimilarity of schools by group at the end.",
  nearestD: "Dissimilarity of schools by group when everybody is at the nearest.",
  residentialD: "Dissimilarity of homes by group over blocks of 5 × 5 cells.",
} as const;

export const sageFlache = declareTheory({
  name: "sage-flache",
  title: "Sage & Flache's tolerant and intolerant parents",
  source:
    "Sage & Flache 2021, Can ethnic tolerance curb self-reinforcing school segregation?, JASSS 24(2)2; the authors' NetLogo rules and experiments.",
  cases: ["VC-05"],
  settings: {
    alpha: ALPHA,
    tolerant: {
      kind: "number",
      default: 0.51,
      range: [0, 1],
      meaning:
        "Share of parents who like an even mix best (peak .5, .3 for all one's own) and not four fifths (.8, .6).",
    },
    FM: {
      kind: "whole",
      default: 0,
      range: [0, 500],
      meaning: "Rounds of 250 moves of home before schools are chosen: 0 homes at random, 34 far apart.",
    },
    homesByTolerance: {
      kind: "flag",
      default: false,
      meaning: "Whether tolerant parents move home as tolerant people; else everybody moves as the intolerant do.",
    },
    beta: BETA,
  },
  results: RESULTS,
  run({ alpha, tolerant, FM, homesByTolerance, beta }, draw) {
    const homes = settle(draw("homes"));
    const tolerance = draw("tolerance");
    const kind = Uint8Array.from(homes.group, () => Number(tolerance.uniform() < tolerant));
    const tasteAtHome = (household: number) => (homesByTolerance ? TASTES[kind[household]] : INTOLERANT);
    moveHomes(homes, FM, beta, tasteAtHome, draw("moves"));
    return schoolsOf(homes, TASTES, kind, alpha, beta, draw);
  },
});

/** Schools are sited, everybody begins at the nearest, and then chooses. */
export function schoolsOf(
  homes: Homes,
  tastes: readonly Taste[],
  kind: Uint8Array,
  alpha: number,
  beta: number,
  draw: (part: string) => Sequence,
): Record<keyof typeof RESULTS, number> {
  const near = siteSchools(homes, draw("schools"));
  const enrolment = enrolNearest(homes, near);
  const nearestD = apart(enrolment.pupils);
  chooseSchools(enrolment, homes, near, tastes, kind, alpha, beta, draw("choices"));
  return { D: apart(enrolment.pupils), nearestD, residentialD: apart(byBlock(homes)) };
}

/** Households of each group by block. */
function byBlock({ cell, group }: Homes): Float64Array {
  const counts = new Float64Array(2 * BLOCK_COUNT);
  for (let i = 0; i < cell.length; i++) counts[2 * blockOf(cell[i]) + group[i]] += 1;
  return counts;
}

/** Dissimilarity of two groups counted unit × group. */
const apart = (n: Float64Array): number => dissimilarity(firstAgainstRest({ units: n.length / 2, groups: 2, n }));
