/** Doing a task with all that it is compared with: each scenario goes on from where it parts from one before it. [O4] [O6] */

import type { ReplicateOptions } from "../../sim/engine/ensemble.ts";
import type { Job } from "../../sim/engine/job.ts";
import { sharedYear } from "../../sim/engine/past.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import type { Driver } from "../job-runner.ts";
import { KeptColumns } from "../kept-columns.ts";
import { KeptStates } from "../kept-states.ts";
import { answer } from "./answer.ts";
import type { Answer, Task } from "./task.ts";

/** Bytes of states that a thread keeps while it compares: a million pupils are about 250 MB. */
const MOST = 256e6;

/** The answer to a task; undefined where it was cancelled on the way. */
export async function answerEach(place: OpenPlace, task: Task, driver: Driver): Promise<Answer | undefined> {
  const { job, others = [] } = task;
  if (others.length === 0) return answer(place, task, driver);
  const jobs = [job, ...others];
  const goingOn = goingOnFrom(place, jobs, task.replicate);
  const answers: Answer[] = [];
  for (const [position, one] of jobs.entries()) {
    const step = goingOn(one);
    const part = partOf(driver, position, jobs.length);
    const done =
      step.same === undefined ? await answer(place, { ...task, job: one }, part, step.options) : answers[step.same];
    if (done === undefined) return undefined;
    if (step.same !== undefined) part.onYear?.(1);
    answers.push(done);
  }
  return { ...answers[0], others: answers.slice(1).map(({ result }) => result) };
}

/** What a job goes on from, or which of those before it came to the same, as nothing that it replays was otherwise there. */
type Step = { readonly same?: undefined; readonly options: ReplicateOptions } | { readonly same: number };

function goingOnFrom(place: OpenPlace, jobs: readonly Job[], replicate: number): (job: Job) => Step {
  const years = yearsShared(place, jobs);
  const states = new KeptStates(MOST);
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

/** The driver of one of so many runs that are one task. */
const partOf = (driver: Driver, position: number, of: number): Driver => ({
  ...driver,
  onYear: (share) => driver.onYear?.((position + share) / of),
});
