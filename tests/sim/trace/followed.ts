/** Families of the town followed through a short run, for tests. */

import { runReplicate } from "../../../sim/engine/ensemble.ts";
import type { Job } from "../../../sim/engine/job.ts";
import { utilityProgram } from "../../../sim/formula/of-utility.ts";
import type { OpenPlace } from "../../../sim/place/open.ts";
import type { Scenario } from "../../../sim/scenario/scenario.ts";
import { watchCohort } from "../../../sim/trace/cohort.ts";
import { follow } from "../../../sim/trace/follow.ts";
import type { Journey } from "../../../sim/trace/journey.ts";

export function jobOf(scenario: Scenario): Job {
  const utility = utilityProgram(scenario);
  return { scenario, replicates: [0], units: ["place"], assumptions: "drawn", ...(utility && { utility }) };
}

/** The cohort of a run that nobody listens to, and the run's result. */
export function cohortOf(place: OpenPlace, scenario: Scenario) {
  const watch = watchCohort(place, scenario.years);
  const result = runReplicate(place, jobOf(scenario), 0, { onYear: watch.onYear });
  return { result, seen: [...watch.seen().values()] };
}

/** A run in which several families are followed at once. */
export function followed(place: OpenPlace, scenario: Scenario, families: readonly number[]) {
  const following = families.map(follow);
  const listener = {
    before: (process: string, year: Parameters<NonNullable<(typeof following)[0]["listener"]["before"]>>[1]) => {
      for (const one of following) one.listener.before?.(process, year);
    },
    after: (process: string, year: Parameters<NonNullable<(typeof following)[0]["listener"]["after"]>>[1]) => {
      for (const one of following) one.listener.after?.(process, year);
    },
  };
  const result = runReplicate(place, jobOf(scenario), 0, { listener });
  return { result, journeys: following.map(({ journey }) => journey() as Journey) };
}
