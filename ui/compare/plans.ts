/** The scenarios that are compared, by letter: the baseline first. */

import type { Scenario } from "../../sim/scenario/scenario.ts";
import { say } from "../../text/say.ts";
import { runKey } from "../state/pair.ts";

export interface Plan {
  /** Stays the same whatever is compared with it. */
  readonly id: string;
  readonly letter: string;
  readonly scenario: Scenario;
  /** "B Knowledge moves around". */
  readonly name: string;
  /** The letter of one before it that gives the same results, if any does. */
  readonly alike: string | undefined;
}

/** One of the page's scenarios. */
interface AtHand {
  readonly id: string;
  readonly scenario: Scenario;
}

const LETTERS = "ABCDEF";

/**
 * Scenarios by letter: the baseline is A, the one that the page compares with it B, then the others in their order. What
 * tells them apart is what they do, whatever they are called.
 */
export function plansOf(scenarios: readonly AtHand[], front: string): Plan[] {
  const [base, ...others] = scenarios;
  const inOrder = [base, ...others.filter(({ id }) => id === front), ...others.filter(({ id }) => id !== front)];
  const seen = new Map<string, string>();
  return inOrder.slice(0, LETTERS.length).map(({ id, scenario }, i) => {
    const [letter, key] = [LETTERS[i], runKey(scenario)];
    const alike = seen.get(key);
    if (alike === undefined) seen.set(key, letter);
    return { id, letter, scenario, alike, name: say("compared.letter", { letter, title: scenario.title }) };
  });
}
