/** The children among whom one is followed: the last who spend all their years in the phase within those that are run. [E3] */

import type { State } from "../engine/state.ts";
import type { OpenPlace } from "../place/open.ts";

/** A child of one run, as it entered and as it was last seen. */
export interface Seen {
  readonly child: number;
  readonly family: number;
  readonly freeMeals: boolean;
  readonly need: boolean;
  /** From home to the school it entered; NaN where it has none here. */
  readonly kilometres: number;
  /** Place on the list of the school offered, from 1; 0 where none listed was. */
  readonly preference: number;
  readonly firstHome: number;
  readonly home: number;
  /** Index of the school at the end; below 0 where it has none here. */
  readonly school: number;
  readonly attainment: number;
}

/** The last cohort whose years in the phase all lie within the horizon: its first year and its last. */
export function cohortYears({ baseYear, phase }: OpenPlace, years: number): { first: number; last: number } {
  const last = baseYear + years;
  return { first: Math.max(baseYear + 1, last - phase.years + 1), last };
}

export interface CohortWatch {
  /** To be told of every recorded year before the leavers go. */
  readonly onYear: (state: State, observed: { readonly year: number }) => void;
  /** By child: who entered as a resident and was there in the cohort's last year. */
  readonly seen: () => ReadonlyMap<number, Seen>;
}

type Begun = Omit<Seen, "home" | "school" | "attainment">;

export function watchCohort(place: OpenPlace, years: number): CohortWatch {
  const { first, last } = cohortYears(place, years);
  const begun = new Map<number, Begun>();
  const seen = new Map<number, Seen>();
  return {
    onYear: (state, { year }) => {
      if (year === first)
        for (const row of rowsOf(state, first)) begun.set(state.pupils.key[row], beginning(state, row));
      if (year === last) for (const row of rowsOf(state, first)) note(seen, begun, state, row);
    },
    seen: () => seen,
  };
}

/** Resident children of the cohort. */
function rowsOf({ pupils, families }: State, cohort: number): number[] {
  const rows: number[] = [];
  for (let p = 0; p < pupils.count; p++) {
    if (pupils.cohort[p] === cohort && families.outside[pupils.family[p]] === 0) rows.push(p);
  }
  return rows;
}

function beginning({ pupils, families }: State, row: number): Begun {
  const family = pupils.family[row];
  return {
    child: pupils.key[row],
    family: families.key[family],
    freeMeals: families.fsm[family] === 1,
    need: pupils.need[row] === 1,
    kilometres: pupils.travel[row],
    preference: pupils.preference[row],
    firstHome: families.neighbourhood[family],
  };
}

function note(seen: Map<number, Seen>, begun: ReadonlyMap<number, Begun>, { pupils, families }: State, row: number) {
  const key = pupils.key[row];
  const start = begun.get(key);
  if (start === undefined) return;
  const home = families.neighbourhood[pupils.family[row]];
  seen.set(key, { ...start, home, school: pupils.school[row], attainment: pupils.attainment[row] });
}
