/** What a thread is asked for, and what it answers: plain data that can be sent. */

import type { Job, ReplicateResult } from "../../sim/engine/job.ts";
import type { SampledPupil } from "../../sim/observe/sample.ts";
import type { Look } from "../../sim/pattern/look.ts";
import type { PartsByOutcome } from "../../sim/pattern/partition.ts";

export interface Task {
  readonly job: Job;
  readonly replicate: number;
  /** Pupils sampled in each recorded year; 0 for none. */
  readonly agents: number;
  /** Whether to look closer, for results that are written. */
  readonly closer: boolean;
  /** Whether to keep the children of the last year one by one, so that the same ones can be compared. */
  readonly children: boolean;
  /** Whether patterns are to be measured on it, which takes a look of its own in place of the closer one. */
  readonly patterns?: boolean;
  /** Whether the variance of pupils' outcomes is parted, over the leavers of all recorded years. */
  readonly parted?: boolean;
  /** The year at whose end the state is kept. */
  readonly saveYear?: number;
  /** A state to go on from, as `writeStates` wrote it for this replicate alone. */
  readonly from?: Uint8Array;
  /** Jobs that it is compared with, of which the same replicate is run too. */
  readonly others?: readonly Job[];
}

export interface Answer {
  readonly result: ReplicateResult;
  readonly agents: readonly SampledPupil[];
  /** What patterns are measured on, where that was asked for: a look for each year recorded here. */
  readonly looks?: readonly Look[];
  /** By outcome, the parts of its variance among leavers, where that was asked for. */
  readonly parts?: PartsByOutcome;
  /** The state kept, as `writeStates` writes it for this replicate alone. */
  readonly saved?: Uint8Array;
  /** The results of the jobs that it is compared with. */
  readonly others?: readonly ReplicateResult[];
}

/** How far a replicate has come. */
export interface Progress {
  readonly replicate: number;
  readonly share: number;
}
