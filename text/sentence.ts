/** The sentence that a result is headed by: a claim in words. */

import type { Claim } from "../sim/experiment/verdict.ts";
import type { Indicator } from "../sim/indicators/indicator.ts";
import { bareText, differenceText, fewness } from "./numbers.ts";
import { say } from "./say.ts";

type Facts = Pick<Indicator, "label" | "unit" | "better" | "decimals" | "material">;

/** What the two sides of a comparison are called. */
export interface Sides {
  readonly a: string;
  readonly b: string;
}

/** What a comparison found of one indicator, in one sentence. */
export function resultSentence(
  claim: Claim,
  indicator: Facts,
  year: number,
  sides: Sides = { a: "A", b: "B" },
): string {
  const { numbers } = claim;
  return say(`claim.${claim.key}`, {
    label: indicator.label,
    year: String(year),
    a: sides.a,
    b: sides.b,
    direction: claim.direction,
    frequency: claim.frequency,
    way: numbers.median < 0 ? "lower" : numbers.median > 0 ? "higher" : "same",
    few: fewness(numbers.n),
    wanted: indicator.better,
    n: numbers.n,
    wins: numbers.wins,
    count: numbers.count,
    amount: differenceText(Math.abs(numbers.median), indicator),
    material: differenceText(indicator.material, indicator),
    low: bareText(numbers.low, indicator),
    high: bareText(numbers.high, indicator),
  });
}
