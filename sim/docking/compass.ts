/** Schools further apart than homes, by the year engine itself: Dignum et al. 2022 (COMPASS). [D1] */

import type { State } from "../engine/state.ts";
import { entropyIndex } from "../indicators/segregation/entropy.ts";
import { atSchool } from "./at-school.ts";
import { CELL, ORIGINAL, type Town } from "./compass-town.ts";
import { longRun } from "./long-run.ts";
import { peakedFormula } from "./peaked-formula.ts";

/** So many utils to one of the original's that chance decides nothing: its families take the best. */
const SURE = 1e7;

/** U = α·C + (1 − α)·D, C single-peaked in the own group's share and D falling about a distance, as a scenario's own utility. */
function utilityOf(alpha: number): string {
  const { f, M, p, q } = ORIGINAL;
  return `${SURE} * (${alpha} * ${peakedFormula(f, M)} + ${1 - alpha} / (1 + (distance / ${p * CELL})^${q}))`;
}

/** Entropy index H by group: of schools, and of the original's neighbourhoods where the same children lived as they chose. */
export interface Apart {
  readonly schools: number;
  readonly homes: number;
}

/**
 * How far apart schools and homes are after so many years. As in the original children choose one after another, by lot;
 * unlike it they begin at the nearest schools and not at random ones, a fifth choose each year and not an eighth, by last
 * year's rolls, they know the 20 nearest schools and some others, and may empty a school.
 */
export function engineCompass(
  { place, block, parameters, acting }: Town,
  alpha: number,
  years: number,
  seed: number,
): Apart {
  const stated = { seed, utility: utilityOf(alpha), parameters, admissions: { mechanism: "sd" } } as const;
  return longRun(place, stated, years, acting, (state: State) => {
    const { pupils, schools } = state;
    const apart = (unitOf: (pupil: number) => number) => entropyIndex(atSchool(state, schools.count, unitOf));
    return { schools: apart((p) => pupils.school[p]), homes: apart((p) => block[pupils.firstHome[p]]) };
  });
}
