/** What the page may ask of its worker. Everything that passes is plain data or a transferred column. */

import type { Job, ReplicateResult } from "../../sim/engine/job.ts";
import type { PlaceView } from "../../sim/place/map.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import type { Look } from "../../sim/trace/look.ts";

/** A place held open in the worker, and what the page says and draws of it. */
export interface Opened extends PlaceView {
  readonly handle: number;
}

export interface SimApi {
  /** Opens a shipped place by name: the same handle for the same name. */
  open(place: string): Promise<Opened>;
  /** Reads a scenario's file; throws with every fault in it. */
  read(text: string, file: string): Promise<Scenario>;
  /**
   * Runs the replicates of a job one after another, from the latest of the years in `keep` that a run with the same
   * history reached before. `undefined` where a later generation took its place. Answers with transferred columns.
   */
  run(generation: number, handle: number, job: Job, keep?: readonly number[]): Promise<ReplicateResult[] | undefined>;
  /**
   * Runs one replicate of a job again, with the same bits, and tells who went to school where and who worked with whom.
   * `undefined` where a later generation took its place. Answers with transferred columns.
   */
  look(generation: number, handle: number, job: Job, replicate: number): Promise<Look | undefined>;
  /** Ends every run of an earlier generation at its next process. */
  supersede(generation: number): void;
}
