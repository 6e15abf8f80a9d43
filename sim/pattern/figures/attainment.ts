/** Where differences in progress lie, when the gap opens, and who sits in which set. [P10] [P11] [P20] */

import { declareFigures, type Figure } from "../figure.ts";
import type { Leavers } from "../leavers.ts";
import type { PatternRun } from "../look.ts";
import { type Shares, sharesOf } from "../partition.ts";
import { meanOf, varianceBetween } from "../statistics.ts";

/** One month of learning at 11, in standard deviations; at 5 nobody states one. [U3] */
const SD_PER_LEARNING_MONTH_AT_11 = 0.054;
const AGE_OF_IT = 11;

const part = (what: string, of: (shares: Shares) => number): Figure => ({
  what,
  unit: "share of variance",
  decimals: 2,
  measure: ({ looks }) =>
    of(
      sharesOf(
        looks.map(({ leavers }) => leavers),
        "progress",
      ),
    ),
});

/** Months between leavers not eligible within six years and those who were, by attainment at one end of the phase. */
function monthsApart({ place, looks: [{ leavers }] }: PatternRun, end: "entry" | "attainment"): number {
  const of = (flag: number) => meanOf(leavers[end].filter((_, i) => leavers.ever6[i] === flag));
  const { entryAge, learningMonth } = place.phase;
  const atEntry = entryAge === AGE_OF_IT ? SD_PER_LEARNING_MONTH_AT_11 : Number.NaN;
  return (of(0) - of(1)) / (end === "entry" ? atEntry : learningMonth);
}

/** Share of the variance of attainment among a year's leavers that lies between schools. */
function betweenSchools({ school, attainment }: Leavers): number {
  const taught = attainment.filter((_, i) => school[i] >= 0);
  const middle = meanOf(taught);
  const variance = taught.reduce((sum, a) => sum + (a - middle) * (a - middle), 0) / taught.length;
  return varianceBetween(school, attainment) / variance;
}

export const attainment = declareFigures({
  familyShare: part("what siblings share of progress beside school and neighbourhood", ({ family }) => family),
  environmentShare: part(
    "what goes with school and neighbourhood of progress",
    ({ school, neighbourhood }) => school + neighbourhood,
  ),
  schoolShare: {
    what: "what lies between schools of attainment at the end",
    unit: "share of variance",
    decimals: 2,
    measure: ({ looks }) => meanOf(looks.map(({ leavers }) => betweenSchools(leavers))),
  },
  misplaced: {
    what: "first-year pupils in another set than their attainment at entry would put them in",
    unit: "share",
    decimals: 2,
    measure: ({ looks: [{ sets }] }) => (sets.taught > 0 ? sets.misplaced / sets.taught : Number.NaN),
  },
  monthsAtEntry: {
    what: "gap at entry of those eligible within six years",
    unit: "learning months",
    decimals: 1,
    measure: (run) => monthsApart(run, "entry"),
  },
  monthsAtEnd: {
    what: "the same pupils' gap when they leave",
    unit: "learning months",
    decimals: 1,
    measure: (run) => monthsApart(run, "attainment"),
  },
  monthsAYear: {
    what: "growth of their gap in a school year",
    unit: "learning months",
    decimals: 1,
    measure: (run) => (monthsApart(run, "attainment") - monthsApart(run, "entry")) / run.place.phase.years,
  },
});
