/** Families whom services could reach this year: who lives where, in what need, at which schools. [Y4] */

import type { Year } from "../../engine/process.ts";
import { schoolsLinked } from "../../network/school-links.ts";
import { type Grouped, grouped } from "../../population/grouped.ts";
import { phasesOf } from "../../population/phases.ts";
import { supportNeeds } from "../../population/support-need.ts";
import type { Stream } from "../../random/streams.ts";
import { readiness } from "./engagement.ts";

/** Resident families with a child in the phase: rows by neighbourhood, need and readiness by row. */
export interface Reachable {
  readonly byNeighbourhood: Grouped;
  /** For each phase that is run, the school that each service works with and who is at school. */
  readonly atSchools: readonly AtSchools[];
  readonly need: Float64Array;
  /** Chance that the family takes up what it is offered, and whether it does. */
  readonly ready: Float64Array;
  readonly draws: Stream;
  /** Who comes to a service and in what need: written anew for each. */
  readonly coming: Int32Array;
  readonly comingNeed: Float64Array;
  /** The last service, from 1, that was found to work with the school of one of the family's children. */
  readonly linked: Int32Array;
}

/** Schools of one phase: by service the row of the one it works with, −1 where there is none; pupils by school; their families. */
export interface AtSchools {
  readonly worksWith: Int32Array;
  readonly bySchool: Grouped;
  readonly family: Int32Array;
}

export function familiesServed(year: Year): Reachable {
  const { place, parameters, state } = year;
  const { families } = state;
  const need = supportNeeds(
    families,
    phasesOf(state).map((phase) => phase.pupils),
    parameters,
  );
  const home = new Int32Array(families.count);
  for (let f = 0; f < families.count; f++) {
    home[f] = need[f] >= 0 && families.outside[f] === 0 ? families.neighbourhood[f] : -1;
  }
  const byNeighbourhood = grouped(home, place.neighbourhoods.ids.length);
  return {
    byNeighbourhood,
    atSchools: phasesOf(year).map(atSchoolsOf),
    need,
    ready: readiness(year),
    draws: year.stream("serve/engage"),
    coming: new Int32Array(byNeighbourhood.rows.length),
    comingNeed: new Float64Array(byNeighbourhood.rows.length),
    linked: new Int32Array(families.count),
  };
}

const atSchoolsOf = ({ place, state: { network, pupils } }: Year): AtSchools => ({
  worksWith: schoolsLinked(network, place),
  bySchool: grouped(Int32Array.from(pupils.school.subarray(0, pupils.count)), place.schools.ids.length),
  family: pupils.family,
});
