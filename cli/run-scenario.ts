/** Running a scenario's replicates from the command line: what `run` and `compare` have in common. */

import type { Job, ReplicateResult, Unit } from "../sim/engine/job.ts";
import type { Runs } from "../sim/experiment/runs.ts";
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
  answerAll(place, tasksOf([scenario], extras), { ...watched, threadFile: THREAD_FILE });

/**
 * Runs every replicate of scenarios that are compared, each of them in turn: later ones go on from where they part from
 * one before. The runs, as many of each as of the others: those that were finished.
 */
export async function runTogether(
  place: OpenPlace,
  scenarios: readonly Scenario[],
  extras: Extras,
  { onProgress, ...watched }: Omit<Watched, "onAnswer">,
): Promise<Runs[]> {
  const n = scenarios.length;
  const results: ReplicateResult[][] = scenarios.map(() => []);
  await answerAll(place, tasksOf(scenarios, extras), {
    ...watched,
    threadFile: THREAD_FILE,
    onAnswer: ({ result, others = [] }) => [result, ...others].forEach((one, i) => void results[i].push(one)),
    onProgress: (done, finished) => onProgress(n * done, n * finished),
  });
  return scenarios.map((scenario, i) => ({ scenario, results: results[i] }));
}

function tasksOf(scenarios: readonly Scenario[], extras: Extras): Task[] {
  const { units, agents, closer, children = false, saveYear, from } = extras;
  const replicates = Array.from({ length: scenarios[0].replicates }, (_, replicate) => replicate);
  const [job, ...others] = scenarios.map((scenario): Job => {
    const utility = utilityProgram(scenario);
    return { scenario, replicates, units, assumptions: "drawn", ...(utility && { utility }) };
  });
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
      ...(others.length > 0 && { others }),
    };
  });
}
