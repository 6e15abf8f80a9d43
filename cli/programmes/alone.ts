/** The place left alone that a programme is held against, and the years and indicators that are looked at. */

import { HEADLINE } from "../../sim/indicators/headline.ts";
import type { IndicatorKey } from "../../sim/indicators/registry.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { PROGRAMMES, type Programme } from "./registry.ts";

/** The scenario with nothing done in it: the same seeds, years and place. */
export function aloneOf({ admissions: _admissions, schools: _schools, trusts: _trusts, ...rest }: Scenario): Scenario {
  return { ...rest, title: "The place alone", note: "", actions: [], context: [] };
}

/** What heads every result, how pupils do on the whole, and what this programme should show in first. */
export const indicatorsOf = ({ card }: Programme): IndicatorKey[] => [
  ...new Set<IndicatorKey>([...HEADLINE, "attainment", ...(card.watch as IndicatorKey[])]),
];

/** Every indicator that some programme is looked at by. */
export const ALL_INDICATORS: readonly IndicatorKey[] = [...new Set(PROGRAMMES.flatMap(indicatorsOf))];

/** The last year of what is done, where a run goes on after it, and the last of the run. */
export function yearsLookedAt({ actions, schools = [] }: Scenario, last: number): number[] {
  const done = schools.length > 0 ? last : Math.max(...actions.map(({ end }) => end));
  return done < last ? [done, last] : [last];
}
