/** What the names of a utility mean: what a family knows of a school it considers, and of itself. [C2] */

import type { UtilityName } from "./utility-keys.ts";

/** Each name with its unit and meaning. */
export const UTILITY_NAMES: Readonly<Record<UtilityName, { readonly unit: string; readonly meaning: string }>> = {
  usual: { unit: "utils", meaning: "What the model itself has the school worth, but for chance." },
  quality: { unit: "SD over schools", meaning: "Quality of the school as the family perceives it." },
  tasteForResults: {
    unit: "utils per SD of quality",
    meaning: "What the model has one SD of quality worth to a family of mean advantage.",
  },
  distance: { unit: "km", meaning: "From home to the school." },
  alike: {
    unit: "share",
    meaning: "Share of the roll in the family's own position: eligible within six years, or not.",
  },
  ownShare: { unit: "share", meaning: "Share of the roll in the family's own community group." },
  ever6Share: { unit: "share", meaning: "Share of the roll eligible for free meals within six years." },
  sibling: { unit: "1 or 0", meaning: "1 where an older brother or sister is on the roll." },
  tied: { unit: "families", meaning: "Families that this one is tied to with a child at the school." },
  faith: { unit: "1 or 0", meaning: "1 where the school admits by faith and the family is of faith." },
  catchment: { unit: "1 or 0", meaning: "1 for the nearest school that is open to the child." },
  advantage: { unit: "SD", meaning: "The family's lasting advantage." },
  eligible: { unit: "1 or 0", meaning: "1 where the family is eligible for free meals within six years." },
  travelHelp: { unit: "index 0–1", meaning: "Help to travel and to choose that the family has." },
};
