/** What the names of a utility mean: what a family knows of a school it considers, and of itself. [C2] */

import type { UtilityName } from "./utility-keys.ts";

export interface UtilityMeaning {
  readonly unit: string;
  readonly meaning: string;
  /** What is met in most places, lowest and highest: what a formula is tried on. */
  readonly met: readonly [low: number, high: number];
}

/** Each name with its unit, its meaning and what is met. */
export const UTILITY_NAMES: Readonly<Record<UtilityName, UtilityMeaning>> = {
  usual: { unit: "utils", meaning: "What the model itself has the school worth, but for chance.", met: [-10, 10] },
  quality: { unit: "SD over schools", meaning: "Quality of the school as the family perceives it.", met: [-3, 3] },
  tasteForResults: {
    unit: "utils per SD of quality",
    meaning: "What the model has one SD of quality worth to a family of mean advantage.",
    met: [0, 1],
  },
  distance: { unit: "km", meaning: "From home to the school.", met: [0.05, 25] },
  alike: {
    unit: "share",
    meaning: "Share of the roll in the family's own position: eligible within six years, or not.",
    met: [0, 1],
  },
  ownShare: { unit: "share", meaning: "Share of the roll in the family's own community group.", met: [0, 1] },
  ever6Share: { unit: "share", meaning: "Share of the roll eligible for free meals within six years.", met: [0, 1] },
  sibling: { unit: "1 or 0", meaning: "1 where an older brother or sister is on the roll.", met: [0, 1] },
  tied: { unit: "families", meaning: "Families that this one is tied to with a child at the school.", met: [0, 8] },
  faith: { unit: "1 or 0", meaning: "1 where the school admits by faith and the family is of faith.", met: [0, 1] },
  catchment: { unit: "1 or 0", meaning: "1 for the nearest school that is open to the child.", met: [0, 1] },
  advantage: { unit: "SD", meaning: "The family's lasting advantage.", met: [-3, 3] },
  eligible: { unit: "1 or 0", meaning: "1 where the family is eligible for free meals within six years.", met: [0, 1] },
  travelHelp: { unit: "index 0–1", meaning: "Help to travel and to choose that the family has.", met: [0, 1] },
};
