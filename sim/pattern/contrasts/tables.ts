/** What it does to schools that their results are no longer published. [P15] */

import { ATTAINMENT, difference, LATE, segregation, type Where } from "../contrast.ts";
import { type Contrast, declareContrasts } from "../figure.ts";
import type { PatternRun } from "../look.ts";

/** Schools by the score published in the base year: the top quarter, or the others. */
function scored(a: PatternRun, which: "top" | "others"): Where {
  const { score } = a.looks[0].observation.schools;
  const order = Array.from(score.keys()).sort((x, y) => score[x] - score[y]);
  const below = order.length - Math.max(1, Math.round(order.length / 4));
  return { by: "bySchool", units: which === "top" ? order.slice(below) : order.slice(0, below) };
}

const quarters = (pair: Contrast["pair"], which: "top" | "others", what: string): Contrast => ({
  pair,
  what,
  unit: "SD",
  decimals: 3,
  measure: (a, b) => difference([a, b], LATE, scored(a, which), ATTAINMENT),
});

const [LOWER, TOP] = [
  "leavers of the three lower quarters of schools by published score",
  "leavers of the top quarter",
];
const AT_STAKES = " where much hung on them";

export const tables = declareContrasts({
  tablesBelow: quarters("noTables", "others", LOWER),
  tablesTop: quarters("noTables", "top", TOP),
  tablesSegregation: segregation("noTables", ""),
  stakesBelow: quarters("noTablesAtStakes", "others", LOWER + AT_STAKES),
  stakesTop: quarters("noTablesAtStakes", "top", TOP + AT_STAKES),
  stakesSegregation: segregation("noTablesAtStakes", AT_STAKES),
});
