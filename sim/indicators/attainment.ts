/** How well pupils do by the time they leave. */

import { GROUPS } from "../observe/observation.ts";
import type { Indicator } from "./indicator.ts";
import { over } from "./ratio.ts";

export const attainment: Indicator = {
  label: "Attainment at 16",
  strand: "achievement",
  arena: "within",
  unit: "SD",
  better: "higher",
  decimals: 3,
  material: 0.02,
  flag: "none",
  definition:
    "Mean attainment of pupils in their last year, in standard deviations of the national cohort of the base year. " +
    "Attainment 8 is 46.6 points and 20 points for each.",
  formula: "Σ aᵢ / n, over leavers",
  reference: "Department for Education, Key stage 4 performance 2019: SD of Attainment 8 about 20",
  groups: GROUPS,
  ...over("leaverAttainment", "leavers"),
  inferred: false,
  mapped: true,
  primary: {
    label: "Attainment at 11",
    definition:
      "Mean attainment of pupils in their last year, in standard deviations of the national cohort of the base year.",
    reference: "Department for Education, Key stage 2 performance 2019",
  },
};
