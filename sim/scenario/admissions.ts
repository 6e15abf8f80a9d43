/** How schools may admit, and from when what a scenario states of it holds. [A1] [A2] */

import type { Admissions } from "./admissions-schema.ts";

/** Deferred acceptance, immediate acceptance, top trading cycles, serial dictatorship. [A1] */
export const MECHANISM_KEYS = ["da", "boston", "ttc", "sd"] as const;
export type MechanismKey = (typeof MECHANISM_KEYS)[number];

/** One lottery number a child, or one at each school. */
export const TIE_BREAKS = ["single", "multiple"] as const;
export type TieBreak = (typeof TIE_BREAKS)[number];

/** How places are given out where nothing is stated. */
export const AS_TODAY = { mechanism: "da", tieBreak: "single" } as const;

/** What a school may order its applicants by. [A2] */
export const CRITERION_KEYS = [
  "named",
  "lookedAfter",
  "sibling",
  "catchment",
  "feeder",
  "faith",
  "disadvantage",
  "distance",
  "test",
  "lottery",
] as const;
export type CriterionKey = (typeof CRITERION_KEYS)[number];

/** Criteria that rank children one by one; the others are met or not. */
export const RANKING = ["distance", "test", "lottery"] as const satisfies readonly CriterionKey[];
export type RankingKey = (typeof RANKING)[number];
export type MembershipKey = Exclude<CriterionKey, RankingKey>;

export const isRanking = (key: CriterionKey): key is RankingKey => (RANKING as readonly CriterionKey[]).includes(key);

/** The most ability bands that a school may divide its places between. */
export const MOST_BANDS = 20;

/** The first year in which they hold: none before the base year is over, so that what came before is shared. */
export const admissionsStart = ({ from = 0 }: Admissions, baseYear: number): number => Math.max(from, baseYear + 1);

/** What the scenario states of admissions for a year; undefined where schools admit as they do today. */
export const admissionsIn = (admissions: Admissions | undefined, baseYear: number, year: number) =>
  admissions !== undefined && year >= admissionsStart(admissions, baseYear) ? admissions : undefined;
