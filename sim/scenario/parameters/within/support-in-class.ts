/** Parameters of support in class and limits on exclusion. */

import { declareParameters } from "../../declare.ts";

export const SUPPORT_IN_CLASS = declareParameters({
  "supportInClass.attainment": {
    label: "Support in class and attainment",
    arena: "within",
    unit: "SD at 16 after five years",
    exposure: "at 16",
    range: [0, 0.5],
    default: 0.07,
    prior: { shape: "triangular", low: 0, high: 0.2 },
    rule: "W3",
    evidence: ["eef_sel", "sen_incl_own"],
    checked: false,
    meaning: "What full support in class adds by 16 for a pupil fully at risk: one toolkit month by default.",
  },
  "supportInClass.rate": {
    label: "How fast support in class takes hold",
    arena: "within",
    unit: "share a year",
    exposure: "yearly",
    range: [0, 1],
    default: 0.4,
    prior: { shape: "uniform", low: 0.2, high: 0.7 },
    rule: "W3",
    evidence: [],
    checked: false,
    meaning: "Share of the way from present support to what the lever aims at that a school goes in a year.",
  },
  "supportInClass.relief": {
    label: "Barriers that support in class removes",
    arena: "within",
    unit: "share",
    exposure: "level",
    range: [0, 1],
    default: 0.5,
    prior: { shape: "uniform", low: 0.2, high: 0.8 },
    rule: "W5",
    evidence: [],
    checked: false,
    meaning: "Share of what risk and labels take away from participation that full support in class gives back.",
  },
  "supportInClass.start": {
    label: "Support in class without the lever",
    arena: "within",
    unit: "index",
    exposure: "level",
    range: [-0.5, 1],
    default: 0,
    prior: { shape: "uniform", low: -0.3, high: 0.3 },
    rule: "W3",
    evidence: [],
    checked: false,
    meaning:
      "How far schools of the place support pupils at risk in class, and look for reasons before sanctions, before anyone acts, against what is usual elsewhere: 0. The lever leads from there to the whole school.",
  },
});
