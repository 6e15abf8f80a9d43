/** What it does to disadvantaged pupils that schools become alike in whom they teach. [P19] */

import { ATTAINMENT, difference, everywhere, LATE, segregation } from "../contrast.ts";
import { type Contrast, declareContrasts } from "../figure.ts";

const attainment = (pair: Contrast["pair"], what: string): Contrast => ({
  pair,
  what: `leavers eligible for free meals${what}`,
  unit: "SD",
  decimals: 3,
  measure: (a, b) => difference([a, b], LATE, everywhere(a, "byNeighbourhood"), ATTAINMENT, "fsm"),
});

const EVEN = " where schools are alike";
const BY_LOT = " where places are drawn by lot";
const KEPT = " where a quarter of places are kept for them";

export const mixing = declareContrasts({
  evenSegregation: segregation("evenMix", EVEN),
  evenFsm: attainment("evenMix", EVEN),
  reserveSegregation: segregation("reserve", " where a quarter of places are kept for pupils eligible"),
  reserveFsm: attainment("reserve", KEPT),
  lotterySegregation: segregation("lottery", BY_LOT),
  lotteryFsm: attainment("lottery", BY_LOT),
});
