/** The page's end of the worker: late answers are dropped, cancel answers at once, and a deaf worker is ended. */

import * as Comlink from "comlink";
import { expect, test } from "vitest";
import type { Job } from "../../sim/engine/job.ts";
import type { SimApi } from "../../workers/browser/api.ts";
import { Cancelled, SimClient } from "../../workers/browser/client.ts";
import { SimPool } from "../../workers/browser/pool.ts";
import { opened } from "./made-up.ts";

const job = { replicates: [0] } as unknown as Job;
const result = { replicate: 0, years: [2025], place: new Float64Array(1) };

/** A worker in name: its messages go to an api of ours. */
function pretend(api: Partial<SimApi>): Worker & { ended: boolean } {
  const { port1, port2 } = new MessageChannel();
  Comlink.expose(api, port2);
  port1.start();
  return Object.assign(port1, {
    ended: false,
    terminate() {
      this.ended = true;
      port1.close();
    },
  }) as unknown as Worker & { ended: boolean };
}

const TARNFORD = { place: "tarnford", phase: "secondary" } as const;

const forever = () => new Promise<never>(() => {});

test("a run that is cancelled is rejected at once, and a worker that stops is kept", async () => {
  const release: (() => void)[] = [];
  const worker = pretend({
    run: () => new Promise((resolve) => release.push(() => resolve(undefined))),
    supersede: () => release.splice(0).forEach((letGo) => void letGo()),
  });
  const client = new SimClient(() => worker);
  const run = client.run(0, job);
  await expect.poll(() => release.length).toBe(1);
  const cancelled = client.cancel();
  await expect(run).rejects.toBeInstanceOf(Cancelled);
  await cancelled;
  expect(worker.ended).toBe(false);
});

test("a worker that does not stop within half a second is ended, and the next question starts another with the same place", async () => {
  const workers: (Worker & { ended: boolean })[] = [];
  const openings: string[] = [];
  const client = new SimClient(() => {
    const open = (place: string) => {
      openings.push(`${place} in worker ${workers.length}`);
      return opened;
    };
    const run = workers.length === 0 ? forever : async () => [result];
    workers.push(pretend({ run, supersede: () => {}, open: async (_handle, asked) => open(asked.place) }));
    return workers[workers.length - 1];
  });
  await client.open(TARNFORD);
  const run = client.run(0, job);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const before = performance.now();
  const cancelled = client.cancel();
  await expect(run).rejects.toBeInstanceOf(Cancelled);
  expect(performance.now() - before).toBeLessThan(100);
  const next = client.run(0, job);
  await cancelled;
  expect(workers[0].ended).toBe(true);
  expect(await next).toEqual([result]);
  expect(openings).toEqual(["tarnford in worker 1", "tarnford in worker 2"]);
});

test("a run that is cancelled before its worker has even started is never asked", async () => {
  const client = new SimClient(() => pretend({ run: forever, supersede: () => {} }));
  const run = client.run(0, job);
  await client.cancel();
  await expect(run).rejects.toBeInstanceOf(Cancelled);
});

test("an answer of an earlier generation is dropped", async () => {
  const client = new SimClient(() => pretend({ run: async () => undefined }));
  await expect(client.run(0, job)).rejects.toBeInstanceOf(Cancelled);
});

test("columns come across whole, and a fault in the worker comes across as what it was", async () => {
  const client = new SimClient(() =>
    pretend({
      run: async () => [result],
      open: () => {
        throw new Error("no shipped place is called x");
      },
    }),
  );
  expect(await client.run(0, job)).toEqual([result]);
  await expect(client.open({ ...TARNFORD, place: "x" })).rejects.toThrow("no shipped place is called x");
});

test("a pool opens the place in every worker and gives a replicate always to the same one", async () => {
  const asked: (readonly [lane: number, replicate: number])[] = [];
  let made = 0;
  const pool = new SimPool(2, () => {
    const lane = made++;
    const run = async (_generation: number, _handle: number, { replicates }: Job) => {
      asked.push([lane, replicates[0]]);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return [result];
    };
    return new SimClient(() => pretend({ open: async () => opened, run }));
  });
  await pool.open(TARNFORD);
  const jobs = [0, 1, 0, 1].map((replicate) => ({ ...job, replicates: [replicate] }));
  await Promise.all(jobs.map((each) => pool.run(0, each)));
  expect(asked.map(([lane, replicate]) => `${lane}:${replicate}`).toSorted()).toEqual(["0:0", "0:0", "1:1", "1:1"]);
});
