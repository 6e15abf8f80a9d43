/** Schools between composition and distance, by the year engine itself: Stoica & Flache 2014, Sage & Flache 2021. [D1] */

import type { State } from "../engine/state.ts";
import { firstAgainstRest } from "../indicators/segregation/counts.ts";
import { dissimilarity } from "../indicators/segregation/dissimilarity.ts";
import { stream } from "../random/streams.ts";
import { atSchool } from "./at-school.ts";
import { longRun } from "./long-run.ts";
import { peakedFormula } from "./peaked-formula.ts";
import { ALONE } from "./reduced.ts";
import { squareTown, type Town } from "./square-town.ts";

/** The paper's 5,760 households and 30 schools with places for 2.1 times as many. */
const TOWN: Town = {
  side: 8,
  across: 24,
  children: 10,
  schools: 30,
  room: 2.1,
  groupShares: [0.5, 0.5],
  eligible: 0.5,
  edgesMeet: true,
};
/** The farthest that two points of the paper's torus lie apart. */
const FARTHEST = (Math.sqrt(2) * TOWN.side) / 2;
const BETA = 12;

/** Where the liking of the own group peaks, and what of it is left where all are alike. */
export interface Taste {
  readonly f: number;
  readonly M: number;
}

/** U = 12·V^α·D^(1 − α), V single-peaked in the own group's share, D nearness, as a scenario's own utility. */
const utilityOf = (tolerant: Taste, others: Taste, alpha: number): string => {
  const liking = ({ f, M }: Taste) => peakedFormula(f, M);
  const near = `max(0, 1 - distance / ${FARTHEST})`;
  return `${BETA} * (eligible ? ${liking(tolerant)} : ${liking(others)})^${alpha} * ${near}^${1 - alpha}`;
};

/**
 * Dissimilarity of schools by community group after so many years. Whoever is eligible for free meals stands for the
 * paper's tolerant parents: eligibility goes with nothing else in this town. Unlike the paper's households, who change
 * school at any time and see every change at once, a fifth of the families choose each year, by last year's rolls; those
 * who come take the place of those who leave. Full schools take children by turns that are drawn by lot.
 */
export function engineSchools(
  { tolerant, others, share }: { tolerant: Taste; others: Taste; share: number },
  alpha: number,
  years: number,
  seed: number,
): number {
  const place = squareTown({ ...TOWN, eligible: share }, stream(seed, 0, "docking/town", 0));
  const utility = utilityOf(tolerant, others, alpha);
  return longRun(place, { seed, utility, parameters: ALONE, admissions: { mechanism: "sd" } }, years, [], apart);
}

function apart(state: State): number {
  const { pupils, schools } = state;
  return dissimilarity(firstAgainstRest(atSchool(state, schools.count, (p) => pupils.school[p])));
}
