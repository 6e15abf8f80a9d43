/** Parameters of how schools admit and test. */

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
  "admit.coaching": {
    label: "Coaching for tests",
    unit: "SD per SD of family advantage",
    exposure: "level",
    range: [0, 1],
    default: 0,
    prior: uniform(0, 0.3),
    rule: "A2",
    evidence: [],
    checked: false,
    meaning:
      "What coaching adds to a test score for each SD of a family's advantage, beyond attainment at entry; 0 is none. It never adds to attainment.",
  },
  "admit.planned": {
    label: "Plans for need",
    unit: "share of children with a special educational need",
    exposure: "level",
    range: [0, 1],
    default: 0.15,
    prior: uniform(0.05, 0.3),
    rule: "A2",
    evidence: [],
    checked: false,
    meaning:
      "Children whose plan names the school that their family puts first. Read only where a stated order has plans as a criterion.",
  },
  "admit.catchmentReach": {
    label: "Size of catchment areas",
    unit: "children per place",
    exposure: "level",
    range: [0, 5],
    default: 1,
    prior: uniform(0.6, 1.5),
    rule: "A2",
    evidence: [],
    checked: false,
    meaning:
      "A school's catchment area is its nearest neighbourhoods up to so many children of its age for each place; 0 is none. Read only where a stated order has catchment as a criterion, or families choose by a rule of thumb.",
  },
  "admit.prioritised": {
    label: "Priority for disadvantage that is kept to",
    unit: "share",
    exposure: "level",
    range: [0, 1],
    default: 1,
    prior: uniform(0.5, 1),
    rule: "A2",
    evidence: [],
    checked: false,
    meaning:
      "Of the places for which the lever puts children eligible for free meals first, the share in which schools do so. 0: nobody keeps to it.",
  },
});
