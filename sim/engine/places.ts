/** The place as it stands in each year of a run, as schools open and change their kind. [B10] */

import type { OpenPlace } from "../place/open.ts";
import { reorganised } from "../place/reorganised.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { changesBy } from "../scenario/schools.ts";

/** The place by year; worked out anew only for a year in which something changes. */
export function placesOf(place: OpenPlace, { schools = [] }: Pick<Scenario, "schools">): (year: number) => OpenPlace {
  let changes = 0;
  let here = place;
  return (year) => {
    const now = changesBy(schools, place.baseYear, year);
    if (now.length !== changes) here = reorganised(place, now);
    changes = now.length;
    return here;
  };
}

/** The place with every school that a run ever has: what its results by school are of. */
export const placeAtEnd = (place: OpenPlace, scenario: Pick<Scenario, "schools" | "years">): OpenPlace =>
  placesOf(place, scenario)(place.baseYear + scenario.years);
