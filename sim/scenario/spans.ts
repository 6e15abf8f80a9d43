/** Rules that span several parameters: shares of one whole, and bounds that must not cross. */

import { type Fault, fault } from "./faults.ts";
import { type ParameterKey, parameterIn } from "./parameters.ts";
import { PLAUSIBLE } from "./plausible.ts";
import type { Scenario } from "./scenario.ts";
import { statedOf } from "./stated.ts";
import { usualValue } from "./usual-value.ts";

/** Shares of one whole: together never more than 1. */
const SHARES_OF_ONE: readonly (readonly ParameterKey[])[] = [
  ["families.twoChildren", "families.threeChildren", "families.fourChildren"],
  ["choose.listsOne", "choose.listsAll"],
];

/** Lower and upper bounds of one thing. */
const BOUNDS: readonly (readonly [lower: ParameterKey, upper: ParameterKey])[] = [
  ["learnAboutSchools.lowest", "learnAboutSchools.highest"],
];

/** What adding shares may be out by without being more than 1. */
const ROUNDING = 1e-9;

/** Faults of parameters that cannot hold together, whatever is drawn from their ranges. */
export function spanFaults(scenario: Scenario, file: string): Fault[] {
  return [
    ...SHARES_OF_ONE.flatMap((keys) => shareFault(scenario, file, keys)),
    ...BOUNDS.flatMap(([lower, upper]) => boundFault(scenario, file, lower, upper)),
  ];
}

function shareFault(scenario: Scenario, file: string, keys: readonly ParameterKey[]): Fault[] {
  const highest = keys.map((key) => rangeOf(scenario, key)[1]);
  const sum = highest.reduce((total, value) => total + value, 0);
  if (sum <= 1 + ROUNDING) return [];
  const found = `${highest.join(" + ")} = ${Math.round(sum * 1e6) / 1e6}`;
  return [fault(file, pathOf(scenario, keys), `${keys.join(" + ")} of at most 1`, found, advice(scenario, keys))];
}

function boundFault(scenario: Scenario, file: string, lower: ParameterKey, upper: ParameterKey): Fault[] {
  const low = rangeOf(scenario, lower)[1];
  const high = rangeOf(scenario, upper)[0];
  if (low <= high) return [];
  const keys = [lower, upper];
  return [
    fault(file, pathOf(scenario, keys), `${lower} not above ${upper}`, `${low} > ${high}`, advice(scenario, keys)),
  ];
}

/** The values a replicate may have: what is stated, else what is usual. */
function rangeOf(scenario: Scenario, key: ParameterKey): readonly [low: number, high: number] {
  const value = statedOf(scenario, key) ?? usualValue(scenario, key);
  if (value === PLAUSIBLE) {
    const { low, high } = parameterIn(scenario.phase, key).prior;
    return [low, high];
  }
  return typeof value === "number" ? [value, value] : value;
}

/** The first of the parameters that the scenario states. */
const pathOf = ({ parameters }: Scenario, keys: readonly ParameterKey[]): string =>
  `parameters.${keys.find((key) => parameters[key] !== undefined) ?? keys[0]}`;

/** Whoever states one of them may not know what the others are by default. */
function advice({ parameters }: Scenario, keys: readonly ParameterKey[]): string {
  const silent = keys.filter((key) => parameters[key] === undefined);
  return silent.length > 0 ? `state ${silent.join(" and ")} too` : "";
}
