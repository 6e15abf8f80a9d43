/** Parameters of sharing practice inside schools. */

import { declareParameters } from "../../declare.ts";

export const SHARE_PRACTICE = declareParameters({
  "sharePractice.effect": {
    label: "Sharing practice and attainment",
    arena: "within",
    unit: "SD at 16 after five years",
    exposure: "at 16",
    range: [-0.1, 0.3],
    default: 0.03,
    prior: { shape: "triangular", low: -0.06, high: 0.12 },
    rule: "W1",
    evidence: ["lesson_study"],
    checked: true,
    meaning:
      "What practice shared by the whole staff adds for every pupil by 16, as the trial of lesson study found, where practices are not known by name; where they are, sharing spreads them instead.",
  },
  "sharePractice.rate": {
    label: "How fast sharing practice takes hold",
    arena: "within",
    unit: "share a year",
    exposure: "yearly",
    range: [0, 1],
    default: 0.4,
    prior: { shape: "uniform", low: 0.2, high: 0.7 },
    rule: "W1",
    evidence: [],
    checked: false,
    meaning: "Share of the way from present practice to what the lever aims at that a school goes in a year.",
  },
  "sharePractice.start": {
    label: "Practice shared without the lever",
    arena: "within",
    unit: "share of staff",
    exposure: "level",
    range: [-0.5, 1],
    default: 0,
    prior: { shape: "uniform", low: -0.3, high: 0.3 },
    rule: "W1",
    evidence: [],
    checked: false,
    meaning:
      "How far staff of the place share practice before anyone acts, against what is usual elsewhere: 0. The lever leads from there to the whole staff.",
  },
});
