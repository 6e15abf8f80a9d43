/** Runs of programmes as they are stored beside the cards, so that what a card says of runs was run and can be run again. */

import type { Phase } from "../../sim/scenario/phase.ts";

/** By indicator, then year: a value of each run, in order of replicate; null where there is none. */
export type Values = Readonly<Record<string, Readonly<Record<string, readonly (number | null)[]>>>>;

export type ByPhase = Readonly<Partial<Record<Phase, Values>>>;

export interface StoredProgramme {
  readonly modelVersion: string;
  /** Of the file that was run. */
  readonly hash: string;
  /** Pounds of its dearest year in this place. */
  readonly cost: number;
  readonly values: Values;
}

/** All that is stored of one place. */
export interface StoredRuns {
  readonly place: string;
  readonly baseYear: number;
  /** School years run after the base year. */
  readonly years: number;
  readonly alone: ByPhase;
  readonly programmes: Readonly<Record<string, StoredProgramme>>;
}

const FILES: Readonly<Record<string, StoredRuns>> = import.meta.glob("../../seeds/programmes/runs/*.json", {
  eager: true,
  import: "default",
});

/** What is stored of a place; nothing where it was not run yet. */
export const storedRuns = (place: string): StoredRuns =>
  FILES[`../../seeds/programmes/runs/${place}.json`] ?? { place, baseYear: 0, years: 0, alone: {}, programmes: {} };

/** The values of an indicator in a year: JSON writes none for a number that is none, such as trust where nobody has a partner. */
export const valuesIn = (values: Values | undefined, indicator: string, year: number): number[] =>
  (values?.[indicator]?.[year] ?? []).map((value) => value ?? Number.NaN);

/** Both, the newer over the older. */
export const joined = (older: StoredRuns, newer: StoredRuns): StoredRuns => ({
  ...newer,
  alone: { ...older.alone, ...newer.alone },
  programmes: { ...older.programmes, ...newer.programmes },
});
