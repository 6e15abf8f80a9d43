/** Schools' results seen side by side: their leavers' mean attainment, and how many pupils stand behind each. */

import { type Observation, tally } from "../../observe/observation.ts";

/** Mean attainment of each school's leavers, SD; NaN where it has none. */
export const resultsOf = ({ bySchool }: Observation): Float64Array =>
  columnOf(
    bySchool.units,
    (school) => tally(bySchool, "leaverAttainment", school, "all") / tally(bySchool, "leavers", school, "all"),
  );

export const leaversOf = ({ bySchool }: Observation): Float64Array =>
  columnOf(bySchool.units, (school) => tally(bySchool, "leavers", school, "all"));

export const rollsOf = ({ bySchool }: Observation): Float64Array =>
  columnOf(bySchool.units, (school) => tally(bySchool, "pupils", school, "all"));

const columnOf = (schools: number, value: (school: number) => number): Float64Array =>
  Float64Array.from({ length: schools }, (_, school) => value(school));
