/** What schools that change by themselves bring about: held to nothing published, but told with one process off at a time. */

import type { Tally } from "../../observe/observation.ts";
import { ATTAINMENT, difference, everywhere, LATE, quarterGain } from "../contrast.ts";
import { type Contrast, declareContrasts } from "../figure.ts";

const PER_THOUSAND = 1000;

const ofEveryone = (what: string, unit: string, [part, whole]: readonly [Tally, Tally], times: number): Contrast => ({
  pair: "inside",
  what,
  unit,
  decimals: 3,
  measure: (a, b) => times * difference([a, b], LATE, everywhere(a, "byNeighbourhood"), [part, whole]),
});

export const inside = declareContrasts({
  insideAll: ofEveryone("all leavers where schools change by themselves", "SD", ATTAINMENT, 1),
  insideLow: {
    pair: "inside",
    what: "leavers in the quarter with the lowest attainment at entry there",
    unit: "SD",
    decimals: 3,
    measure: (a, b) => quarterGain(a, b, "low"),
  },
  insideParticipation: ofEveryone("participation there", "index", ["participation", "pupils"], 1),
  insideExcluded: ofEveryone("permanent exclusions there", "per 1,000 pupils", ["excluded", "pupils"], PER_THOUSAND),
});
