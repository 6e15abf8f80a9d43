/** A page for measuring the model in a tab: replicates of a town on one worker or more, and a country in one. */

import type { Job } from "../../../sim/engine/job.ts";
import { SimClient } from "../../../workers/browser/client.ts";
import { SimPool } from "../../../workers/browser/pool.ts";
import type { Country, CountryRun } from "./country.worker.ts";

declare global {
  interface Window {
    /** What the driver of the browser calls. */
    tab: { readonly ensemble: typeof ensemble; readonly country: typeof country };
  }
}

const SCENARIO = JSON.stringify({ schemaVersion: 1, title: "As it is", place: "tarnford" });

/**
 * Milliseconds by the clock that so many replicates of Tarnford take on so many workers, which have their place open and
 * have run some before; and what opening it took them.
 */
async function ensemble(workers: number, replicates: number): Promise<{ opening: number; ms: number }> {
  const clients: SimClient[] = [];
  const pool = new SimPool(workers, () => {
    const client = new SimClient();
    clients.push(client);
    return client;
  });
  const scenario = await pool.read(SCENARIO, "tab");
  const begun = performance.now();
  const { handle } = await pool.open(scenario);
  const opening = performance.now() - begun;
  const run = (replicate: number) => pool.run(handle, { ...jobOf(scenario), replicates: [replicate] });
  const all = (from: number, to: number) => Promise.all(Array.from({ length: to - from }, (_, i) => run(from + i)));
  const toWarm = 4 * workers;
  await all(0, toWarm);
  const since = performance.now();
  await all(toWarm, toWarm + replicates);
  const ms = performance.now() - since;
  for (const client of clients) client.close();
  return { opening, ms };
}

const jobOf = (scenario: Job["scenario"]): Omit<Job, "replicates"> => ({
  scenario,
  units: ["school", "neighbourhood"],
  assumptions: "centre",
});

/** A country grown and run in a worker, which then rests with its last state while the tab's memory is measured. */
async function country(asked: Country): Promise<CountryRun & { megabytes: number }> {
  const worker = new Worker(new URL("./country.worker.ts", import.meta.url), { type: "module" });
  const done = new Promise<CountryRun>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  worker.postMessage(asked);
  const most = watchMemory();
  const run = await done;
  const megabytes = await most();
  worker.terminate();
  return { ...run, megabytes };
}

type Measuring = Performance & { readonly measureUserAgentSpecificMemory: () => Promise<{ readonly bytes: number }> };

/** Looks again and again at what page and workers hold; the most that was seen, in megabytes. */
function watchMemory(): () => Promise<number> {
  let most = 0;
  let watching = true;
  const look = async () => {
    const { bytes } = await (performance as Measuring).measureUserAgentSpecificMemory();
    most = Math.max(most, bytes / 1e6);
  };
  const watched = (async () => {
    while (watching) await look();
  })();
  return async () => {
    watching = false;
    await watched;
    await look();
    return most;
  };
}

window.tab = { ensemble, country };
