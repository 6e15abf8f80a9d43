/** What an indicator says about itself, and how it is computed from one year's observation. */

import type { Group, Observation } from "../observe/observation.ts";
import type { Arena } from "../scenario/declare.ts";
import type { RunPhase } from "../scenario/phase.ts";

/** What people hope from the ecology of equity, and what an indicator speaks of. */
export const STRANDS = [
  "presence",
  "participation",
  "achievement",
  "opportunity",
  "segregation",
  "choice",
  "knowledge",
  "partnership",
  "cost",
] as const;
export type Strand = (typeof STRANDS)[number];

export interface Indicator<Year extends Observation = Observation> {
  readonly label: string;
  readonly strand: Strand;
  readonly arena: Arena;
  readonly unit: string;
  readonly better: "higher" | "lower" | "neither";
  /** Decimal places that are worth printing. */
  readonly decimals: number;
  /** The smallest difference that would matter to anyone. */
  readonly material: number;
  /** The flag of disadvantage it rests on, if any. */
  readonly flag: "fsm" | "ever6" | "none";
  /** Plain words. */
  readonly definition: string;
  /** The formula in symbols, as its reference writes it. */
  readonly formula: string;
  readonly reference: string;
  /** Groups it is given for; an index of the whole place has `all` only. */
  readonly groups: readonly Group[];
  /** The place's value for a group in a year; NaN where there is nobody to speak of. */
  readonly place: (observation: Year, group: Group) => number;
  /** The value of one school, or of one neighbourhood, where that makes sense. */
  readonly school?: (observation: Year, school: number, group: Group) => number;
  readonly neighbourhood?: (observation: Year, neighbourhood: number, group: Group) => number;
  /**
   * True where a closer look gives it in the same way for a part of the place: for a borough, residents' measures for its
   * residents and schools' for its schools; and, where it is given by group at all, for every group of residents.
   */
  readonly byPart?: true;
  /** Inferred from the model rather than published: never written by school for a real place. */
  readonly inferred: boolean;
  /** Its scale rests on nothing that was measured: only the direction of a difference speaks. */
  readonly directionOnly?: true;
  /** Kept by unit for maps. */
  readonly mapped: boolean;
  /** What it says otherwise of a primary phase, which ends at 11. */
  readonly primary?: Partial<Pick<Words, "label" | "definition" | "formula" | "material" | "reference">>;
}

type Words = Pick<Indicator, "label" | "definition" | "formula" | "material" | "reference">;

/** The indicator with the words of the phase that a run is of; where both are run, those of the one that ends at 16. */
export const inPhase = <I extends Pick<Indicator, "primary">>(indicator: I, phase: RunPhase): I =>
  phase === "primary" ? { ...indicator, ...indicator.primary } : indicator;

/** One column of a place-level series: an indicator for a group. */
export interface SeriesColumn {
  readonly indicator: string;
  readonly group: Group;
}
