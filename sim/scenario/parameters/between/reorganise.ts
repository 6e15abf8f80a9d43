/** Parameters of schools that close because too few pupils come. */

import { between, uniform } from "../between-arena.ts";

export const REORGANISE = between({
  "reorganise.viable": {
    label: "Roll below which a school closes",
    unit: "share of places",
    exposure: "level",
    range: [0, 1],
    default: 0,
    prior: uniform(0, 0.4),
    rule: "B10",
    evidence: [],
    checked: false,
    meaning: "A school whose roll stays below this share of its places for some years closes. At 0 none does.",
  },
  "reorganise.years": {
    label: "Years before a school with few pupils closes",
    unit: "years",
    exposure: "level",
    range: [1, 20],
    default: 3,
    prior: uniform(2, 5),
    rule: "B10",
    evidence: [],
    checked: false,
    whole: true,
    meaning: "How many years in a row its roll must be below that share.",
  },
});
