/** Which phase a change of a school is of, where a place is run for both. [B10] */

import type { SchoolChange } from "../scenario/schools-schema.ts";
import type { OpenPlace } from "./open.ts";

/** Changes of the place's own schools, and of its primary schools where both phases are run. */
export interface ChangesByPhase {
  readonly own: readonly SchoolChange[];
  readonly primary: readonly SchoolChange[];
}

/**
 * A school is of the phase whose tables have it, or for which it opens. Places of primary schools are stated as the
 * place's tables give them, and scaled as theirs are. `all` is every change that the scenario states: a school may be
 * spoken of in a year after the one in which it opens.
 */
export function changesByPhase(
  { primary: place }: OpenPlace,
  changes: readonly SchoolChange[],
  all: readonly SchoolChange[] = changes,
): ChangesByPhase {
  if (place === undefined) return { own: changes, primary: [] };
  const ids = new Set([
    ...place.schools.ids,
    ...all.flatMap(({ what, school, phase }) => (what === "open" && phase === "primary" ? [school] : [])),
  ]);
  return {
    own: changes.filter(({ school }) => !ids.has(school)),
    primary: changes.filter(({ school }) => ids.has(school)).map((change) => scaled(change, place.placesScale ?? 1)),
  };
}

const scaled = (change: SchoolChange, scale: number): SchoolChange =>
  change.places === undefined ? change : { ...change, places: scale * change.places };
