/** Parameters of what published results call forth in schools. */

import { declareParameters } from "../../declare.ts";

export const EFFORT = declareParameters({
  "effort.published": {
    label: "What published tables call forth",
    arena: "within",
    unit: "SD at 16 after five years",
    exposure: "at 16",
    range: [0, 0.3],
    default: 0.09,
    prior: { shape: "uniform", low: 0, high: 0.12 },
    rule: "B1",
    evidence: ["league_tables_removal"],
    checked: false,
    meaning:
      "What pupils lose by 16 at schools below the top where tables are stopped, as Wales found. 0: tables call forth nothing, or nothing that pupils keep.",
  },
  "effort.atTop": {
    label: "Schools that tables ask nothing of",
    arena: "within",
    unit: "share of schools",
    exposure: "level",
    range: [0, 1],
    default: 0.25,
    prior: { shape: "uniform", low: 0.1, high: 0.4 },
    rule: "B1",
    evidence: ["league_tables_removal"],
    checked: false,
    meaning: "The highest-scoring share of schools, which lose nothing where tables are stopped: a quarter in Wales.",
  },
});
