/** The result as the page is headed by it: for someone who meets it first, with the name of what was tried. */

import type { Claim } from "../sim/experiment/verdict.ts";
import { bareText, differenceText, numberText } from "../text/numbers.ts";
import { say } from "../text/say.ts";
import { resultSentence } from "../text/sentence.ts";
import type { IndicatorFacts } from "../workers/browser/api.ts";

/** What a comparison with the scenario called `b` found. */
export function headline(claim: Claim, indicator: IndicatorFacts, year: number, b: string): string {
  const { key, numbers, direction, frequency } = claim;
  if (key !== "chance" && key !== "tooSmall" && key !== "difference") return resultSentence(claim, indicator, year);
  return say(`page.headline.${key}`, {
    label: inSentence(indicator.label),
    year: String(year),
    b,
    direction,
    frequency,
    wanted: indicator.better,
    n: numbers.n,
    wins: countText(numbers.wins),
    count: countText(numbers.count),
    amount: differenceText(Math.abs(numbers.median), indicator),
    material: differenceText(indicator.material, indicator),
    low: bareText(numbers.low, indicator),
    high: bareText(numbers.high, indicator),
  });
}

/** A count of pairs, in which a tie is half. */
export const countText = (count: number): string => numberText(count, count % 1 === 0 ? 0 : 1);

/** A label within a sentence: "Attainment gap" with a small first letter, "SEND" as it is. */
const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label[0].toLowerCase() + label.slice(1) : label;
