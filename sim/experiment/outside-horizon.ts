/** What a scenario states for years that are not simulated. */

import { NO_END } from "../scenario/no-end.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** An action, change of context, policy of admissions or change of a school that never acts: the years it is stated for and the years that are simulated. */
export interface OutsideHorizon {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** Actions, changes of context and admissions stated for years that are not simulated: no fault, but worth saying. */
export function outsideHorizon(scenario: Scenario, { baseYear }: { readonly baseYear: number }): OutsideHorizon[] {
  const [first, last] = [baseYear + 1, baseYear + scenario.years];
  const outside = (path: string) => (spell: { start: number; end: number }, i: number) =>
    spell.end < first || spell.start > last
      ? [{ path: `${path}.${i}`, start: spell.start, end: spell.end, first, last }]
      : [];
  const { actions, context, admissions, schools = [] } = scenario;
  const from = admissions?.from ?? first;
  return [
    ...actions.flatMap(outside("actions")),
    ...context.flatMap(outside("context")),
    ...schools.map(({ year }) => ({ start: Math.max(year, first), end: NO_END })).flatMap(outside("schools")),
    ...(from > last ? [{ path: "admissions", start: from, end: NO_END, first, last }] : []),
  ];
}
