/** Parameters of method rather than of schools: how long an effect is measured over, and what counts as at risk. */

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
    meaning: "A pupil who leaves at 16 below this attainment counts as below the floor. −1 SD is Attainment 8 of 26.6.",
  },
});
