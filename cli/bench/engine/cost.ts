/** What years of the model cost in this process: processor time a pupil-year, and each process's share of it. */

import { simulate } from "../../../sim/engine/simulate.ts";
import type { OpenPlace } from "../../../sim/place/open.ts";
import { readScenario, type Scenario } from "../../../sim/scenario/scenario.ts";
import { processorMs } from "../spent.ts";

export interface Cost {
  /** Microseconds of processor a pupil-year. */
  readonly micros: number;
  readonly pupilYears: number;
  /** Of the time of the runs, by process, the largest share first. */
  readonly shares: readonly (readonly [process: string, share: number])[];
}

/** A place as it is, so many years of it after one of settling. */
export function asItIs(place: string, years: number): Scenario {
  const read = readScenario({ schemaVersion: 1, title: place, place, years, burnIn: 1 }, place);
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return read.scenario;
}

/** Runs the replicates of these numbers, one after the other. */
export function costOf(place: OpenPlace, scenario: Scenario, replicates: readonly number[]): Cost {
  const spent = new Map<string, number>();
  let pupilYears = 0;
  const before = processorMs();
  for (const replicate of replicates) {
    let last = performance.now();
    for (const done of simulate({ place, scenario, replicate, assumptions: "centre" })) {
      if (done.process === "learn") pupilYears += done.state.pupils.count;
      const now = performance.now();
      spent.set(done.process, (spent.get(done.process) ?? 0) + now - last);
      last = now;
    }
  }
  const micros = ((processorMs() - before) * 1000) / pupilYears;
  return { micros, pupilYears, shares: sharesOf(spent) };
}

function sharesOf(spent: ReadonlyMap<string, number>): [process: string, share: number][] {
  const all = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
  return [...spent].map(([key, ms]): [string, number] => [key, ms / all]).sort((a, b) => b[1] - a[1]);
}
