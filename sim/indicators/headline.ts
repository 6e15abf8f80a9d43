/** Which indicators head a result: the scenario's values, or one of each of achievement, presence, participation and mix. */

import { type IndicatorKey, isIndicator } from "./registry.ts";

export const HEADLINE: readonly IndicatorKey[] = [
  "attainmentGap",
  "persistentAbsenceGap",
  "participationGap",
  "schoolDissimilarity",
];

/** The headline indicators of a scenario, in its order. */
export const headlineOf = ({ values }: { readonly values?: readonly string[] | undefined }): readonly IndicatorKey[] =>
  values === undefined ? HEADLINE : values.filter(isIndicator);
