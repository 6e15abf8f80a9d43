/** The sentence that a result is headed by: a claim in words. */

import type { Claim } from "../sim/experiment/verdict.ts";
import type { Indicator } from "../sim/indicators/indicator.ts";
import { bareText, differenceText } from "./numbers.ts";
import { say } from "./say.ts";

type Facts = Pick<Indicator, "label" | "unit" | "better" | "decimals" | "material">;

/** What a comparison found of one indicator, in one sentence. */
export function resultSentence(claim: Claim, indicator: Facts, year: number): string {
  const { numbers } = claim;
  return say(`claim.${claim.key}`, {
    label: indicator.label,
    year: String(year),
    direction: claim.direction,
    frequency: claim.frequency,
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
