/** From where to where pupils go in a year: neighbourhoods and schools, as those pairs between which anybody goes. */

import type { Year } from "../engine/process.ts";
import type { OpenPlace } from "../place/open.ts";
import { NO_SCHOOL } from "../population/population.ts";

/** Pupils of a pair, whom a count is of. */
export const COUNTED = ["pupils", "eligible", "entrants", "eligibleEntrants"] as const;
export type Counted = (typeof COUNTED)[number];

/** One row a pair, by neighbourhood and then school. */
export interface Flows extends Readonly<Record<Counted, Uint16Array>> {
  /** Row of the neighbourhood; as many as there are: lives outside the place. */
  readonly from: Uint16Array;
  /** Row of the school; as many as there are at the end: at no school of the place. */
  readonly to: Uint16Array;
}

/** The pupils of the phase by home and school; `atEnd` says how many schools there are by the end. */
export function flowsIn({ state, year }: Year, atEnd: OpenPlace): Flows {
  const { pupils, families } = state;
  const [homes, schools] = [atEnd.neighbourhoods.ids.length, atEnd.schools.ids.length];
  const across = schools + 1;
  const counts = COUNTED.map(() => new Uint16Array((homes + 1) * across));
  const [all, eligible, entrants, eligibleEntrants] = counts;
  for (let p = 0; p < pupils.count; p++) {
    const family = pupils.family[p];
    const from = families.outside[family] === 1 ? homes : families.neighbourhood[family];
    const cell = from * across + (pupils.school[p] === NO_SCHOOL ? schools : pupils.school[p]);
    const [isEligible, isEntrant] = [families.fsm[family], pupils.cohort[p] === year ? 1 : 0];
    all[cell] += 1;
    eligible[cell] += isEligible;
    entrants[cell] += isEntrant;
    eligibleEntrants[cell] += isEligible * isEntrant;
  }
  const cells = Uint32Array.from(all.keys()).filter((cell) => all[cell] > 0);
  const kept = (column: Uint16Array) => Uint16Array.from(cells, (cell) => column[cell]);
  return {
    from: Uint16Array.from(cells, (cell) => Math.floor(cell / across)),
    to: Uint16Array.from(cells, (cell) => cell % across),
    pupils: kept(all),
    eligible: kept(eligible),
    entrants: kept(entrants),
    eligibleEntrants: kept(eligibleEntrants),
  };
}
