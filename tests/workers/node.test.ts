/** Driving replicates: in stretches, stoppable, and to the same bits as in one go. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { runReplicate } from "../../sim/engine/ensemble.ts";
import { openPlace } from "../../sim/place/opening.ts";
import { driveReplicate } from "../../workers/job-runner.ts";
import { answerAll } from "../../workers/node/pool.ts";
import type { Answer, Task } from "../../workers/node/task.ts";
import { places, scenarioOf } from "../generated.ts";

const place = openPlace(fc.sample(places(), { seed: 3, numRuns: 1 })[0], "secondary");
const scenario = scenarioOf({ years: 2, burnIn: 1, replicates: 4 });
const job = { scenario, replicates: [0, 1, 2, 3], units: ["place"], assumptions: "drawn" } as const;
const tasks = job.replicates.map((replicate): Task => ({ job, replicate, agents: 0, closer: false, children: false }));
const threadFile = new URL("file:///not-used");

test("a driven replicate has the same bits as one run in one go, and tells of each year once", async () => {
  const shares: number[] = [];
  const driver = { breathe: async () => {}, isCancelled: () => false, onYear: (share: number) => shares.push(share) };
  expect(await driveReplicate(place, job, 1, driver)).toEqual(runReplicate(place, job, 1));
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(new Set(shares).size).toBe(shares.length);
});

test("a cancelled replicate ends at its next breath, without a result", async () => {
  let breaths = 0;
  const driver = { breathe: async () => void breaths++, isCancelled: () => true };
  const slow = { ...job, scenario: scenarioOf({ years: 100, burnIn: 50 }) };
  expect(await driveReplicate(place, slow, 0, driver)).toBeUndefined();
  expect(breaths).toBe(1);
});

test("replicates that were finished before the signal are handed over, in order; the rest are not run", async () => {
  const controller = new AbortController();
  const taken: number[] = [];
  const finished: number[] = [];
  const done = await answerAll(place, tasks, {
    threads: 1,
    threadFile,
    signal: controller.signal,
    onAnswer: ({ result }: Answer) => {
      taken.push(result.replicate);
      if (taken.length === 2) controller.abort();
    },
    onProgress: (_, whole) => finished.push(whole),
  });
  expect(taken).toEqual([0, 1]);
  expect(done).toBe(2);
  expect(finished.at(-1)).toBe(2);
});
