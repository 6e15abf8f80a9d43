/** Parameters of what schools add, left to itself. */

import { between, uniform } from "../between-arena.ts";

export const SCHOOL_EFFECT = between({
  "schoolEffect.sd": {
    label: "Spread of school effects",
    unit: "SD",
    exposure: "yearly",
    range: [0, 0.2],
    default: 0.05,
    prior: uniform(0.03, 0.07),
    rule: "W7",
    evidence: ["p8_sd_between", "icc_school"],
    checked: false,
    meaning: "Standard deviation over schools of what a school adds to a pupil in a year: about .21 at 16.",
  },
  "schoolEffect.persistence": {
    label: "Persistence of a school's effect",
    unit: "correlation",
    exposure: "yearly",
    range: [0, 0.999],
    default: 0.95,
    prior: uniform(0.9, 0.98),
    rule: "W7",
    evidence: ["att8_stability"],
    checked: false,
    meaning: "How much of what a school adds this year it adds next year of itself.",
  },
});
