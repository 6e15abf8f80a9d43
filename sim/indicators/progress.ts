/** How far leavers came from where they entered. */

import { GROUPS } from "../observe/observation.ts";
import type { Indicator } from "./indicator.ts";
import { over } from "./ratio.ts";

export const progress: Indicator = {
  label: "Progress from entry to 16",
  strand: "achievement",
  arena: "within",
  unit: "SD",
  better: "higher",
  decimals: 3,
  material: 0.02,
  flag: "none",
  definition: "Mean attainment at 16 less what is expected of pupils with the same attainment at entry.",
  formula: "Σ (aᵢ − E[a | entryᵢ]) / n, over leavers",
  reference: "Department for Education, Progress 8 (the same idea on this model's scale)",
  groups: GROUPS,
  ...over("leaverProgress", "leavers"),
  inferred: true,
  mapped: true,
  primary: {
    label: "Progress from entry to 11",
    definition: "Mean attainment at 11 less what is expected of pupils with the same attainment at entry.",
    reference: "Department for Education, primary progress measures (the same idea on this model's scale)",
  },
};
