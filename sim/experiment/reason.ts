/** Why two scenarios that were meant to differ gave the same numbers. */

import { admissionsStart } from "../scenario/admissions.ts";
import { LEVERS } from "../scenario/levers.ts";
import { NO_END } from "../scenario/no-end.ts";
import type { Action, Scenario } from "../scenario/scenario.ts";

export const REASONS = ["nothingChanged", "outsideHorizon", "processOff", "notYet", "notReached"] as const;
export type Reason = (typeof REASONS)[number];

type Switchable = keyof Scenario["processes"];

/**
 * The first reason that holds: nothing differs between the two; all that differs are actions or stated admissions outside
 * the simulated years; every process through which they act is off; none of them has begun by the year spoken of, the last
 * unless another is asked for. Otherwise nothing that differs reaches the measure.
 */
export function reasonForNoDifference(
  a: Scenario,
  b: Scenario,
  firstYear: number,
  lastYear: number,
  year = lastYear,
): Reason {
  if (essence(a) === essence(b)) return "nothingChanged";
  if (essence(withoutDeeds(a)) !== essence(withoutDeeds(b))) return "notReached";
  const acting = [...changedActions(a, b), ...changedAdmissions(a, b, firstYear), ...changedSchools(a, b)];
  if (acting.length === 0) return "nothingChanged";
  const inYears = acting.filter(({ start, end }) => end >= firstYear && start <= lastYear);
  if (inYears.length === 0) return "outsideHorizon";
  if (inYears.every(({ off }) => off)) return "processOff";
  return inYears.every(({ start }) => Math.max(start, firstYear) > year) ? "notYet" : "notReached";
}

/** What one scenario does and the other does not: its years, and whether nothing is left through which it acts. */
interface Deed {
  readonly start: number;
  readonly end: number;
  readonly off: boolean;
}

/** The scenario with nothing done in it. */
const withoutDeeds = ({ admissions: _admissions, schools: _schools, ...rest }: Scenario): Scenario => ({
  ...rest,
  actions: [],
});

const changedActions = (a: Scenario, b: Scenario): Deed[] =>
  [...changed(a, b), ...changed(b, a)]
    .filter(({ strength }) => strength > 0)
    .map((action) => ({ start: action.start, end: action.end, off: isOff(action, b) }));

/** Changes of schools that only one of the two states: what has become of a school stays so. */
function changedSchools({ schools: a = [] }: Scenario, { schools: b = [] }: Scenario): Deed[] {
  const [saidA, saidB] = [a, b].map((changes) => changes.map((change) => JSON.stringify(change)));
  const only = (changes: typeof a, other: readonly string[]) =>
    changes.filter((change) => !other.includes(JSON.stringify(change)));
  return [...only(a, saidB), ...only(b, saidA)].map(({ year }) => ({ start: year, end: NO_END, off: false }));
}

function changedAdmissions(a: Scenario, b: Scenario, firstYear: number): Deed[] {
  if (JSON.stringify(a.admissions) === JSON.stringify(b.admissions)) return [];
  return [a, b].flatMap(({ admissions }) =>
    admissions === undefined ? [] : [{ start: admissionsStart(admissions, firstYear - 1), end: NO_END, off: false }],
  );
}

const changed = (from: Scenario, to: Scenario): Action[] => {
  const kept = new Set(to.actions.map((action) => JSON.stringify(action)));
  return from.actions.filter((action) => !kept.has(JSON.stringify(action)));
};

const isOff = (action: Action, scenario: Scenario): boolean =>
  LEVERS[action.lever].processes.every((key) => scenario.processes[key as Switchable] === "off");

/** All of a scenario that acts: without its title, its note, what it puts first and what it measures besides. */
const essence = (scenario: Scenario): string => {
  const { title: _title, note: _note, values: _values, indicators: _own, $schema: _schema, ...rest } = scenario;
  return JSON.stringify(rest);
};
