/** Pairs of schools that a scenario names one by one: each is a part of an action of partnership. [B5] */

import { NO_END } from "./no-end.ts";
import type { Action, Scenario } from "./scenario.ts";

export type SchoolPair = readonly [one: string, other: string];

/** A pair that a scenario names: in which of its actions, from when and how strongly. */
export interface NamedPair {
  readonly schools: SchoolPair;
  readonly start: number;
  readonly strength: number;
}

const isOfPairs = ({ lever, structure = "pair", groups }: Action): boolean =>
  lever === "partnerships" && structure === "pair" && groups !== undefined;

const isOf = ([one, other]: SchoolPair, group: readonly string[]): boolean =>
  group.length === 2 && group.includes(one) && group.includes(other);

/** The pairs that a scenario names, in the order of its actions. */
export const namedPairs = ({ actions }: Pick<Scenario, "actions">): NamedPair[] =>
  actions
    .filter(isOfPairs)
    .flatMap(({ groups = [], start, strength }) =>
      groups.map((group): NamedPair => ({ schools: [group[0], group[1]], start, strength })),
    );

/**
 * The scenario in which these two work together from a year on, at a strength of 0 to 1. A school is named once in an
 * action: the pair joins one that begins in that year at that strength and names neither, else it is an action of its own.
 */
export function withPair(scenario: Scenario, schools: SchoolPair, start: number, strength: number): Scenario {
  const takes = (action: Action): boolean =>
    isOfPairs(action) &&
    action.start === start &&
    action.end === NO_END &&
    action.strength === strength &&
    action.targets === "all" &&
    !schools.some((school) => action.groups?.some((group) => group.includes(school)));
  const at = scenario.actions.findIndex(takes);
  const action = scenario.actions[at];
  const own: Action = { ...PAIR, start, strength, groups: [...(action?.groups ?? []), [...schools]] };
  if (at < 0) return { ...scenario, actions: [...scenario.actions, own] };
  return { ...scenario, actions: scenario.actions.with(at, { ...action, groups: own.groups }) };
}

const PAIR = { lever: "partnerships", end: NO_END, ramp: 1, targets: "all", structure: "pair" } as const;

/** The scenario without that pair, wherever it is named; an action that names nobody any more goes with it. */
export function withoutPair(scenario: Scenario, schools: SchoolPair): Scenario {
  const actions = scenario.actions.flatMap((action): Action[] => {
    if (!isOfPairs(action)) return [action];
    const groups = (action.groups ?? []).filter((group) => !isOf(schools, group));
    if (groups.length === action.groups?.length) return [action];
    return groups.length === 0 ? [] : [{ ...action, groups }];
  });
  return { ...scenario, actions };
}
