/** A run seen borough by borough: in its base year, with its residents and its schools alone. */

import { ofBorough } from "../indicators/detail/view.ts";
import { boroughsOf } from "../place/boroughs.ts";
import type { PatternRun } from "./look.ts";

/** In the order of `boroughsOf`. Figures of observations alone can be measured on a part. */
export function boroughRuns({ place, looks: [first] }: PatternRun): PatternRun[] {
  return boroughsOf(place).map((_, borough) => ({
    place,
    looks: [{ ...first, observation: ofBorough(first.observation, borough) }],
  }));
}

/** The schools of a borough in the place's tables. */
export const schoolsIn =
  (place: PatternRun["place"], borough: string) =>
  (school: number): boolean =>
    place.schools.boroughs[school] === borough;
