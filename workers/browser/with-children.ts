/** A replicate with its children one by one: what reads them is fetched where they are asked for. */

import type { ReplicateResult } from "../../sim/engine/job.ts";
import type { Children } from "../../sim/observe/each-child.ts";
import { driveReplicate } from "../job-runner.ts";

/** Runs one replicate, as `driveReplicate` does, and reads every child in its last year. */
export async function withChildren(
  ...[place, job, replicate, driver, options]: Parameters<typeof driveReplicate>
): Promise<ReplicateResult | undefined> {
  const { eachChild } = await import("../../sim/observe/each-child.ts");
  const last = place.baseYear + job.scenario.years;
  let children: Children | undefined;
  const result = await driveReplicate(place, job, replicate, driver, {
    ...options,
    onYear: (state) => {
      if (state.year === last) children = eachChild(state, place);
    },
  });
  return result && { ...result, ...(children && { children }) };
}
