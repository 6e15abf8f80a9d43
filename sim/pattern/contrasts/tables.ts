/** What it does to schools that their results are no longer published. [P15] */

import { ATTAINMENT, apartBy, difference, LATE, type Where } from "../contrast.ts";
import { declareContrasts } from "../figure.ts";
import type { PatternRun } from "../look.ts";

/** Schools by the score published in the base year: the top quarter, or the others. */
function scored(a: PatternRun, which: "top" | "others"): Where {
  const { score } = a.looks[0].observation.schools;
  const order = Array.from(score.keys()).sort((x, y) => score[x] - score[y]);
  const below = order.length - Math.max(1, Math.round(order.length / 4));
  return { by: "bySchool", units: which === "top" ? order.slice(below) : order.slice(0, below) };
}

export const tables = declareContrasts({
  tablesBelow: {
    pair: "noTables",
    what: "leavers of the three lower quarters of schools by published score",
    unit: "SD",
    decimals: 3,
    measure: (a, b) => difference([a, b], LATE, scored(a, "others"), ATTAINMENT),
  },
  tablesTop: {
    pair: "noTables",
    what: "leavers of the top quarter",
    unit: "SD",
    decimals: 3,
    measure: (a, b) => difference([a, b], LATE, scored(a, "top"), ATTAINMENT),
  },
  tablesSegregation: {
    pair: "noTables",
    what: "change in the dissimilarity of schools",
    unit: "index",
    decimals: 3,
    measure: (a, b) => apartBy(b) - apartBy(a),
  },
});
