/** What has acted on a run by the end of a year: runs of one place that share it have been the same run up to then. [O4] [O6] */

import type { OpenPlace } from "../place/open.ts";
import { admissionsIn, admissionsStart } from "../scenario/admissions.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { changesBy, effectiveYear } from "../scenario/schools.ts";

export interface Past {
  readonly seed: number;
  readonly burnIn: number;
  readonly stance: string;
  readonly year: number;
  /** All that had acted by the end of the year: parameters and what is drawn besides, processes off, actions, context, stated admissions and an own utility, as text. */
  readonly history: string;
}

/** The past of a run of this scenario at the end of this year. */
export const pastOf = (scenario: Scenario, place: OpenPlace, year: number): Past => ({
  seed: scenario.seed,
  burnIn: scenario.burnIn,
  stance: scenario.stance,
  year,
  history: JSON.stringify([
    scenario.parameters,
    scenario.processes,
    ...(year > place.baseYear
      ? [
          scenario.actions.filter(({ start, strength }) => start <= year && strength > 0),
          scenario.context.filter(({ start }) => start <= year),
        ]
      : []),
    ...admissionsBy(scenario, place, year),
    ...schoolsBy(scenario, place, year),
    ...(scenario.unstated === undefined ? [] : [{ unstated: scenario.unstated }]),
    ...(scenario.trusts === undefined ? [] : [{ trusts: scenario.trusts }]),
    ...(scenario.utility === undefined ? [] : [{ utility: scenario.utility }]),
  ]),
});

/** The last year from whose end the other may go on from a state of the one; undefined where they never were the same. */
export function sharedYear(place: OpenPlace, one: Scenario, other: Scenario): number | undefined {
  const isShared = (year: number) =>
    JSON.stringify(pastOf(one, place, year)) === JSON.stringify(pastOf(other, place, year));
  let year = place.baseYear + Math.min(one.years, other.years - 1);
  while (year >= place.baseYear && !isShared(year)) year -= 1;
  return year < place.baseYear ? undefined : year;
}

/** How schools were stated to admit by the end of the year: nothing where they admitted as today, so that files stay good. */
function admissionsBy({ admissions }: Scenario, { baseYear }: OpenPlace, year: number): unknown[] {
  const held = admissionsIn(admissions, baseYear, year);
  if (held === undefined) return [];
  const { from: _from, ...policy } = held;
  return [admissionsStart(held, baseYear), policy];
}

/** What has become of schools by the end of the year; likewise nothing where they all stayed as they were. */
function schoolsBy({ schools = [] }: Scenario, { baseYear }: OpenPlace, year: number): unknown[] {
  const done = changesBy(schools, baseYear, year);
  return done.length === 0 ? [] : [{ schools: done.map((change) => [effectiveYear(change, baseYear), change]) }];
}
