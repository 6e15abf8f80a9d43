/** Running a scenario's replicates from the command line: what `run` and `compare` have in common. */

import type { Job, ReplicateResult, Unit } from "../sim/engine/job.ts";
import type { Runs } from "../sim/experiment/runs.ts";
import { withProgram } from "../sim/formula/of-job.ts";
import type { OpenPlace } from "../sim/place/open.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";
import { answerAll, defaultThreads } from "../workers/node/pool.ts";
import type { Answer, Task } from "../workers/node/task.ts";
import { wholeNumber } from "./options.ts";

/** Where the built thread lies: beside the built command. */
export const THREAD_FILE = new URL("./thread.js", import.meta.url);

const MOST_THREADS = 1024;

export const threadsOf = (text: string | undefined, usual = defaultThreads()): number =>
  text === undefined ? usual : wholeNumber("--threads", text, 1, MOST_THREADS);

export interface Watched {
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly onAnswer: (answer: Answer) => void;
  /** Called with the replicates done, parts of them included, and those finished, each scenario's counted by itself. */
  readonly onProgress: (done: number, finished: number) => void;
}

/** What each replicate's task holds beside the scenario. */
export interface Extras {
  readonly units: readonly Unit[];
  readonly agents: number;
  /** Whether to look closer: wherever series or states are written. */
  readonly closer: boolean;
  /** Of how many of the scenarios, from the first on, to keep the children of the last year one by one. */
  readonly children?: number;
  /** Whether the variance of pupils' outcomes is parted. */
  readonly parted?: boolean;
  /** Whether each replicate runs under the assumptions of the next, the last under those of the first. */
  readonly swapped?: boolean;
  readonly saveYear?: number;
  readonly from?: ReadonlyMap<number, Uint8Array>;
  /** Runs beside the scenarios: of one of them, by its position, with columns replayed from the first. */
  readonly replays?: readonly Replayed[];
}

export interface Replayed {
  readonly of: number;
  readonly columns: readonly string[];
}

/** Runs every replicate of a scenario; returns how many were finished. */
export const runScenario = (place: OpenPlace, scenario: Scenario, extras: Extras, watched: Watched): Promise<number> =>
  answerAll(place, tasksOf([scenario], extras), { ...watched, threadFile: THREAD_FILE });

/**
 * Runs every replicate of scenarios that are compared, each of them in turn: later ones go on from where they part from
 * one before. The runs, as many of each as of the others: those that were finished; replayed ones after the others.
 */
export async function runTogether(
  place: OpenPlace,
  scenarios: readonly Scenario[],
  extras: Extras,
  { onProgress, ...watched }: Omit<Watched, "onAnswer">,
): Promise<Runs[]> {
  const all = [...scenarios, ...(extras.replays ?? []).map(({ of }) => scenarios[of])];
  const n = all.length;
  const kept = extras.children ?? 0;
  const results: ReplicateResult[][] = all.map(() => []);
  await answerAll(place, tasksOf(scenarios, extras), {
    ...watched,
    threadFile: THREAD_FILE,
    onAnswer: ({ result, others = [] }) => {
      for (const [i, one] of [result, ...others].entries()) results[i].push(i < kept ? one : withoutChildren(one));
    },
    onProgress: (done, _, runs) => onProgress(n * done, runs),
  });
  return all.map((scenario, i) => ({ scenario, results: results[i] }));
}

/** Children of scenarios that only explain would be many times those that are compared. */
const withoutChildren = ({ children: _children, ...rest }: ReplicateResult): ReplicateResult => rest;

function tasksOf(scenarios: readonly Scenario[], extras: Extras): Task[] {
  const { units, agents, closer, children = 0, parted, swapped, saveYear, from, replays = [] } = extras;
  const replicates = Array.from({ length: scenarios[0].replicates }, (_, replicate) => replicate);
  const plain = scenarios.map((scenario): Job => withProgram({ scenario, replicates, units, assumptions: "drawn" }));
  const [job, ...others] = [...plain, ...replays.map(({ of, columns }): Job => ({ ...plain[of], replay: columns }))];
  return replicates.map((replicate) => {
    const bytes = from?.get(replicate);
    const next = (replicate + 1) % replicates.length;
    return {
      job: swapped === true ? { ...job, assumptions: { of: next } } : job,
      replicate,
      agents,
      closer,
      children: children > 0,
      ...(parted === true && { parted }),
      ...(saveYear !== undefined && { saveYear }),
      ...(bytes && { from: bytes }),
      ...(others.length > 0 && { others }),
    };
  });
}
