/** The names that a utility of a scenario's own may speak of, in the order in which values are given to it. [C2] */

export const UTILITY_KEYS = [
  "usual",
  "quality",
  "tasteForResults",
  "distance",
  "alike",
  "ownShare",
  "ever6Share",
  "sibling",
  "tied",
  "faith",
  "catchment",
  "advantage",
  "eligible",
  "travelHelp",
] as const;
export type UtilityName = (typeof UTILITY_KEYS)[number];
