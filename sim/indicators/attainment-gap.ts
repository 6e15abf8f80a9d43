/** How far apart disadvantaged pupils and others are when they leave. */

import { PHASE_FACTS } from "../scenario/phase.ts";
import type { Indicator } from "./indicator.ts";
import { differenceBetween } from "./ratio.ts";

/** One month of learning at 16, in standard deviations: for gaps, never for the effects of programmes. [U3] */
export const SD_PER_LEARNING_MONTH_AT_16 = PHASE_FACTS.secondary.learningMonth;

const gap = differenceBetween("leaverAttainment", "leavers", "notEver6", "ever6");

const GAP =
  "Mean attainment at 16 of pupils not eligible for free meals at any time in six years, less that of pupils who were. " +
  "All residents count, in alternative provision and on no roll too.";

export const attainmentGap: Indicator = {
  label: "Attainment gap at 16",
  strand: "achievement",
  arena: "within",
  unit: "SD",
  better: "lower",
  decimals: 3,
  material: 0.02,
  flag: "ever6",
  definition: GAP,
  formula: "ā(not Ever-6) − ā(Ever-6), over leavers",
  reference: "Department for Education, pupil premium definition (Ever-6)",
  groups: ["all"],
  byPart: true,
  place: gap,
  inferred: false,
  mapped: false,
  primary: { label: "Attainment gap at 11", definition: GAP.replace("16", "11") },
};

export const attainmentGapMonths: Indicator = {
  ...attainmentGap,
  label: "Attainment gap at 16 in learning months",
  unit: "learning months",
  decimals: 1,
  material: 0.02 / SD_PER_LEARNING_MONTH_AT_16,
  definition: "The attainment gap at 16 in months of learning, .038 SD a month at that age.",
  formula: "gap / .038",
  reference: "Education Policy Institute, annual report on gaps in England (learning months at 16)",
  place: (observation) => gap(observation) / PHASE_FACTS[observation.phase].learningMonth,
  primary: {
    label: "Attainment gap at 11 in learning months",
    material: 0.02 / PHASE_FACTS.primary.learningMonth,
    definition: "The attainment gap at 11 in months of learning, .054 SD a month at that age.",
    formula: "gap / .054",
    reference: "Education Policy Institute, annual report on gaps in England (learning months at 11)",
  },
};
