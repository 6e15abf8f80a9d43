/** A replicate run again and looked at: fetched by the worker when somebody wants to see flows or ties. */

import type { Job } from "../../sim/engine/job.ts";
import { placeAtEnd } from "../../sim/engine/places.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { type Look, lookAt } from "../../sim/trace/look.ts";
import { type Driver, driveReplicate } from "../job-runner.ts";

/** What the run looked like; undefined where it was cancelled on the way. */
export async function lookAtRun(
  place: OpenPlace,
  job: Job,
  replicate: number,
  driver: Driver,
): Promise<Look | undefined> {
  const { listener, look } = lookAt(placeAtEnd(place, job.scenario));
  const result = await driveReplicate(place, job, replicate, driver, { listener });
  return result && look();
}

/** The memory of its columns, to be handed over rather than copied. */
export const columnsOf = ({ years }: Look): Transferable[] =>
  years
    .flatMap(({ flows, ties }): ArrayBufferView[] => [...Object.values(flows), ...Object.values(ties)])
    .map((column) => column.buffer as ArrayBuffer);
