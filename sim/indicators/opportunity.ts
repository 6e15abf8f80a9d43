/** What the schools that pupils attend add, as each group experiences it. */

import { GROUPS } from "../observe/observation.ts";
import type { Indicator } from "./indicator.ts";
import { differenceBetween, overResidents } from "./ratio.ts";

/** .02 SD at 16 as a yearly amount: five years with persistence .9 make 4.10 of one. [U2] */
const MATERIAL_A_YEAR = 0.005;

export const schoolEffect: Indicator = {
  label: "School effect experienced",
  strand: "opportunity",
  arena: "between",
  unit: "SD a year",
  better: "higher",
  decimals: 4,
  material: MATERIAL_A_YEAR,
  flag: "none",
  definition: "What the school adds to attainment in a year, averaged over the pupils of the group who are on roll.",
  formula: "Σ e(schoolᵢ) / n, over pupils on roll",
  reference: "Reynolds et al. 2014, Educational effectiveness research (size of school effects)",
  groups: GROUPS,
  ...overResidents("effect", "onRoll"),
  school: (observation, school) => observation.schools.effect[school],
  inferred: true,
  mapped: true,
};

export const schoolEffectGap: Indicator = {
  label: "Gap in school effect experienced",
  strand: "opportunity",
  arena: "between",
  unit: "SD a year",
  better: "lower",
  decimals: 4,
  material: MATERIAL_A_YEAR,
  flag: "ever6",
  definition:
    "What schools add in a year as pupils not eligible in six years experience it, less what eligible pupils experience.",
  formula: "ē(not Ever-6) − ē(Ever-6), over pupils on roll",
  reference: "Reynolds et al. 2014, Educational effectiveness research (size of school effects)",
  groups: ["all"],
  byPart: true,
  place: differenceBetween("effect", "onRoll", "notEver6", "ever6"),
  inferred: true,
  mapped: false,
};
