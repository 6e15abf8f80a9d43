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

/** An action or a change of context that is stated from before the first simulated year, and acts in some. */
export interface BegunBefore {
  readonly path: string;
  readonly start: number;
  readonly first: number;
}

/** What is stated to have begun earlier than anything is simulated: it acts from the first year, as far along its ramp as it would be. */
export function begunBefore(
  { actions, context }: Scenario,
  { baseYear }: { readonly baseYear: number },
): BegunBefore[] {
  const first = baseYear + 1;
  const begun = (path: string) => (spell: { start: number; end: number }, i: number) =>
    spell.start < first && spell.end >= first ? [{ path: `${path}.${i}`, start: spell.start, first }] : [];
  return [...actions.flatMap(begun("actions")), ...context.flatMap(begun("context"))];
}
