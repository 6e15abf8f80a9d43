/** A place put together from its rows. */

import { PHASES, type Phase } from "../scenario/phase.ts";
import type { Manifest } from "./manifest.ts";
import type { Outlined } from "./outlines.ts";
import type { Place } from "./place.ts";
import {
  byId,
  type NeighbourhoodRow,
  neighbourhoodColumns,
  type SchoolRow,
  type ServiceRow,
  schoolColumns,
  serviceColumns,
} from "./rows.ts";

export interface TravelRow {
  readonly neighbourhood: string;
  readonly school: string;
  readonly minutes: number;
}

/** The rows of a package's tables, in any order. */
export interface PackageRows {
  readonly schools: readonly SchoolRow[];
  readonly neighbourhoods: readonly NeighbourhoodRow[];
  readonly services: readonly ServiceRow[];
  readonly travel: readonly TravelRow[];
}

/** The place that rows and a descriptor describe. */
export function assemble(
  manifest: Omit<Manifest, "resources">,
  rows: PackageRows,
  outlines: readonly Outlined[] | undefined,
): Place {
  const { id, title, fictional, baseYear, outside, groups, fsmShare, ever6Share, primaryShares, sources, notes } =
    manifest;
  const boundaries = Object.fromEntries((outlines ?? []).map(({ id: of, outline }) => [of, outline]));
  return {
    ...{ id, title, fictional, baseYear, outside, groups, fsmShare, ever6Share, sources, notes },
    ...(primaryShares && { primaryShares }),
    schools: { secondary: schoolColumns(rows.schools, "secondary"), primary: schoolColumns(rows.schools, "primary") },
    neighbourhoods: neighbourhoodColumns(rows.neighbourhoods),
    services: serviceColumns(rows.services),
    travel: travelMatrices(rows),
    ...(outlines === undefined ? {} : { boundaries }),
  };
}

/** Minutes, neighbourhoods × schools, for each phase that the table speaks of; NaN for a pair it leaves out. */
function travelMatrices({ schools, neighbourhoods, travel }: PackageRows): Place["travel"] {
  const rowOf = new Map(byId(neighbourhoods).map(({ id }, i) => [id, i]));
  const matrices: Partial<Record<Phase, Float64Array>> = {};
  for (const phase of PHASES) {
    const columnOf = new Map(byId(schools.filter((school) => school.phase === phase)).map(({ id }, i) => [id, i]));
    const minutes = new Float64Array(rowOf.size * columnOf.size).fill(NaN);
    let known = 0;
    for (const pair of travel) {
      const row = rowOf.get(pair.neighbourhood);
      const column = columnOf.get(pair.school);
      if (row === undefined || column === undefined) continue;
      minutes[row * columnOf.size + column] = pair.minutes;
      known += 1;
    }
    if (known > 0) matrices[phase] = minutes;
  }
  return matrices;
}
