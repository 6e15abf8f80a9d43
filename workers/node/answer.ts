/** Doing one task: a replicate with its sampled pupils and its kept state. The same code in a thread and without one. */

import { CLOSER } from "../../sim/engine/closer.ts";
import type { ReplicateOptions } from "../../sim/engine/ensemble.ts";
import { placesOf } from "../../sim/engine/places.ts";
import { copyState, type Saved } from "../../sim/engine/save.ts";
import { readStates, savedWith, writeStates } from "../../sim/engine/state-file.ts";
import { type Children, eachChild } from "../../sim/observe/each-child.ts";
import { type SampledPupil, samplePupils } from "../../sim/observe/sample.ts";
import { type Leavers, leaversOf } from "../../sim/pattern/leavers.ts";
import { LOOKING, type Look, lookAt } from "../../sim/pattern/look.ts";
import { partsOfAll } from "../../sim/pattern/partition.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { stream } from "../../sim/random/streams.ts";
import { type Driver, driveReplicate } from "../job-runner.ts";
import type { Answer, Task } from "./task.ts";

/**
 * The answer to a task, but for the jobs it is compared with; undefined where it was cancelled on the way. `goingOn` says
 * what it goes on from, and keeps states of its own.
 */
export async function answer(
  place: OpenPlace,
  task: Task,
  driver: Driver,
  goingOn: ReplicateOptions = {},
): Promise<Answer | undefined> {
  const { job, replicate, agents: n, saveYear } = task;
  const { scenario } = job;
  const agents: SampledPupil[] = [];
  const looks: Look[] = [];
  const leavers: Leavers[] = [];
  let saved: Uint8Array | undefined;
  let children: Children | undefined;
  const chance = stream(scenario.seed, replicate, "sample", 0);
  const placeIn = placesOf(place, scenario);
  const options: ReplicateOptions = {
    ...goingOn,
    ...(task.closer && { closer: CLOSER }),
    ...(task.patterns && { closer: LOOKING }),
    ...(task.from !== undefined && { from: savedOf(task.from, replicate) }),
    onYear: (state, observation) => {
      if (task.children && state.year === place.baseYear + scenario.years) children = eachChild(state, place);
      if (n > 0) agents.push(...samplePupils(state, placeIn(state.year), replicate, chance, n));
      if (task.parted) leavers.push(leaversOf(state, placeIn(state.year)));
      if (task.patterns) looks.push(lookAt(state, placeIn(state.year), observation));
    },
    onYearEnd: (state, observations) => {
      goingOn.onYearEnd?.(state, observations);
      if (state.year !== saveYear) return;
      const kept: Saved = { replicate, state: copyState(state), observations };
      saved = writeStates({ made: savedWith(scenario, place, job.assumptions, state.year), runs: [kept] });
    },
  };
  const result = await driveReplicate(place, job, replicate, driver, options);
  const seen = {
    ...(task.patterns && { looks }),
    ...(task.parted && { parts: partsOfAll(leavers) }),
    ...(saved && { saved }),
  };
  return result && { result: { ...result, ...(children && { children }) }, agents, ...seen };
}

function savedOf(bytes: Uint8Array, replicate: number): Saved {
  const found = readStates(bytes).runs.find((run) => run.replicate === replicate);
  if (found === undefined) throw new Error(`no state of replicate ${replicate} was sent`);
  return found;
}
