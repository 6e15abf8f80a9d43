/** Limits on exclusion as a sanction: who stays in school for them, and what may come of that. [B9] */

import type { Year } from "../../engine/process.ts";
import { NO_SCHOOL } from "../../population/population.ts";
import { type Stream, uniform } from "../../random/streams.ts";

export interface Limits {
  /** Of the suspensions and exclusions that would happen at a school, the share that does. */
  readonly carriedOut: (school: number) => number;
  /**
   * Notes a pupil who would have been suspended or excluded and is not. True where it goes unexplained instead of being
   * excluded, by a draw of its own; else it stays in its school.
   */
  readonly goesInstead: (pupil: number, excluded: boolean) => boolean;
  /** What keeping those who stay takes from the others at their schools. */
  readonly chargePeers: () => void;
}

/** `chance` and `ordinal` address the draw of whether a pupil goes instead. */
export function limitsOf(year: Year, chance: Stream, ordinal: number): Limits {
  const { limitExclusion } = year.levers;
  const { key } = year.state.pupils;
  const displaced = year.parameters["exclude.displaced"];
  const kept: number[] = [];
  return {
    carriedOut: (school) => 1 - limitExclusion[school],
    goesInstead: (pupil, excluded) => {
      const goes = excluded && displaced > 0 && uniform(chance, key[pupil], ordinal) < displaced;
      if (!goes) kept.push(pupil);
      return goes;
    },
    chargePeers: () => chargePeers(year, kept),
  };
}

/**
 * a′ = a − c·(others kept at the school)/roll: what made a school wish to be rid of them it goes on living with. Whoever
 * has left it unexplained all the same is not kept.
 */
function chargePeers({ parameters, state }: Year, rows: readonly number[]): void {
  const cost = parameters["exclude.keptCost"];
  if (cost === 0 || rows.length === 0) return;
  const { pupils, schools } = state;
  const isKept = new Uint8Array(pupils.count);
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
