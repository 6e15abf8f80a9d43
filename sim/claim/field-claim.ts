/** A claim of the field as an experiment: arms on the same seeds, and what the claim would have them show. */

import type { IndicatorKey } from "../indicators/registry.ts";
import type { EveryGroup } from "../observe/detail/detail.ts";
import type { ScenarioInput } from "../scenario/scenario.ts";
import type { MapKey } from "./maps.ts";

/** What an arm does beyond the place as it is. What it states of `parameters` holds from the first year of settling on. */
export type Does = Pick<ScenarioInput, "actions" | "admissions" | "parameters">;

export interface Arm {
  readonly title: string;
  readonly does: (baseYear: number) => Does;
}

/** The place as it is: an arm of every claim. */
export const ALONE = "alone";

/** Schools of which a measure is taken: those that start in the upper half by results, who support, in the lower, or all. */
export type Side = "supporting" | "supported" | "all";

/** What is measured of an arm: an indicator of the place, or the mean of what schools have, each counting once. */
export interface OfPlace {
  readonly indicator: IndicatorKey | "schoolPolarisation";
  readonly group?: EveryGroup;
}
export interface OfSchools {
  readonly indicator: IndicatorKey;
  readonly schools: Side;
}
/** An outcome of the children who are there in both arms, or the gap in it by the group that they are in in the first. */
export interface OfSameChildren {
  readonly indicator: IndicatorKey;
  readonly sameChildren: true;
}
export type ClaimMeasure = OfPlace | OfSchools | OfSameChildren;

/** How arms are weighed against one another: two arms 1 and −1, or what several do together beyond what they do apart. */
export type Weights = Readonly<Record<string, number>>;

export interface Finding {
  readonly what: string;
  readonly weights: Weights;
  readonly measure: ClaimMeasure;
  /** What the claim says of it. */
  readonly expects: "higher" | "lower" | "same";
}

export interface FieldClaim {
  /** The claim as a sentence that anybody who works at a school understands. */
  readonly title: string;
  /** What the field says, in our words. */
  readonly says: string;
  /** Ids of rows of the evidence table, of what was published on it. */
  readonly evidence: readonly string[];
  readonly arms: Readonly<Record<string, Arm>>;
  /** The first decides whether the claim is borne out; the others say more. */
  readonly findings: readonly [Finding, ...Finding[]];
  /** Where the first finding is looked at over pairs of assumptions. */
  readonly maps: readonly MapKey[];
  /** Years to simulate below which its comparisons are not what they say they are. */
  readonly leastYears?: number;
  /** What the model cannot say of it. */
  readonly cannotSay: string;
}

/** What one arm has that another has not. */
export const against = (arm: string, other: string = ALONE): Weights => ({ [arm]: 1, [other]: -1 });

/** What `both` has beyond the sum of what `one` and `other` have, each beside the place as it is. */
export const beyondSum = (both: string, one: string, other: string): Weights => ({
  [both]: 1,
  [one]: -1,
  [other]: -1,
  [ALONE]: 1,
});
