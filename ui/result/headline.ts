/** The result as the page is headed by it: for someone who meets it first, with the name of what was tried. */

import type { Compared } from "../../sim/experiment/compared.ts";
import { LEAST_PAIRS } from "../../sim/experiment/verdict.ts";
import type { Indicator } from "../../sim/indicators/indicator.ts";
import { INDICATORS } from "../../sim/indicators/registry.ts";
import { bareText, differenceText, numberText } from "../../text/numbers.ts";
import { say } from "../../text/say.ts";
import { resultSentence } from "../../text/sentence.ts";

/** What a comparison with the scenario called `b` found. */
export function headline({ claim, indicator: key, year, differences }: Compared, b: string): string {
  const indicator = INDICATORS[key];
  const { numbers, direction } = claim;
  if (claim.key !== "chance" && claim.key !== "tooSmall" && claim.key !== "difference")
    return resultSentence(claim, indicator, year);
  const isFew = isTooFew(claim);
  const isSmall = Math.max(Math.abs(numbers.low), Math.abs(numbers.high)) < indicator.material;
  const frequency = numbers.count === numbers.n ? "every" : claim.frequency;
  const isDirection = indicator.directionOnly === true && claim.key !== "chance";
  return say(`page.headline.${isFew ? "few" : isDirection ? "direction" : claim.key}`, {
    size: isSmall ? "small" : "material",
    ...countsOf(differences, indicator.better),
    label: inSentence(indicator.label),
    year: String(year),
    b,
    direction,
    frequency,
    wanted: indicator.better,
    n: numbers.n,
    count: countText(numbers.count),
    amount: amountText(Math.abs(numbers.median), indicator),
    material: differenceText(indicator.material, indicator),
    low: bareText(numbers.low, indicator),
    high: bareText(numbers.high, indicator),
  });
}

/** Whether there are too few pairs for any difference to be told from chance. */
const isTooFew = ({ key, numbers }: Compared["claim"]): boolean => key === "chance" && numbers.n < LEAST_PAIRS;

const isBeyondChance = ({ claim }: Compared): boolean => claim.key === "difference" || claim.key === "tooSmall";

/** Which of the other measures differ by more than chance alone produces. */
export function alsoBeyondChance(others: readonly Compared[], here?: Compared): string {
  if (others.length > 0 && others.every(({ claim }) => isTooFew(claim))) return say("page.also.few");
  const beyond = others.filter(isBeyondChance);
  return say("page.also", {
    n: beyond.length,
    others: others.length,
    here: here !== undefined && isBeyondChance(here) ? "yes" : "no",
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

/** A verdict in two or three words. */
export function verdictText(claim: Compared["claim"]): string {
  const { direction, better } = claim;
  const key = isTooFew(claim) ? "few" : claim.key.replace(/^noDifference.*/, "none");
  return say("page.card.verdict", { key, direction, better });
}

/** In how many pairs B does better (is higher, where neither direction is), and in how many both are equal. */
export function countsOf(differences: Float64Array, better: "higher" | "lower" | "neither") {
  const isBetter = (difference: number) => (better === "lower" ? difference < 0 : difference > 0);
  return {
    wins: differences.filter(isBetter).length,
    ties: differences.filter((difference) => difference === 0).length,
  };
}

/** An amount; where it would be written as nothing, that it is less than the least that is written. */
function amountText(amount: number, indicator: Indicator): string {
  if (/[1-9]/.test(bareText(amount, indicator))) return differenceText(amount, indicator);
  return say("page.less", { least: differenceText(leastOf(indicator), indicator) });
}

/** The smallest amount that is written. */
function leastOf(indicator: Indicator): number {
  let least = 1;
  while (/[1-9]/.test(bareText(least / 10, indicator))) least /= 10;
  return least;
}

/** A count of pairs, in which a tie is half. */
export const countText = (count: number): string => numberText(count, count % 1 === 0 ? 0 : 1);

/** A label within a sentence: "Attainment gap" with a small first letter, "SEND" as it is. */
export const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label[0].toLowerCase() + label.slice(1) : label;
