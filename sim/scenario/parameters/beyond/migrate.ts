/** Parameters of families who come and go. */

import { declareParameters } from "../../declare.ts";

export const MIGRATE = declareParameters({
  "migrate.rate": {
    label: "Families who leave the place and are replaced",
    arena: "beyond",
    unit: "share of families a year",
    exposure: "yearly",
    range: [0, 0.2],
    default: 0.02,
    prior: { shape: "triangular", low: 0.005, high: 0.04 },
    rule: "Y1",
    evidence: ["migration_1yr"],
    checked: false,
    meaning:
      "Share of families who cross the place's boundary outwards in a year; as many arrive in the homes they leave.",
  },
  "migrate.priceSlope": {
    label: "Coming and going where homes are cheap",
    arena: "beyond",
    unit: "per unit of ln price",
    exposure: "level",
    range: [0, 3],
    default: 0.5,
    prior: { shape: "uniform", low: 0, high: 1 },
    rule: "Y1",
    evidence: [],
    checked: false,
    meaning:
      "How much more families come and go where prices are low: .5 is a fifth more where homes cost a third less.",
  },
});
