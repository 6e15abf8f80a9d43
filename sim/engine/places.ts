/** The place as it stands in each year of a run, as schools open and change their kind. [B10] */

import { changesByPhase } from "../place/changes-by-phase.ts";
import type { OpenPlace } from "../place/open.ts";
import { fedBy } from "../place/opening.ts";
import { reorganised } from "../place/reorganised.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { changesBy, endsSchool } from "../scenario/schools.ts";
import type { SchoolChange } from "../scenario/schools-schema.ts";

/** The place by year; worked out anew only for a year in which something changes. */
export function placesOf(place: OpenPlace, { schools = [] }: Pick<Scenario, "schools">): (year: number) => OpenPlace {
  let changes = 0;
  let here = place;
  return (year) => {
    const now = changesBy(schools, place.baseYear, year);
    if (now.length !== changes) here = reorganisedAll(place, now);
    changes = now.length;
    return here;
  };
}

/** The schools of every phase that is run; a primary school that opens feeds the school nearest to it, the others whom they fed. */
function reorganisedAll(place: OpenPlace, changes: readonly SchoolChange[]): OpenPlace {
  const { own, primary: ofPrimary } = changesByPhase(place, changes);
  const here = reorganised(place, own);
  if (place.primary === undefined) return here;
  const primary = reorganised(place.primary, ofPrimary);
  if (primary === place.primary) return here;
  const ended = own.filter(endsSchool).map(({ school }) => school);
  const fed = fedBy(primary.schools, here.schools, new Set(ended));
  fed.set(place.fed);
  return { ...here, primary, fed };
}

/** The place with every school that a run ever has: what its results by school are of. */
export const placeAtEnd = (place: OpenPlace, scenario: Pick<Scenario, "schools" | "years">): OpenPlace =>
  placesOf(place, scenario)(place.baseYear + scenario.years);
