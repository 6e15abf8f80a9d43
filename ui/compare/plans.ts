/** The scenarios that are compared, by letter: the baseline first. */

import type { Scenario } from "../../sim/scenario/scenario.ts";
import { say } from "../../text/say.ts";
import { runKey } from "../state/pair.ts";

export interface Plan {
  readonly letter: string;
  readonly scenario: Scenario;
  /** "B Knowledge moves around". */
  readonly name: string;
  /** The letter of one before it that gives the same results, if any does. */
  readonly alike: string | undefined;
}

/** More than so many are never compared at once. */
export const MOST_PLANS = 6;

/** Scenarios by letter, in order; what is told apart are those that act otherwise. */
export function plansOf(scenarios: readonly { readonly letter: string; readonly scenario: Scenario }[]): Plan[] {
  const first = new Map<string, string>();
  return scenarios.slice(0, MOST_PLANS).map(({ letter, scenario }) => {
    const key = runKey(scenario);
    const alike = first.get(key);
    if (alike === undefined) first.set(key, letter);
    return { letter, scenario, alike, name: say("compared.letter", { letter, title: scenario.title }) };
  });
}
