/** Parameters of attendance. */

import { declareParameters } from "../../declare.ts";

export const ATTEND = declareParameters({
  "attend.others": {
    label: "Absence of pupils not eligible for free meals",
    arena: "within",
    unit: "share of sessions",
    exposure: "level",
    range: [0, 0.5],
    default: 0.048,
    prior: { shape: "triangular", low: 0.044, high: 0.08 },
    rule: "W6",
    evidence: ["absence_fsm", "absence_mean_sec"],
    checked: true,
    meaning: "Mean absence of pupils not eligible now (secondary, 2018/19).",
  },
  "attend.fsm": {
    label: "Absence of pupils eligible for free meals",
    arena: "within",
    unit: "share of sessions",
    exposure: "level",
    range: [0, 0.5],
    default: 0.092,
    prior: { shape: "triangular", low: 0.086, high: 0.14 },
    rule: "W6",
    evidence: ["absence_fsm", "absence_mean_sec"],
    checked: true,
    meaning: "Mean absence of pupils eligible now (secondary, 2018/19).",
  },
  "attend.frailtyShape": {
    label: "Evenness of absence over pupils",
    arena: "within",
    unit: "gamma shape",
    exposure: "level",
    range: [1, 50],
    default: 1.6,
    prior: { shape: "uniform", low: 1.3, high: 2 },
    rule: "W6",
    evidence: ["pa_mean_sec"],
    checked: true,
    meaning:
      "At 1.6 a mean absence of 5.5 % means that 13.5 % of pupils miss a tenth of sessions or more. Larger is more even.",
  },
  "attend.alternative": {
    label: "Absence in alternative provision",
    arena: "within",
    unit: "share of sessions",
    exposure: "level",
    range: [0, 1],
    default: 0.35,
    prior: { shape: "uniform", low: 0.3, high: 0.4 },
    rule: "W6",
    evidence: [],
    checked: false,
    meaning: "Mean absence of pupils in alternative provision, where that is more than their own.",
  },
});
