/** What is found of a trial, in words and as a mark. */

import type { Effect, EffectFinding } from "../../sim/experiment/one-lever.ts";
import type { Indicator } from "../../sim/indicators/indicator.ts";
import { POINTS, signedText } from "../../text/numbers.ts";
import { say } from "../../text/say.ts";
import type { EffectRow } from "../figures/effects.ts";
import { SHAPES, type Shape } from "../figures/finding-shapes.ts";
import { plainText, toPercent } from "../levers/words.ts";
import { ENOUGH } from "../result/enough.ts";
import { countsOf, verdictText } from "../result/headline.ts";

/** Findings that chance alone does not give. */
const TOLD: readonly EffectFinding[] = ["better", "slightlyBetter", "slightlyWorse", "worse", "differs"];

export const isTold = ({ finding }: Effect): boolean => TOLD.includes(finding);

export const percentText = (strength: number): string => plainText(toPercent(strength));

export const findingText = ({ finding, comparison }: Effect): string =>
  finding === "few" || finding === "equal" ? say(`trial.finding.${finding}`) : verdictText(comparison.claim);

/** In how many pairs it is better, and in how many the same. */
export const countsIn = ({ comparison: { difference } }: Effect, { better }: Pick<Indicator, "better">) =>
  countsOf(difference.differences, better);

/** "better in 8 of 10". */
export const winsText = (effect: Effect, indicator: Pick<Indicator, "better">): string =>
  say("trial.wins", {
    neither: indicator.better === "neither" ? "yes" : "no",
    ...countsIn(effect, indicator),
    n: effect.comparison.claim.numbers.n,
  });

const shapeOf = (finding: EffectFinding): Shape =>
  finding === "few" || finding === "equal" ? "flat" : SHAPES[finding];

/** With a plus where it is more, and short. */
export const amountText = (value: number, indicator: Indicator): string =>
  signedText(value, indicator).replace("percentage points", POINTS);

/** The middle 80 % of pairs; none of few. */
export const bandOf = ({ differences, band80 }: Effect["comparison"]["difference"]) =>
  differences.length < ENOUGH ? undefined : band80;

/** A trial as a line of a drawing, in so many units of its measure to one of the axis. */
export function rowOf(key: string, name: string, effect: Effect, indicator: Indicator, unit = 1): EffectRow {
  const { difference } = effect.comparison;
  const band = bandOf(difference);
  return {
    key,
    name,
    differences: Array.from(difference.differences, (value) => value / unit),
    median: difference.median / unit,
    band: band && [band[0] / unit, band[1] / unit],
    shape: shapeOf(effect.finding),
    isTold: isTold(effect),
    amount: indicator.directionOnly ? say("page.card.direction") : amountText(difference.median, indicator),
    says: findingText(effect),
  };
}
