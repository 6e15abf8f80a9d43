/** Limits on exclusion as a sanction: who stays in school for them, and what may come of that. [B9] */

import type { Year } from "../../engine/process.ts";
import { lent } from "../../population/lent.ts";
import { NO_SCHOOL, type Pupils } from "../../population/population.ts";
import { type Stream, uniform } from "../../random/streams.ts";

export interface Limits {
  readonly pupils: Pupils;
  /** How far exclusion is limited at each school, 0–1. */
  readonly strength: Float64Array;
  /** Of the pupils who would have been excluded and are not, the share who go unexplained instead. */
  readonly displaced: number;
  /** What the draw of whether a pupil goes instead is addressed by. */
  readonly chance: Stream;
  readonly ordinal: number;
  /** Rows of the pupils who stay in their schools for them. */
  readonly kept: number[];
}

/** `chance` and `ordinal` address the draw of whether a pupil goes instead. */
export const limitsOf = (year: Year, chance: Stream, ordinal: number): Limits => ({
  pupils: year.state.pupils,
  strength: year.levers.limitExclusion,
  displaced: year.parameters["exclude.displaced"],
  chance,
  ordinal,
  kept: [],
});

/** Of the suspensions and exclusions that would happen at a school, the share that does. */
export const carriedOutAt = ({ strength }: Limits, school: number): number => 1 - strength[school];

/**
 * Notes a pupil who would have been suspended or excluded and is not. True where it goes unexplained instead of being
 * excluded, by a draw of its own; else it stays in its school.
 */
export function goesInstead(
  { pupils, displaced, chance, ordinal, kept }: Limits,
  pupil: number,
  excluded: boolean,
): boolean {
  const goes = excluded && displaced > 0 && uniform(chance, pupils.key[pupil], ordinal) < displaced;
  if (!goes) kept.push(pupil);
  return goes;
}

/**
 * What keeping those who stay takes from the others at their schools: a′ = a − c·(others kept at the school)/roll, as what
 * made a school wish to be rid of them it goes on living with. Whoever has left it unexplained all the same is not kept.
 */
export function chargePeers({ parameters, state }: Year, rows: readonly number[]): void {
  const cost = parameters["exclude.keptCost"];
  if (cost === 0 || rows.length === 0) return;
  const { pupils, schools } = state;
  const isKept = lent(Uint8Array, pupils.count);
  const [kept, roll] = [new Float64Array(schools.count), new Float64Array(schools.count)];
  for (const p of rows) {
    if (pupils.exited[p] === 1 || pupils.excluded[p] === 1) continue;
    isKept[p] = 1;
    kept[pupils.school[p]] += 1;
  }
  for (let p = 0; p < pupils.count; p++) if (pupils.school[p] !== NO_SCHOOL) roll[pupils.school[p]] += 1;
  for (let p = 0; p < pupils.count; p++) {
    const s = pupils.school[p];
    if (s === NO_SCHOOL || kept[s] === isKept[p]) continue;
    pupils.attainment[p] -= (cost * (kept[s] - isKept[p])) / roll[s];
  }
}
