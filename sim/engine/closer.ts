/** A closer look at a run, for results that are written: given by whoever runs it, so that the page need not carry it. */

import { boroughSeries, placeDetail, schoolDetail } from "../indicators/detail/series.ts";
import type { Detail } from "../observe/detail/detail.ts";
import { observeDetail } from "../observe/detail/record.ts";
import type { Observation } from "../observe/observation.ts";
import type { OpenPlace } from "../place/open.ts";
import type { Parameters } from "../scenario/parameters.ts";
import type { DetailSeries, Unit } from "./job.ts";
import type { State } from "./state.ts";

export interface Closer {
  /** What is recorded beside a year's observation. */
  readonly observe: (state: State, place: OpenPlace, parameters: Parameters) => Detail;
  /** The series made of it, for the units asked for. */
  readonly series: (observations: readonly Observation[], place: OpenPlace, units: readonly Unit[]) => DetailSeries;
}

export const CLOSER: Closer = {
  observe: observeDetail,
  series: (observations, place, units) => ({
    place: placeDetail(observations),
    ...(place.primary && { primary: placeDetail(observations.flatMap(({ primary }) => primary ?? [])) }),
    ...(units.includes("school") && { school: schoolDetail(observations, place) }),
    ...(units.includes("borough") && { borough: boroughSeries(observations, place) }),
  }),
};
