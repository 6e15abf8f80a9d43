/** The years of a choice round, and what it comes to, whoever runs it. */

export const YEARS = 12;
/** Families are as many cohorts; each year one of them leaves and is drawn anew. */
export const COHORTS = 7;
/** The cohort whose first choices are counted. */
export const COUNTED = 4;

/** The first family of a cohort. */
export const startOf = (cohort: number, families: number): number => Math.floor((cohort * families) / COHORTS);

export interface ChoiceRounds {
  /** Milliseconds of processor: of the round in which all choose, and of a year. */
  readonly fullMs: number;
  readonly yearMs: number;
  readonly peakMb: number;
  /** Of all families' schools. */
  readonly hash: string;
  /** Shares: of families at no school, and of the last counted cohort at its first choice. */
  readonly unassigned: number;
  readonly first: number;
  readonly dissimilarity: number;
}

/** Dissimilarity of the two groups over schools, from the share of group 1 and how many are enrolled. */
export function dissimilarity(share: ArrayLike<number>, enrolled: ArrayLike<number>): number {
  let [ones, all, sum] = [0, 0, 0];
  for (let s = 0; s < share.length; s++) {
    ones += share[s] * enrolled[s];
    all += enrolled[s];
  }
  for (let s = 0; s < share.length; s++)
    sum += Math.abs((share[s] * enrolled[s]) / ones - ((1 - share[s]) * enrolled[s]) / (all - ones));
  return sum / 2;
}
