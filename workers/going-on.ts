/** What each of several jobs that are run together goes on from, and what is replayed in it of the first. [O4] [O6] [E2] */

import type { ReplicateOptions } from "../sim/engine/ensemble.ts";
import type { Job } from "../sim/engine/job.ts";
import { sharedYear } from "../sim/engine/past.ts";
import type { OpenPlace } from "../sim/place/open.ts";
import { KeptColumns } from "./kept-columns.ts";
import type { KeptStates } from "./kept-states.ts";

/** What a job goes on from, or which of those before it came to the same, as nothing that it replays was otherwise there. */
export type Step = { readonly same?: undefined; readonly options: ReplicateOptions } | { readonly same: number };

/** To be asked of each job in their order, just before it is run. */
export function goingOnFrom(
  place: OpenPlace,
  jobs: readonly Job[],
  replicate: number,
  states: KeptStates,
): (job: Job) => Step {
  const years = yearsShared(place, jobs);
  const columns = new KeptColumns(place, jobs);
  return (job) => {
    const { scenario, replay } = job;
    if (replay === undefined) {
      const kept = years.length === 0 ? {} : states.optionsFor(place, job, replicate, years);
      return { options: { ...kept, ...columns.optionsFor(scenario) } };
    }
    const same = jobs.findIndex((other) => other.scenario === scenario && other.replay === undefined);
    if (!columns.moved(scenario, replay)) return { same };
    const year = sharedYear(place, jobs[0].scenario, scenario);
    const { from } = year === undefined ? {} : states.optionsFor(place, job, replicate, [year]);
    return { options: { ...(from && { from }), replay: columns.replay(replay) } };
  };
}

/** The years in which a scenario parts from one before it. */
function yearsShared(place: OpenPlace, jobs: readonly Job[]): number[] {
  const scenarios = [...new Set(jobs.map(({ scenario }) => scenario))];
  return scenarios.flatMap((scenario, position) =>
    scenarios.slice(0, position).flatMap((before) => sharedYear(place, before, scenario) ?? []),
  );
}
