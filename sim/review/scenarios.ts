/** The scenarios that a review comes to: the place as its respondents see it, and the same with what is worth testing. */

import { SCHEMA_VERSION, type ScenarioInput } from "../scenario/scenario.ts";
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
  const changed = values.filter(({ before, after }) => after !== before);
  return {
    schemaVersion: SCHEMA_VERSION,
    title,
    note,
    place,
    phase,
    parameters: Object.fromEntries(changed.map(({ parameter, after }) => [parameter, after])),
  };
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
