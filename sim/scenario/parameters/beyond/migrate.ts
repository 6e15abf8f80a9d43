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
      "Share of families who cross the boundary of a place of usual size outwards in a year; as many arrive in the homes they leave.",
  },
  "migrate.usualSize": {
    label: "Size of place that the rate is of",
    arena: "beyond",
    unit: "children in the phase",
    exposure: "level",
    range: [100, 1000000],
    default: 20000,
    prior: { shape: "uniform", low: 10000, high: 40000 },
    rule: "Y1",
    evidence: [],
    checked: false,
    meaning: "Children in the phase of a place in which the stated share of families come and go: a large authority.",
    primary: { default: 24000, prior: { shape: "uniform", low: 12000, high: 48000 }, evidence: [], checked: false },
  },
  "migrate.bySize": {
    label: "Coming and going in smaller places",
    arena: "beyond",
    unit: "power of size",
    exposure: "level",
    range: [0, 1],
    default: 0.2,
    prior: { shape: "uniform", low: 0, high: 0.4 },
    rule: "Y1",
    evidence: [],
    checked: false,
    meaning:
      "The smaller a place, the more moves cross its boundary: at .2 a place a quarter the size has a third more. 0: size makes no difference.",
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
