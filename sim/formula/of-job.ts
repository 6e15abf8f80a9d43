/** A job with all it needs to be run: the program of its scenario's own utility, where it states one. [C2] */

import type { Job } from "../engine/job.ts";
import { utilityProgram } from "./of-utility.ts";

/** The job itself where there is no utility to read. Throws with every fault in one that cannot be read. */
export function withProgram<J extends Pick<Job, "scenario">>(job: J): J & Pick<Job, "utility"> {
  const utility = utilityProgram(job.scenario);
  return utility === undefined ? job : { ...job, utility };
}
