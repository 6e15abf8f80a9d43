/** A thread of the pool: it holds an open place and answers tasks about it. */

import { parentPort, workerData } from "node:worker_threads";
import type { OpenPlace } from "../../sim/place/open.ts";
import { answerEach } from "./answer-each.ts";
import type { Answer, Progress, Task } from "./task.ts";

const { place } = workerData as { readonly place: OpenPlace };

/** The answer to one task. A thread is never cancelled from within: the pool ends it. */
export default async function run(task: Task): Promise<Answer> {
  const done = await answerEach(place, task, {
    breathe: async () => {},
    isCancelled: () => false,
    onYear: (share) => parentPort?.postMessage({ replicate: task.replicate, share } satisfies Progress),
  });
  if (done === undefined) throw new Error("a thread's task was cancelled from within");
  return done;
}
