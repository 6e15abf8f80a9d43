/** What is seen of a year of a run when patterns are measured: its observation, its leavers one by one, sets, prices and ties. */

import type { Closer } from "../engine/closer.ts";
import type { State } from "../engine/state.ts";
import type { Detailed } from "../observe/detail/detail.ts";
import { observeDetail } from "../observe/detail/record.ts";
import type { Observation } from "../observe/observation.ts";
import type { OpenPlace } from "../place/open.ts";
import { type Brokered, brokeredTies } from "./brokered.ts";
import { type Leavers, leaversOf } from "./leavers.ts";
import { type Sets, setsOf } from "./sets.ts";

export interface Look {
  readonly year: number;
  readonly observation: Detailed;
  readonly leavers: Leavers;
  readonly sets: Sets;
  /** ln price of a home relative to the place's mean, by neighbourhood. */
  readonly logPrice: Float64Array;
  readonly brokered: readonly Brokered[];
}

/** One replicate as patterns are measured on it: its place, and its years from the base year on. */
export interface PatternRun {
  readonly place: OpenPlace;
  readonly looks: readonly Look[];
}

/** The closer look that a look needs; its own series, which nobody reads, are left out. */
export const LOOKING: Closer = { observe: observeDetail, series: () => ({ place: new Float64Array(0) }) };

/** What is seen of the year in course; its observation must have been looked at closely. */
export function lookAt(state: State, place: OpenPlace, observation: Observation): Look {
  const { detail } = observation;
  if (detail === undefined) throw new Error(`no closer look was taken at ${observation.year}`);
  return {
    year: observation.year,
    observation: { ...observation, detail },
    leavers: leaversOf(state, place),
    sets: setsOf(state),
    logPrice: state.neighbourhoods.logPrice.slice(0, state.neighbourhoods.count),
    brokered: brokeredTies(state, place),
  };
}
