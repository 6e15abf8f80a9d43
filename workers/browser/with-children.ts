/** A replicate with a little of each child: what reads them is fetched where they are asked for. */

import type { ReplicateResult } from "../../sim/engine/job.ts";
import type { FewOfEach } from "../../sim/observe/each-child.ts";
import { driveReplicate } from "../job-runner.ts";

/** Runs one replicate, as `driveReplicate` does, and reads every child in its last year. */
export async function withChildren(
  ...[place, job, replicate, driver, options]: Parameters<typeof driveReplicate>
): Promise<ReplicateResult | undefined> {
  const { eachChild, fewOfEach } = await import("../../sim/observe/each-child.ts");
  const last = place.baseYear + job.scenario.years;
  let each: FewOfEach | undefined;
  const result = await driveReplicate(place, job, replicate, driver, {
    ...options,
    onYear: (state) => {
      if (state.year === last) each = fewOfEach(eachChild(state, place));
    },
  });
  return result && { ...result, ...(each && { each }) };
}
