/** Measures that people can choose to be told first, by what they hope from a school system. */

import { HEADLINE } from "../../sim/indicators/headline.ts";
import { INDICATORS, type IndicatorKey } from "../../sim/indicators/registry.ts";

/** So many head a result at once. */
export const MOST_VALUED = 4;

export const HOPES = {
  presence: ["persistentAbsenceGap", "absence", "exclusions", "schoolDissimilarity", "attendNearest", "travel"],
  participation: ["participationGap", "participation", "needMet"],
  achievement: ["attainmentGap", "attainment", "lowestFifth", "belowFloor"],
} as const satisfies Record<string, readonly IndicatorKey[]>;

export type Hope = keyof typeof HOPES;
export const HOPE_KEYS = Object.keys(HOPES) as Hope[];

/** Everything that can be chosen. */
export const VALUED: readonly IndicatorKey[] = HOPE_KEYS.flatMap((hope) => HOPES[hope]);

/** With one more, or without one that was there: never none, and never more than can be. In the order of `VALUED`. */
export function turned(values: readonly IndicatorKey[], key: IndicatorKey): readonly IndicatorKey[] {
  const isIn = values.includes(key);
  if (isIn ? values.length === 1 : values.length >= MOST_VALUED) return values;
  const wanted = isIn ? values.filter((other) => other !== key) : [...values, key];
  return [...wanted].sort((a, b) => placeOf(a) - placeOf(b));
}

/** As a scenario states them: not at all where they are the usual ones. */
export const statedValues = (values: readonly IndicatorKey[]): IndicatorKey[] | undefined =>
  values.length === HEADLINE.length && HEADLINE.every((key) => values.includes(key)) ? undefined : [...values];

/** Whether nothing but achievement is measured. */
export const isAchievementOnly = (values: readonly IndicatorKey[]): boolean =>
  values.every((key) => INDICATORS[key].strand === "achievement");

/** Where none is known, as of a scenario's own choice, after all others. */
const placeOf = (key: IndicatorKey): number => (VALUED.includes(key) ? VALUED.indexOf(key) : VALUED.length);
