/** Driving a replicate from a worker or a command: in stretches, so that whoever asked may look in or stop it. */

import { type ReplicateOptions, replicateSteps } from "../sim/engine/ensemble.ts";
import type { Job, ReplicateResult } from "../sim/engine/job.ts";
import { firstYear } from "../sim/engine/start.ts";
import type { OpenPlace } from "../sim/place/open.ts";

/** How a run is watched while it goes on. */
export interface Driver {
  /** Gives way long enough for waiting messages and signals to be handled. */
  readonly breathe: () => Promise<void>;
  readonly isCancelled: () => boolean;
  /** Called when a simulated year is over, with the share of the replicate's years that are done. */
  readonly onYear?: (share: number) => void;
}

/** Milliseconds of work after which others are let in. */
const STRETCH = 8;

/** Runs one replicate; undefined where it was cancelled on the way. */
export async function driveReplicate(
  place: OpenPlace,
  job: Job,
  replicate: number,
  driver: Driver,
  options: ReplicateOptions = {},
): Promise<ReplicateResult | undefined> {
  const first = options.from === undefined ? firstYear(place, job.scenario) : options.from.state.year + 1;
  const last = place.baseYear + job.scenario.years;
  const steps = replicateSteps(place, job, replicate, options);
  let since = performance.now();
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
    if (next.value.process === "leave") driver.onYear?.((next.value.year - first + 1) / (last - first + 1));
    if (performance.now() - since < STRETCH) continue;
    await driver.breathe();
    if (driver.isCancelled()) return undefined;
    since = performance.now();
  }
}
