/** Running the scenarios that patterns need, one after the other, with one line of progress for all of them. */

import type { PatternRun } from "../../sim/pattern/look.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { answerAll } from "../../workers/node/pool.ts";
import type { Task } from "../../workers/node/task.ts";
import { progressLine } from "../progress.ts";
import { THREAD_FILE } from "../run-scenario.ts";

/** A run that ended before all of it was done. */
export class Interrupted extends Error {}

/** States at the end of the base year, by replicate, to go on from. */
export type Starts = Map<number, Uint8Array>;

export interface Runner {
  /**
   * Runs every replicate of a scenario and hands each over as soon as it is there. `save` keeps its base year's states;
   * with `from` it goes on from such states, and is looked at from the year after.
   */
  readonly run: (
    scenario: Scenario,
    onRun: (run: PatternRun, replicate: number) => void,
    states?: { readonly save?: Starts; readonly from?: Starts },
  ) => Promise<void>;
  readonly stop: () => void;
}

/** `total` is how many replicates there will be in all. */
export function openRunner(place: OpenPlace, threads: number, total: number, signal: AbortSignal): Runner {
  const progress = progressLine(total);
  let before = 0;
  return {
    run: async (scenario, onRun, states = {}) => {
      const done = await answerAll(place, tasksOf(scenario, place, states), {
        threads,
        signal,
        threadFile: THREAD_FILE,
        onAnswer: ({ result: { replicate }, looks = [], saved }) => {
          if (saved !== undefined) states.save?.set(replicate, saved);
          onRun({ place, looks }, replicate);
        },
        onProgress: (parts, finished) => progress.update(before + parts, before + finished),
      });
      before += scenario.replicates;
      if (done < scenario.replicates) throw new Interrupted();
    },
    stop: () => progress.stop(),
  };
}

function tasksOf(scenario: Scenario, place: OpenPlace, states: { save?: Starts; from?: Starts }): Task[] {
  const replicates = Array.from({ length: scenario.replicates }, (_, replicate) => replicate);
  const job = { scenario, replicates, units: ["place"], assumptions: "drawn" } as const;
  return replicates.map((replicate) => {
    const from = states.from?.get(replicate);
    return {
      job,
      replicate,
      agents: 0,
      closer: false,
      children: false,
      patterns: true,
      ...(states.save && { saveYear: place.baseYear }),
      ...(from && { from }),
    };
  });
}
