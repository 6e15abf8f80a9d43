/** How well the fifth of leavers who do least well do. */

import { GROUPS, groupIndex } from "../observe/observation.ts";
import type { Indicator } from "./indicator.ts";

export const lowestFifth: Indicator = {
  label: "Attainment of the lowest fifth",
  strand: "achievement",
  arena: "within",
  unit: "SD",
  better: "higher",
  decimals: 3,
  material: 0.02,
  flag: "none",
  definition: "Mean attainment at 16 of the fifth of leavers whose attainment is lowest, within the group.",
  formula: "mean of aᵢ below its 20th percentile, over leavers",
  reference: "Ainscow 2020: achievement of those at risk of underachievement",
  groups: GROUPS,
  byPart: true,
  place: (observation, group) => observation.lowestFifth[groupIndex(group)],
  inferred: false,
  mapped: false,
  primary: {
    definition: "Mean attainment at 11 of the fifth of leavers whose attainment is lowest, within the group.",
  },
};
