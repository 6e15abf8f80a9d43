/** Scenarios run together: the same bits as each alone, with the years that they share simulated once. [O4] [O6] */

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Job } from "../../sim/engine/job.ts";
import { openPlace } from "../../sim/place/opening.ts";
import { answer } from "../../workers/node/answer.ts";
import { answerEach } from "../../workers/node/answer-each.ts";
import { answerAll } from "../../workers/node/pool.ts";
import type { Answer, Task } from "../../workers/node/task.ts";
import { places, scenarioOf, scenarios } from "../generated.ts";

const driver = { breathe: async () => {}, isCancelled: () => false };
const place = openPlace(fc.sample(places(), { seed: 3, numRuns: 1 })[0], "secondary");
const jobOf = (said: Record<string, unknown>): Job => ({
  scenario: scenarioOf(said),
  replicates: [1],
  units: ["place", "school"],
  assumptions: "drawn",
});
const taskOf = ([job, ...others]: readonly Job[], closer = false): Task => ({
  ...{ job, others, replicate: 1, agents: 0, closer, children: true },
});
const support = (start: number) => ({ lever: "familySupport", start });
const sharing = (said: Record<string, unknown> = {}) => jobOf({ years: 4, burnIn: 1, ...said });

/** The results of the tasks that are done together. */
const resultsOf = ({ result, others = [] }: Answer) => [result, ...others];

test("scenarios that share any part of their past have the same bits as each has alone, looked at closer or not", async () => {
  const kinds = [scenarios(), scenarios(), places(), fc.boolean()] as const;
  const check = async ([one, other, at, closer]: readonly [
    Job["scenario"],
    Job["scenario"],
    Parameters<typeof openPlace>[0],
    boolean,
  ]) => {
    const open = openPlace(at, "secondary");
    const { seed, years, burnIn, processes } = one;
    const more = { ...other, seed, years, burnIn, processes };
    const jobs = [one, more, { ...one, actions: other.actions }].map((scenario): Job => ({ ...sharing(), scenario }));
    const together = await answerEach(open, taskOf(jobs, closer), driver);
    const alone = await Promise.all(jobs.map((job) => answer(open, taskOf([job], closer), driver)));
    expect(together && resultsOf(together)).toEqual(alone.map((one) => one?.result));
  };
  await fc.assert(fc.asyncProperty(fc.tuple(...kinds), check), { numRuns: 5 });
});

test("a year that two scenarios share is simulated once, and the parts of both add up to one task", async () => {
  const shares: number[] = [];
  const watching = { ...driver, onYear: (share: number) => void shares.push(share) };
  await answerEach(place, taskOf([sharing()]), watching);
  const alone = shares.splice(0).length;
  await answerEach(place, taskOf([sharing(), sharing({ actions: [support(2028)] })]), watching);
  expect(shares).toHaveLength(alone + 2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  shares.length = 0;
  await answerEach(place, taskOf([sharing(), sharing({ parameters: { "learn.persistence": 0.8 } })]), watching);
  expect(shares).toHaveLength(2 * alone);
});

test("a third goes on from the second where it parts from that one later than from the first", async () => {
  const shares: number[] = [];
  const watching = { ...driver, onYear: (share: number) => void shares.push(share) };
  const early = [support(2026)];
  const jobs = [
    sharing(),
    sharing({ actions: early }),
    sharing({ actions: [...early, { ...support(2029), ramp: 2 }] }),
  ];
  await answerEach(place, taskOf(jobs), watching);
  expect(shares.filter((share) => share > 2 / 3)).toHaveLength(1);
});

test("a task that is cancelled in its second scenario has no answer", async () => {
  let years = 0;
  const driven = { breathe: async () => {}, isCancelled: () => years > 2, onYear: () => void years++ };
  const long = { years: 100, burnIn: 50 };
  const slow = [jobOf({ years: 1, burnIn: 1 }), jobOf({ ...long, seed: 2 })];
  expect(await answerEach(place, taskOf(slow), driven)).toBeUndefined();
});

test("the pool hands on the results of all scenarios of a replicate together, and counts each as a run when it is over", async () => {
  const jobs = [sharing(), sharing({ actions: [support(2028)] })];
  const taken: Answer[] = [];
  const counts: [number, number][] = [];
  await answerAll(place, [taskOf(jobs)], {
    threads: 1,
    threadFile: new URL("file:///not-used"),
    signal: new AbortController().signal,
    onAnswer: (one) => taken.push(one),
    onProgress: (_, finished, runs) => counts.push([finished, runs]),
  });
  expect(counts).toContainEqual([0, 1]);
  expect(counts.at(-1)).toEqual([1, 2]);
  expect(taken.map(resultsOf)).toEqual([
    [expect.objectContaining({ replicate: 1 }), expect.objectContaining({ replicate: 1 })],
  ]);
});
