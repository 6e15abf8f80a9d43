/** Parameters of how schools test. */

import { between, uniform } from "../between-arena.ts";

export const ADMIT = between({
  "admit.testNoise": {
    label: "Chance in a selection test",
    unit: "SD",
    exposure: "level",
    range: [0, 3],
    default: 0.5,
    prior: uniform(0.3, 0.8),
    rule: "A2",
    evidence: [],
    checked: false,
    meaning: "Standard deviation of a test score about a pupil's attainment at entry.",
  },
  "admit.testPass": {
    label: "Pass mark of a selection test",
    unit: "SD",
    exposure: "level",
    range: [-3, 3],
    default: 0.5,
    prior: uniform(0.2, 1),
    rule: "A2",
    evidence: [],
    checked: false,
    meaning:
      "Pupils who score below it may not attend a school that admits by a test. Families know the result before they choose.",
  },
});
