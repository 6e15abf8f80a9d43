/** Resident children one by one, so that the same ones can be found in two runs. */

import type { State } from "../engine/state.ts";
import type { OpenPlace } from "../place/open.ts";
import { NO_SCHOOL, yearsIn } from "../population/population.ts";
import { EVERY_GROUP } from "./detail/detail.ts";
import { membershipReader } from "./detail/groups-of.ts";
import { PERSISTENT } from "./read-pupil.ts";

/** A row a child, in order of key. */
export interface Children {
  readonly key: Uint32Array;
  /** A bit for each of EVERY_GROUP that the child is in, then one for leavers and one for those persistently absent. */
  readonly marks: Uint32Array;
  /** SD of the national cohort of the base year. */
  readonly attainment: Float64Array;
  /** Share of sessions attended, and the index of taking part. */
  readonly presence: Float32Array;
  readonly participation: Float32Array;
  /** Kilometres to the school attended; NaN for whoever is on no roll. */
  readonly travel: Float32Array;
}

/** What a page keeps of each child: a row a child, in order of key. */
export interface FewOfEach extends Pick<Children, "key" | "marks" | "travel"> {
  readonly attainment: Float32Array;
}

export const fewOfEach = ({ key, marks, travel, attainment }: Children): FewOfEach => ({
  key,
  marks,
  travel,
  attainment: Float32Array.from(attainment),
});

/** Set where the child is in the last year of the phase, and where it missed a tenth of school or more. */
export const LEAVER = 1 << EVERY_GROUP.length;
export const PERSISTENTLY_ABSENT = LEAVER << 1;

export function eachChild(state: State, place: OpenPlace): Children {
  const { pupils, families } = state;
  const all = Array.from({ length: pupils.count }, (_, p) => p);
  const rows = all.filter((p) => families.outside[pupils.family[p]] === 0);
  rows.sort((p, q) => pupils.key[p] - pupils.key[q]);
  const marks = marksReader(state, place);
  return {
    key: Uint32Array.from(rows, (p) => pupils.key[p]),
    marks: Uint32Array.from(rows, marks),
    attainment: Float64Array.from(rows, (p) => pupils.attainment[p]),
    presence: Float32Array.from(rows, (p) => pupils.presence[p]),
    participation: Float32Array.from(rows, (p) => pupils.participation[p]),
    travel: Float32Array.from(rows, (p) => (pupils.school[p] === NO_SCHOOL ? Number.NaN : pupils.travel[p])),
  };
}

function marksReader(state: State, place: OpenPlace): (p: number) => number {
  const { pupils, year } = state;
  const groupsOf = membershipReader(state, place);
  return (p) => {
    const { count, groups } = groupsOf(p);
    let marks = yearsIn(pupils.cohort[p], year) === place.phase.years - 1 ? LEAVER : 0;
    if (1 - pupils.presence[p] >= PERSISTENT) marks |= PERSISTENTLY_ABSENT;
    for (let i = 0; i < count; i++) marks |= 1 << groups[i];
    return marks;
  };
}
