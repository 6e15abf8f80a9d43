/** Parameters of method rather than of schools: how things are measured, and what is inferred from published tables. */

import { declareParameters } from "../declare.ts";

export const METHOD = declareParameters({
  "measure.floor": {
    label: "Attainment floor",
    arena: "method",
    unit: "SD",
    exposure: "level",
    range: [-3, 1],
    default: -1,
    prior: { shape: "uniform", low: -1, high: -1 },
    rule: "U1",
    evidence: [],
    checked: false,
    meaning: "A pupil who leaves at 16 below this attainment counts as below the floor; −1 SD is Attainment 8 of 26.6.",
  },
  "measure.progressSlope": {
    label: "Expected attainment at 16 per SD at 11",
    arena: "method",
    unit: "SD per SD",
    exposure: "level",
    range: [0, 1],
    default: 0.71,
    prior: { shape: "uniform", low: 0.65, high: 0.75 },
    rule: "W7",
    evidence: [],
    checked: false,
    meaning: "What a pupil's entry attainment leads one to expect at 16; progress is attainment less that.",
  },
  "start.schoolShare": {
    label: "Share of published progress that is the school's doing",
    arena: "method",
    unit: "share",
    exposure: "level",
    range: [0, 1],
    default: 0.7,
    prior: { shape: "uniform", low: 0.3, high: 0.9 },
    rule: "Y0",
    evidence: ["p8_sd_between"],
    checked: false,
    meaning:
      "How much of the differences in published progress between schools is the school's effect rather than its intake. One year's tables cannot tell, so it is assumed and varied.",
  },
});
