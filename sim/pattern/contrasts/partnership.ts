/** What becomes of schools that an action brings together. [P14] */

import { ATTAINMENT, difference, lookAfter, SD_PER_TOOLKIT_MONTH, type Where } from "../contrast.ts";
import { declareContrasts } from "../figure.ts";
import type { PatternRun } from "../look.ts";
import { results } from "../schools.ts";

type Side = "supported" | "supporting";

/** The schools on one side of the pairs that are brokered in B's first year. */
const schoolsOf = (b: PatternRun, side: Side): Where => ({
  by: "bySchool",
  units: lookAfter(b, 1).brokered.map((tie) => tie[side]),
});

const gain = (a: PatternRun, b: PatternRun, side: Side, years: number): number =>
  difference([a, b], years, schoolsOf(b, side), ATTAINMENT);

/** Of the supported schools, the share for which `falls` holds. */
function falling(b: PatternRun, falls: (school: number) => boolean): number {
  const { units } = schoolsOf(b, "supported");
  return units.filter(falls).length / units.length;
}

export const partnership = declareContrasts({
  programmeGain: {
    pair: "programme",
    what: "leavers of supported schools at the end of a programme of two years",
    unit: "toolkit months",
    decimals: 2,
    measure: (a, b) => gain(a, b, "supported", 2) / SD_PER_TOOLKIT_MONTH,
  },
  programmeFell: {
    pair: "programme",
    what: "supported schools whose results fell in its first year, whatever they would have done",
    unit: "share",
    decimals: 2,
    measure: (a, b) => {
      const [before, after] = [results(lookAfter(a, 0).observation), results(lookAfter(b, 1).observation)];
      return falling(b, (s) => after[s] < before[s]);
    },
  },
  federationFirst: {
    pair: "federation",
    what: "leavers of supported schools after a year of federation",
    unit: "SD",
    decimals: 3,
    measure: (a, b) => gain(a, b, "supported", 1),
  },
  federationGain: {
    pair: "federation",
    what: "leavers of supported schools after five years of federation",
    unit: "SD",
    decimals: 3,
    measure: (a, b) => gain(a, b, "supported", 5),
  },
  federationHarmed: {
    pair: "federation",
    what: "supported schools whose results are lower after five years than they would have been",
    unit: "share",
    decimals: 2,
    measure: (a, b) => {
      const [without, having] = [a, b].map((run) => results(lookAfter(run, 5).observation));
      return falling(b, (s) => having[s] < without[s]);
    },
  },
  federationHelper: {
    pair: "federation",
    what: "leavers of supporting schools after five years of federation",
    unit: "SD",
    decimals: 3,
    measure: (a, b) => gain(a, b, "supporting", 5),
  },
});
