/** A job with all it needs to be run: where its scenario states a utility, what reads formulas is fetched for it. [C2] */

import type { Job } from "../../sim/engine/job.ts";

/** The job itself where there is no utility to read. Throws with every fault in one that cannot be read. */
export async function withUtility(job: Job): Promise<Job> {
  if (job.scenario.utility === undefined || job.utility !== undefined) return job;
  const { withProgram } = await import("../../sim/formula/of-job.ts");
  return withProgram(job);
}
