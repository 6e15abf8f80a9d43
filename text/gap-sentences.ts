/** What is said of a gap beside its size: how it narrowed, and what that cost. */

import type { CostOfGap, LevelledDown } from "../sim/experiment/levelling.ts";
import { differenceText, type Measured, numberText } from "./numbers.ts";
import { say } from "./say.ts";

/** That a gap narrows only because others do worse. */
export const levellingSentence = (
  { year, others, disadvantaged }: LevelledDown,
  gap: Measured,
  measure: Measured,
): string =>
  say("compare.levellingDown", {
    label: gap.label,
    year: String(year),
    measure: measure.label,
    others: differenceText(others.difference.median, measure),
    own: differenceText(disadvantaged.difference.median, measure),
  });

/** What a month of the gap costs. */
export const costSentence = ({ year, pounds, months, poundsAMonth }: CostOfGap): string =>
  say("compare.costOfGap", {
    year: String(year),
    pounds: numberText(pounds, 0),
    months: numberText(months, 1),
    each: numberText(poundsAMonth, 0),
  });
