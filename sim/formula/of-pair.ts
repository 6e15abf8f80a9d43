/** Own indicators of scenarios that are compared: either side's, computed for both by the same formula. */

import type { OwnIndicator } from "../indicators/own.ts";
import { type Fault, fault } from "../scenario/faults.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { formulasOf } from "./of-scenario.ts";

/** A's own indicators, then those that only B has. */
export function ownOfPair(a: Scenario, b: Scenario): OwnIndicator[] {
  const ours = formulasOf(a).indicators;
  const keys = new Set(ours.map(({ key }) => key));
  return [...ours, ...formulasOf(b).indicators.filter(({ key }) => !keys.has(key))];
}

/** Keys under which scenarios of one comparison state different formulas. */
export function ownFaults(named: readonly { readonly scenario: Scenario; readonly file: string }[]): Fault[] {
  const [first, ...others] = named;
  const stated = new Map(formulasOf(first.scenario).indicators.map(({ key, expression }) => [key, expression]));
  return others.flatMap(({ scenario, file }) =>
    formulasOf(scenario)
      .indicators.filter(({ key, expression }) => stated.has(key) && stated.get(key) !== expression)
      .map(({ key }) =>
        fault(
          file,
          `indicators.${key}`,
          `the formula that ${first.file} has`,
          "another",
          "give one of them another key",
        ),
      ),
  );
}
