/** Running a scenario's replicates from the command line: what `run` and `compare` have in common. */

import type { Unit } from "../sim/engine/job.ts";
import { utilityProgram } from "../sim/formula/of-utility.ts";
import type { OpenPlace } from "../sim/place/open.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";
import { answerAll, defaultThreads } from "../workers/node/pool.ts";
import type { Answer, Task } from "../workers/node/task.ts";
import { wholeNumber } from "./options.ts";

/** Where the built thread lies: beside the built command. */
export const THREAD_FILE = new URL("./thread.js", import.meta.url);

const MOST_THREADS = 1024;

export const threadsOf = (text: string | undefined): number =>
  text === undefined ? defaultThreads() : wholeNumber("--threads", text, 1, MOST_THREADS);

export interface Watched {
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly onAnswer: (answer: Answer) => void;
  readonly onProgress: (done: number, finished: number) => void;
}

/** What each replicate's task holds beside the scenario. */
export interface Extras {
  readonly units: readonly Unit[];
  readonly agents: number;
  /** Whether to look closer: wherever series or states are written. */
  readonly closer: boolean;
  /** Whether to keep the children of the last year one by one. */
  readonly children?: boolean;
  readonly saveYear?: number;
  readonly from?: ReadonlyMap<number, Uint8Array>;
}

/** Runs every replicate of a scenario; returns how many were finished. */
export const runScenario = (place: OpenPlace, scenario: Scenario, extras: Extras, watched: Watched): Promise<number> =>
  answerAll(place, tasksOf(scenario, extras), { ...watched, threadFile: THREAD_FILE });

function tasksOf(scenario: Scenario, { units, agents, closer, children = false, saveYear, from }: Extras): Task[] {
  const replicates = Array.from({ length: scenario.replicates }, (_, replicate) => replicate);
  const utility = utilityProgram(scenario);
  const job = { scenario, replicates, units, assumptions: "drawn", ...(utility && { utility }) } as const;
  return replicates.map((replicate) => {
    const bytes = from?.get(replicate);
    return {
      job,
      replicate,
      agents,
      closer,
      children,
      ...(saveYear !== undefined && { saveYear }),
      ...(bytes && { from: bytes }),
    };
  });
}
