/** What it does to disadvantaged pupils that schools become alike in whom they teach. [P19] */

import { ATTAINMENT, apartBy, difference, everywhere, LATE } from "../contrast.ts";
import { declareContrasts } from "../figure.ts";

export const mixing = declareContrasts({
  lotterySegregation: {
    pair: "lottery",
    what: "change in the dissimilarity of schools",
    unit: "index",
    decimals: 3,
    measure: (a, b) => apartBy(b) - apartBy(a),
  },
  lotteryFsm: {
    pair: "lottery",
    what: "leavers eligible for free meals",
    unit: "SD",
    decimals: 3,
    measure: (a, b) => difference([a, b], LATE, everywhere(a, "byNeighbourhood"), ATTAINMENT, "fsm"),
  },
});
