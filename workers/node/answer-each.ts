/** Doing a task with all that it is compared with: each scenario goes on from where it parts from one before it. [O4] [O6] */

import type { OpenPlace } from "../../sim/place/open.ts";
import { goingOnFrom } from "../going-on.ts";
import type { Driver } from "../job-runner.ts";
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
  const goingOn = goingOnFrom(place, jobs, task.replicate, new KeptStates(MOST));
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

/** The driver of one of so many runs that are one task. */
const partOf = (driver: Driver, position: number, of: number): Driver => ({
  ...driver,
  onYear: (share) => driver.onYear?.((position + share) / of),
});
