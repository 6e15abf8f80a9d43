/** Running what claims need and keeping what is found, a replicate at a time: what is there already is not run again. */

import { findingIn } from "../../sim/claim/measured.ts";
import type { Job } from "../../sim/engine/job.ts";
import { MODEL_VERSION } from "../../sim/engine/version.ts";
import { answerAll } from "../../workers/node/pool.ts";
import type { Answer, Task } from "../../workers/node/task.ts";
import { progressLine } from "../progress.ts";
import { THREAD_FILE } from "../run-scenario.ts";
import type { Asked, Batch } from "./batches.ts";
import { type Found, writeFound } from "./found.ts";

/** Milliseconds after which what was found since is written. */
const OFTEN = 30_000;

interface Running {
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly file: string | undefined;
}

/** Fills `found`; true where everything is there in the end, false where it was interrupted. */
export async function runBatches(batches: readonly Batch[], found: Found, running: Running): Promise<boolean> {
  forgetOthers(batches, found);
  const lacking = batches.map((batch) => lackingOf(batch, found));
  const missing = lacking.map((batch) => missingOf(batch, found));
  const total = missing.reduce((sum, some) => sum + some.length, 0);
  if (total === 0) return true;
  const progress = progressLine(total);
  const keep = keeper(found, running.file);
  let before = 0;
  for (const [i, batch] of lacking.entries()) {
    if (missing[i].length === 0) continue;
    const done = await answerAll(batch.open, tasksOf(batch, missing[i]), {
      ...running,
      threadFile: THREAD_FILE,
      onAnswer: (answer) => {
        take(batch, answer, found);
        keep(false);
      },
      onProgress: (parts, finished) => progress.update(before + parts, before + finished),
    });
    before += missing[i].length;
    if (done < missing[i].length) break;
  }
  progress.stop();
  keep(true);
  return !running.signal.aborted;
}

/** Forgets what was found by another making. */
export function forgetOthers(batches: readonly Batch[], found: Found): void {
  for (const { asked } of batches) {
    for (const { key, hash } of asked) if (found.get(key)?.hash !== hash) found.delete(key);
  }
}

/** The batch with the findings that still lack replicates, and the scenarios they need. */
function lackingOf(batch: Batch, found: Found): Batch {
  const asked = batch.asked.filter(({ key }) => (found.get(key)?.values.length ?? 0) < batch.seeds);
  const needed = [...new Set(asked.flatMap(({ arms }) => Object.values(arms)))].sort((a, b) => a - b);
  const armsOf = ({ arms }: Asked) =>
    Object.fromEntries(Object.entries(arms).map(([arm, at]) => [arm, needed.indexOf(at)]));
  return {
    ...batch,
    scenarios: needed.map((at) => batch.scenarios[at]),
    asked: asked.map((one) => ({ ...one, arms: armsOf(one) })),
  };
}

/** Numbers of the replicates that some finding of the batch lacks. */
function missingOf({ asked, seeds }: Batch, found: Found): number[] {
  const least = Math.min(seeds, ...asked.map(({ key }) => found.get(key)?.values.length ?? 0));
  return Array.from({ length: seeds - least }, (_, i) => least + i);
}

function tasksOf({ scenarios, closer, children }: Batch, replicates: readonly number[]): Task[] {
  const [job, ...others] = scenarios.map(
    (scenario): Job => ({ scenario, replicates, units: ["place", "school"], assumptions: "drawn" }),
  );
  return replicates.map((replicate) => ({ job, replicate, agents: 0, closer, children, others }));
}

/** Answers come in order of replicate, so that values stand by it; those that were there already are left. */
function take({ scenarios, asked }: Batch, { result, others = [] }: Answer, found: Found): void {
  const results = [result, ...others];
  for (const one of asked) {
    const kept = found.get(one.key) ?? { hash: one.hash, values: [] };
    found.set(one.key, kept);
    if (kept.values.length === result.replicate) kept.values.push(findingIn(one.finding, armed(one)));
  }
  function armed({ arms }: Asked) {
    const entries = Object.entries(arms).map(([arm, at]) => [arm, { scenario: scenarios[at], result: results[at] }]);
    return Object.fromEntries(entries);
  }
}

/** Writes what was found: when asked to, and otherwise now and then. */
function keeper(found: Found, file: string | undefined): (now: boolean) => void {
  let last = Date.now();
  return (now) => {
    if (file === undefined || found.size === 0 || (!now && Date.now() - last < OFTEN)) return;
    writeFound(file, MODEL_VERSION, found);
    last = Date.now();
  };
}
