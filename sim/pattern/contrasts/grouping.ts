/** What leaving sets does, and to whom. [P20] */

import { ATTAINMENT, difference, everywhere, LATE, quarterGain, SD_PER_TOOLKIT_MONTH } from "../contrast.ts";
import { type Contrast, declareContrasts } from "../figure.ts";
import type { PatternRun } from "../look.ts";

/** Months a year: what has gathered by the end over the years a lasting effect adds up to. [U2] */
const monthsAYear = (sd: number, { place }: PatternRun): number =>
  sd / place.phase.yearsOfEffect / SD_PER_TOOLKIT_MONTH;

const quarter = (what: string, which: "low" | "high"): Contrast => ({
  pair: "mixed",
  what,
  unit: "toolkit months a year",
  decimals: 2,
  measure: (a, b) => monthsAYear(quarterGain(a, b, which), a),
});

export const grouping = declareContrasts({
  mixedLow: quarter("leavers in the quarter with the lowest attainment at entry, of whom most were in low sets", "low"),
  mixedHigh: quarter("leavers in the quarter with the highest", "high"),
  mixedAll: {
    pair: "mixed",
    what: "all leavers",
    unit: "toolkit months a year",
    decimals: 2,
    measure: (a, b) => monthsAYear(difference([a, b], LATE, everywhere(a, "byNeighbourhood"), ATTAINMENT), a),
  },
});
