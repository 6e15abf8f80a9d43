/** The scenarios that a review comes to: the place as its respondents see it, and the same with what is worth testing. */

import { SCHEMA_VERSION, type Scenario, type ScenarioInput } from "../scenario/scenario.ts";
import type { Answers } from "./answers.ts";
import type { StartingValue } from "./starting-values.ts";
import { type Suggested, written } from "./suggested.ts";

/** Levers begin in the second year after the base year, and take two years to their half strength. */
const YEARS_ON = 2;
const RAMP = 2;
const STRENGTH = "some";

/** The place as it is, with the starting values that differ from the defaults. */
export function placeAsReviewed(
  { title, phase }: Pick<Answers, "title" | "phase">,
  place: string,
  values: readonly StartingValue[],
  note: string,
): ScenarioInput {
  return {
    schemaVersion: SCHEMA_VERSION,
    title,
    note,
    place,
    phase,
    parameters: statedOf(values),
  };
}

/** Those that differ from the defaults, as a scenario states them. */
const statedOf = (values: readonly StartingValue[]): Record<string, number> =>
  Object.fromEntries(
    values.filter(({ before, after }) => after !== before).map(({ parameter, after }) => [parameter, after]),
  );

/** A scenario that begins where its place was rated; what is rated to be as usual is stated no longer, what is not rated stays. */
export function withStartingValues(scenario: Scenario, values: readonly StartingValue[]): Scenario {
  const rated = new Set<string>(values.map(({ parameter }) => parameter));
  const rest = Object.entries(scenario.parameters).filter(([key]) => !rated.has(key));
  return { ...scenario, parameters: { ...Object.fromEntries(rest), ...statedOf(values) } };
}

/** The same place with every suggested lever at half strength, but for one of two that work against each other. */
export const withLevers = (
  as: ScenarioInput,
  title: string,
  levers: readonly Suggested[],
  baseYear: number,
): ScenarioInput => ({
  ...as,
  title,
  actions: written(levers).map(({ lever }) => ({ lever, start: baseYear + YEARS_ON, ramp: RAMP, strength: STRENGTH })),
});
