/** Adding another scenario's actions to one as a package: what it does, laid on this one's years. */

import type { Horizon } from "./edit-actions.ts";
import { NO_END } from "./no-end.ts";
import type { Action, Scenario } from "./scenario.ts";

/** What a scenario comes to with a package, and what of the package found no room in it. */
export interface Packed {
  readonly scenario: Scenario;
  /** Actions that would begin after the run has ended. */
  readonly tooLate: readonly Action[];
  /** True where both say how schools admit, and the scenario's own way was kept. */
  readonly keptAdmissions: boolean;
}

/**
 * The scenario with what a package does: its actions, the schools that it opens or changes, and its admissions where the
 * scenario states none, all `by` years later than in the package. What would begin after the last year is left out.
 */
export function withPackage(scenario: Scenario, added: Scenario, by: number, { last }: Horizon): Packed {
  const later = added.actions.map((action) => shifted(action, by));
  const isTooLate = ({ start }: { readonly start: number }) => start > last;
  const schools = (added.schools ?? []).map((change) => ({ ...change, year: change.year + by }));
  const { admissions } = added;
  const keptAdmissions = admissions !== undefined && scenario.admissions !== undefined;
  return {
    scenario: {
      ...scenario,
      actions: [...scenario.actions, ...later.filter((action) => !isTooLate(action))],
      ...(schools.length > 0 && { schools: [...(scenario.schools ?? []), ...schools] }),
      ...(admissions !== undefined && !keptAdmissions && { admissions: laterBy(admissions, by) }),
    },
    tooLate: later.filter(isTooLate),
    keptAdmissions,
  };
}

const shifted = (action: Action, by: number): Action => ({
  ...action,
  start: action.start + by,
  end: action.end >= NO_END ? NO_END : action.end + by,
});

const laterBy = (admissions: NonNullable<Scenario["admissions"]>, by: number) =>
  admissions.from === undefined ? admissions : { ...admissions, from: admissions.from + by };
