/** What is said of a gap beside its size: how it narrowed, and what that cost. */

import type { CostOfGap, LevelledDown } from "../sim/experiment/levelling.ts";
import type { SameChildren } from "../sim/experiment/same-children.ts";
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

/** What becomes of the same children, beside what becomes of all who are counted. */
export const sameChildrenSentence = (
  { group, year, of, plain, same, children, differs }: SameChildren,
  measured: Measured,
  letter: string,
): string =>
  say("compare.sameChildren", {
    label: group === "all" ? measured.label : `${measured.label} (${say(`group.${group}`)})`,
    year: String(year),
    of,
    differs: differs ? "yes" : "no",
    letter,
    a: numberText(children.a, 0),
    b: numberText(children.b, 0),
    both: numberText(children.both, 0),
    same: differenceText(same.difference.median, measured),
    plain: differenceText(plain.difference.median, measured),
  });

/** What a month of the gap at the age at which the phase ends costs. */
export const costSentence = ({ year, pounds, months, poundsAMonth }: CostOfGap, age: number): string =>
  say("compare.costOfGap", {
    age: String(age),
    year: String(year),
    pounds: numberText(pounds, 0),
    months: numberText(months, 1),
    each: numberText(poundsAMonth, 0),
  });
