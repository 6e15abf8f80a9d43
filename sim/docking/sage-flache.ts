/** Schools between composition and distance, by the year engine itself: Stoica & Flache 2014, Sage & Flache 2021. [D1] */

import { simulate } from "../engine/simulate.ts";
import { utilityProgram } from "../formula/of-utility.ts";
import { dissimilarity } from "../indicators/segregation/dissimilarity.ts";
import { groupSharesOnRolls } from "../population/group-shares.ts";
import { stream } from "../random/streams.ts";
import { ALONE, reduced } from "./reduced.ts";
import { squareTown, type Town } from "./square-town.ts";

/** The paper's 5,760 households and 30 schools with places for 2.1 times as many. */
const TOWN: Town = {
  side: 8,
  across: 12,
  children: 40,
  schools: 30,
  room: 2.1,
  groupShares: [0.5, 0.5],
  eligible: 0.5,
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
  const liking = ({ f, M }: Taste) =>
    `(ownShare <= ${f} ? ownShare / ${f} : ${M} + ${1 - M} * (1 - ownShare) / ${1 - f})`;
  const near = `max(0, 1 - distance / ${FARTHEST})`;
  return `${BETA} * (eligible ? ${liking(tolerant)} : ${liking(others)})^${alpha} * ${near}^${1 - alpha}`;
};

/**
 * Dissimilarity of schools by community group after so many years. Whoever is eligible for free meals stands for the
 * paper's tolerant parents: eligibility goes with nothing else in this town. Unlike the paper's households, who change
 * school at any time and see every change at once, families choose once, by last year's rolls, and stay for five years.
 */
export function engineSchools(
  { tolerant, others, share }: { tolerant: Taste; others: Taste; share: number },
  alpha: number,
  years: number,
  seed: number,
): number {
  const place = squareTown({ ...TOWN, eligible: share }, stream(seed, 0, "docking/town", 0));
  const scenario = reduced({ years, seed, utility: utilityOf(tolerant, others, alpha), parameters: ALONE });
  const utility = utilityProgram(scenario);
  const steps = simulate({ place, scenario, replicate: 0, assumptions: "centre", ...(utility && { utility }) });
  for (;;) {
    const next = steps.next();
    if (next.done !== true) continue;
    const state = next.value;
    const { pupils } = state;
    const roll = new Float64Array(state.schools.count);
    for (let p = 0; p < pupils.count; p++) if (pupils.school[p] >= 0) roll[pupils.school[p]] += 1;
    const shares = groupSharesOnRolls(state, place.groups);
    const ofGroup = (group: number) => roll.map((count, s) => count * shares[s * place.groups + group]);
    return dissimilarity({ disadvantaged: ofGroup(0), others: ofGroup(1) });
  }
}
