/** The runs of a shard, one point's scenarios after another's: the same code, and the same numbers, from every executor. */

import type { Job, ReplicateResult } from "../../sim/engine/job.ts";
import { placeAtEnd } from "../../sim/engine/places.ts";
import { crossFaults } from "../../sim/experiment/cross-check.ts";
import type { Planned, PlannedRun } from "../../sim/experiment/plan/jobs.ts";
import { failedRow, type Row, rowsOf } from "../../sim/experiment/sweep/rows.ts";
import { withProgram } from "../../sim/formula/of-job.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { describeFault } from "../../sim/scenario/faults.ts";
import { readScenario } from "../../sim/scenario/scenario.ts";
import { answerEach } from "../node/answer-each.ts";

/** A run and what it left. */
export interface RunRows extends PlannedRun {
  readonly run: number;
  readonly rows: readonly Row[];
}

/** Gives way to others between simulated processes, and says whether to go on. */
export interface Pace {
  readonly breathe: () => Promise<void>;
  readonly isCancelled: () => boolean;
}

/**
 * Runs from `from` to before `to`, of which `wanted` are run; in order. Undefined where it was cancelled. Runs of one point
 * and replicate go on from what they share; where one of them fails, each is run alone, so that no other is lost by it.
 */
export async function runRange(
  planned: Planned,
  place: OpenPlace,
  [from, to]: readonly [number, number],
  pace: Pace,
  wanted: (run: number) => boolean = () => true,
): Promise<RunRows[] | undefined> {
  const done: RunRows[] = [];
  const width = planned.plan.scenarios.length;
  for (let first = from; first < to; first += width) {
    const runs = Array.from({ length: Math.min(width, to - first) }, (_, i) => first + i).filter(wanted);
    const rows = await together(planned, place, runs, pace);
    if (rows === undefined) return undefined;
    done.push(...rows);
  }
  return done;
}

/** A run that is ready: what is run, or why it cannot be. */
type Ready = { readonly run: number; readonly job: Job } | { readonly run: number; readonly faults: string };

async function together(planned: Planned, place: OpenPlace, runs: readonly number[], pace: Pace) {
  const ready = runs.map((run) => readyOf(planned, place, run));
  const sound = ready.flatMap((one) => ("job" in one ? [one] : []));
  const results = await resultsOf(planned, place, sound, pace);
  if (results === undefined) return undefined;
  return ready.map((one): RunRows => {
    const planAt = planned.runAt(one.run);
    if ("faults" in one) return { run: one.run, ...planAt, rows: [failedRow("check", one.faults)] };
    const result = results.get(one.run);
    if (result === undefined || typeof result === "string")
      return { run: one.run, ...planAt, rows: [failedRow("run", result ?? "no result")] };
    const there = placeAtEnd(place, one.job.scenario);
    return { run: one.run, ...planAt, rows: rowsOf(result, planned.plan.outcomes, there) };
  });
}

/** A point's scenario may break a rule that spans several keys: that is a row, and no end of the sweep. */
function readyOf(planned: Planned, place: OpenPlace, run: number): Ready {
  const { point, position, replicate } = planned.runAt(run);
  const scenario = planned.scenarioAt(point, position);
  const read = readScenario(scenario, "the point");
  const faults = "faults" in read ? read.faults : crossFaults(read.scenario, place, "the point");
  if (faults.length > 0) return { run, faults: faults.map(describeFault).join("; ") };
  const { units } = planned.plan.outcomes;
  return { run, job: withProgram({ scenario, replicates: [replicate], units, assumptions: "drawn" }) };
}

type Found = ReplicateResult | string;

async function resultsOf(
  planned: Planned,
  place: OpenPlace,
  sound: readonly { readonly run: number; readonly job: Job }[],
  pace: Pace,
): Promise<ReadonlyMap<number, Found> | undefined> {
  if (sound.length === 0) return new Map();
  try {
    const found = await answered(planned, place, sound, pace);
    return found && new Map(sound.map(({ run }, i) => [run, found[i]]));
  } catch (error) {
    if (sound.length === 1) return new Map([[sound[0].run, wordsOf(error)]]);
    const alone = new Map<number, Found>();
    for (const one of sound) {
      const found = await resultsOf(planned, place, [one], pace);
      if (found === undefined) return undefined;
      for (const [run, result] of found) alone.set(run, result);
    }
    return alone;
  }
}

async function answered(
  planned: Planned,
  place: OpenPlace,
  [first, ...others]: readonly { readonly run: number; readonly job: Job }[],
  pace: Pace,
): Promise<ReplicateResult[] | undefined> {
  const { replicate } = planned.runAt(first.run);
  const task = {
    job: first.job,
    replicate,
    agents: 0,
    closer: false,
    children: false,
    others: others.map(({ job }) => job),
  };
  const answer = await answerEach(place, task, pace);
  return answer && [answer.result, ...(answer.others ?? [])];
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
