/** The result as the page is headed by it: for someone who meets it first, with the name of what was tried. */

import type { Compared } from "../../sim/experiment/compared.ts";
import { INDICATORS } from "../../sim/indicators/registry.ts";
import { bareText, differenceText, numberText } from "../../text/numbers.ts";
import { say } from "../../text/say.ts";
import { resultSentence } from "../../text/sentence.ts";

/** What a comparison with the scenario called `b` found. */
export function headline({ claim, indicator: key, year }: Compared, b: string): string {
  const indicator = INDICATORS[key];
  const { numbers, direction, frequency } = claim;
  if (claim.key !== "chance" && claim.key !== "tooSmall" && claim.key !== "difference")
    return resultSentence(claim, indicator, year);
  return say(`page.headline.${claim.key}`, {
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

/** Which of the other measures differ by more than chance alone produces. */
export function alsoBeyondChance(others: readonly Compared[]): string {
  const beyond = others.filter(({ claim }) => claim.key === "difference" || claim.key === "tooSmall");
  return say("page.also", {
    n: beyond.length,
    others: others.length,
    list: beyond.map(({ claim, indicator }) => alsoText(claim, indicator)).join("; "),
  });
}

const alsoText = (claim: Compared["claim"], indicator: Compared["indicator"]): string =>
  say("page.also.one", {
    label: inSentence(INDICATORS[indicator].label),
    direction: claim.direction,
    count: countText(claim.numbers.count),
    n: claim.numbers.n,
    size: claim.key === "tooSmall" ? "small" : "material",
  });

/** A count of pairs, in which a tie is half. */
export const countText = (count: number): string => numberText(count, count % 1 === 0 ? 0 : 1);

/** A label within a sentence: "Attainment gap" with a small first letter, "SEND" as it is. */
export const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label[0].toLowerCase() + label.slice(1) : label;
