/** Which indicators a page draws: those at the head of a result, those of segregation, and those that a map can show. */

import { headlineOf } from "./headline.ts";
import type { IndicatorKey } from "./registry.ts";

/** Segregation where children live, if each went to the nearest school, and where they go to school. */
export const STATIONS = {
  homes: "homeDissimilarity",
  nearest: "nearestDissimilarity",
  attended: "schoolDissimilarity",
} as const satisfies Record<string, IndicatorKey>;

/** What a map can be filled by, for neighbourhoods and schools alike. */
export const MAP_MEASURES = [
  "fsmShare",
  "attainment",
  "persistentAbsence",
  "participation",
  "travel",
] as const satisfies IndicatorKey[];

/** What a map needs of each unit: its measures, and by how many pupils a school's circle is drawn. */
export const MAPPED: Readonly<Record<"school" | "neighbourhood", readonly IndicatorKey[]>> = {
  school: ["pupils", ...MAP_MEASURES],
  neighbourhood: MAP_MEASURES,
};

/** What has no card and is told in words: gaps alone do not say whether everyone gained. */
export const BESIDE: IndicatorKey = "attainment";

/** Place-level columns that a page keeps of every run. */
export const shownOf = (scenario: Parameters<typeof headlineOf>[0]): readonly IndicatorKey[] => [
  ...new Set<IndicatorKey>([...headlineOf(scenario), ...Object.values(STATIONS), BESIDE, "cost", "capacity"]),
];
