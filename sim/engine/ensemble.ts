/** Replicates of a job: run each from its own chance, and keep the series it was asked for. */

import { byGroup } from "../indicators/by-group.ts";
import { placeSeries, unitSeries } from "../indicators/series.ts";
import type { Observation } from "../observe/observation.ts";
import type { OpenPlace } from "../place/open.ts";
import type { Closer } from "./closer.ts";
import type { Job, ReplicateResult } from "./job.ts";
import type { Listener } from "./listener.ts";
import type { Process } from "./process.ts";
import type { Replay } from "./replay.ts";
import type { Saved } from "./save.ts";
import { type Done, simulate } from "./simulate.ts";
import type { State } from "./state.ts";

export interface ReplicateOptions {
  /** Go on from here rather than from the start. */
  readonly from?: Saved;
  /** Looks closer at every recorded year. States to go on from must have been looked at so too. */
  readonly closer?: Closer;
  /** The year's processes in order, where they are not the model's alone. */
  readonly order?: readonly Process[];
  /** Gives some columns back as they were in another run. */
  readonly replay?: Replay;
  /** Called when a process is done, recorded or not. */
  readonly onProcess?: (done: Done) => void;
  /** Watches every process. */
  readonly listener?: Listener;
  /** Called at the end of each recorded year, before the leavers go. */
  readonly onYear?: (state: State, observation: Observation) => void;
  /** Called when a recorded year is over and everyone has moved up: what a saved state holds. */
  readonly onYearEnd?: (state: State, observations: readonly Observation[]) => void;
}

/** A replicate step by step: yields what was done, returns the result. */
export function* replicateSteps(
  place: OpenPlace,
  job: Job,
  replicate: number,
  options: ReplicateOptions = {},
): Generator<Done, ReplicateResult> {
  const { scenario, assumptions, units, utility } = job;
  const { from, order, closer, replay, listener } = options;
  const observations: Observation[] = from === undefined ? [] : [...from.observations];
  const watched = {
    ...(order && { order }),
    ...(closer && { closer }),
    ...(replay && { replay }),
    ...(listener && { listener }),
  };
  const run = { place, scenario, replicate, assumptions, ...(utility && { utility }), ...watched };
  for (const done of simulate({ ...run, ...(from && { from: from.state }) })) {
    if (done.observation !== undefined) {
      observations.push(done.observation);
      options.onYear?.(done.state, done.observation);
    } else options.onProcess?.(done);
    if (done.process === "leave" && done.year >= place.baseYear) options.onYearEnd?.(done.state, observations);
    yield done;
  }
  return {
    replicate,
    years: observations.map(({ year }) => year),
    place: placeSeries(observations),
    ...(place.primary && { primary: placeSeries(observations.flatMap(({ primary }) => primary ?? [])) }),
    ...(units.includes("school") && { school: unitSeries(observations, "school", place) }),
    ...(units.includes("neighbourhood") && { neighbourhood: unitSeries(observations, "neighbourhood", place) }),
    ...(job.byGroup && { byGroup: byGroup(observations, place) }),
    ...(closer && { detail: closer.series(observations, place, units) }),
  };
}

/** A replicate in one go. */
export function runReplicate(
  place: OpenPlace,
  job: Job,
  replicate: number,
  options: ReplicateOptions = {},
): ReplicateResult {
  const steps = replicateSteps(place, job, replicate, options);
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}
