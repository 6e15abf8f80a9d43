/** Runs of scenarios that are not in front: each once, what is there never again, and never before the pair in front. */

import { expect, test } from "vitest";
import type { Job } from "../../sim/engine/job.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { runKey } from "../../ui/state/pair.ts";
import { type Front, SeveralRunner, storeOf } from "../../ui/state/several.svelte.ts";
import { Cancelled } from "../../workers/browser/client.ts";
import { alone, madeUpResult, together } from "./made-up.ts";

const scenarios = [alone(), together(), { ...together(), seed: 1 }];

/** A front that answers when it is let; `known` are results of its own. */
function front(known: readonly Scenario[] = []) {
  const asked: Job[] = [];
  const made = {
    asked,
    lanes: 2,
    /** What is done with the next question. */
    next: async () => {},
    ask: async (job: Job) => {
      asked.push(job);
      await made.next();
      return job.replicates.map((replicate) => madeUpResult(job.scenario, replicate, -0.04));
    },
    runner: {
      isBusy: false,
      phase: "done" as Front["runner"]["phase"],
      known: (key: string) =>
        known
          .filter((scenario) => runKey(scenario) === key)
          .flatMap((scenario) => [0, 1].map((replicate) => madeUpResult(scenario, replicate, -0.04))),
    },
  };
  return made satisfies Front;
}

const runnerOf = (of: Front) => new SeveralRunner(of, storeOf(of));

test("every scenario is run as often as was asked, those that act alike once, and only columns of the place are kept", async () => {
  const of = front();
  const runner = runnerOf(of);
  const twin = { ...together(), title: "Another name" };
  await runner.run([...scenarios, twin], 4);
  expect([runner.phase, runner.done, runner.total]).toEqual(["done", 12, 12]);
  expect(of.asked).toHaveLength(12);
  expect(of.asked.every(({ units }) => units.length === 0)).toBe(true);
  expect(runner.store.count(twin, 30)).toBe(4);
  const { results } = runner.store.runs(twin, 4);
  expect(results.map(({ replicate }) => replicate)).toEqual([0, 1, 2, 3]);
  expect(results[3].place).toEqual(madeUpResult(together(), 3, -0.04).place);
  expect(Object.keys(results[0]).sort()).toEqual(["place", "replicate", "years"]);
});

test("what the pair in front has run, or another asked for before, is not run again", async () => {
  const of = front([together()]);
  const runner = runnerOf(of);
  expect(runner.missing(scenarios, 3)).toBe(7);
  await runner.run(scenarios, 3);
  expect(of.asked).toHaveLength(7);
  const other = runnerOf(of);
  await other.run(scenarios, 4);
  expect(of.asked).toHaveLength(7 + 3);
});

test("the pair in front is run first, and a run that it put an end to is asked for again", async () => {
  const of = front();
  of.runner.isBusy = true;
  const runner = runnerOf(of);
  const run = runner.run([alone()], 2);
  await expect.poll(() => runner.isWaiting).toBe(true);
  expect(of.asked).toHaveLength(0);
  let ends = 1;
  of.next = async () => {
    if (ends-- > 0) throw new Cancelled();
  };
  of.runner.isBusy = false;
  await run;
  expect([runner.phase, runner.done, runner.isWaiting]).toEqual(["done", 2, false]);
  expect(of.asked).toHaveLength(3);
});

test("where the pair in front is stopped while it is waited for, nothing is begun; what is asked for afterwards is", async () => {
  const of = front();
  of.runner.isBusy = true;
  const runner = runnerOf(of);
  const run = runner.run([alone()], 2);
  await expect.poll(() => runner.isWaiting).toBe(true);
  of.runner.phase = "stopped";
  of.runner.isBusy = false;
  await run;
  expect([runner.phase, runner.isWaiting, of.asked.length]).toEqual(["stopped", false, 0]);
  await runner.run([alone()], 2);
  expect([runner.phase, of.asked.length]).toEqual(["done", 2]);
});

test("what is stopped begins nothing more and keeps what was run; another question takes its place", async () => {
  const of = front();
  const runner = runnerOf(of);
  const holds: (() => void)[] = [];
  of.next = () => (of.asked.length <= 3 ? Promise.resolve() : new Promise((resolve) => holds.push(resolve)));
  const run = runner.run(scenarios, 5);
  await expect.poll(() => holds.length).toBeGreaterThan(0);
  const asked = of.asked.length;
  runner.stop();
  for (const letGo of holds) letGo();
  await run;
  expect([runner.phase, of.asked.length]).toEqual(["stopped", asked]);
  expect(runner.missing(scenarios, 5)).toBe(15 - runner.done);
  expect(runner.done).toBeGreaterThan(0);
  of.next = async () => {};
  await runner.run(scenarios, 5);
  expect(of.asked).toHaveLength(asked + 15 - 3);
});

test("a fault is told, and nothing more is asked", async () => {
  const of = front();
  of.next = () => Promise.reject(new Error("out of memory"));
  const runner = runnerOf(of);
  await runner.run(scenarios, 5);
  expect([runner.phase, runner.error]).toEqual(["failed", "out of memory"]);
  expect(of.asked.length).toBeLessThanOrEqual(of.lanes);
});
