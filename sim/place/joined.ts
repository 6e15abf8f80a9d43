/** A place opened for both phases: its secondary schools, and before them its primary schools, for the same families. */

import { sum } from "./apportion.ts";
import type { OpenPlace } from "./open.ts";

/**
 * As many children a year as the tables count at secondary age, and as many of them eligible: one family, one flag.
 * Where primary schools have more pupils a year than that, or fewer, their places and rolls are scaled alike. `fed` is
 * the school that each primary school feeds.
 */
export function joined(secondary: OpenPlace, primary: OpenPlace, fed: Int16Array): OpenPlace {
  const { children } = secondary.neighbourhoods;
  const perYear = primary.phase.years / secondary.phase.years;
  const scale = (perYear * sum(children)) / sum(primary.neighbourhoods.children);
  const { fsmShare, ever6Share, meanAdvantage, advantage } = secondary;
  return {
    ...secondary,
    fed,
    earlierYears: primary.phase.years,
    primary: {
      ...primary,
      ...{ fsmShare, ever6Share, meanAdvantage, advantage },
      placesScale: scale,
      neighbourhoods: { ...secondary.neighbourhoods, children: children.map((count) => perYear * count) },
      schools: {
        ...primary.schools,
        places: primary.schools.places.map((places) => scale * places),
        roll: primary.schools.roll.map((roll) => scale * roll),
      },
    },
  };
}
