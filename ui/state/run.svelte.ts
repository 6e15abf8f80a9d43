/** The default comparison as the page knows it: how far the runs are, and what they say so far. */

import type { Job, ReplicateResult } from "../../sim/engine/job.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import type { Compared, Opened } from "../../workers/browser/api.ts";
import { Cancelled } from "../../workers/browser/client.ts";
import { SimPool } from "../../workers/browser/pool.ts";

export interface ScenarioFile {
  readonly name: string;
  readonly text: string;
}

/** What a run asks of its workers; tests give their own. */
export type Pool = Pick<SimPool, "lanes" | "open" | "read" | "run" | "compare" | "hash" | "cancel">;

export type RunState = "opening" | "running" | "done" | "stopped" | "failed";

/** After how many pairs the page draws anew. */
const DRAW_EVERY = 5;

export class PairedRun {
  state = $state<RunState>("opening");
  done = $state(0);
  total = $state(0);
  error = $state("");
  place = $state.raw<Opened | undefined>();
  a = $state.raw<Scenario | undefined>();
  b = $state.raw<Scenario | undefined>();
  compared = $state.raw<Compared | undefined>();
  hashes = $state.raw<readonly [a: string, b: string] | undefined>();

  readonly #pool: Pool;
  readonly #files: readonly [a: ScenarioFile, b: ScenarioFile];

  constructor(a: ScenarioFile, b: ScenarioFile, pool: Pool = new SimPool()) {
    this.#files = [a, b];
    this.#pool = pool;
  }

  /** Runs every pair from the first, drawing as it goes. */
  async start(): Promise<void> {
    this.state = "opening";
    this.done = 0;
    this.error = "";
    this.hashes = undefined;
    try {
      await this.#runPairs();
      this.state = "done";
    } catch (error) {
      if (error instanceof Cancelled) return;
      void this.#pool.cancel();
      this.error = error instanceof Error ? error.message : String(error);
      this.state = "failed";
    }
  }

  /** Stops at once; what has been drawn stays. */
  cancel(): void {
    this.state = "stopped";
    void this.#pool.cancel();
  }

  async #runPairs(): Promise<void> {
    const [fileA, fileB] = this.#files;
    const [a, b] = await Promise.all([fileA, fileB].map(({ name, text }) => this.#pool.read(text, name)));
    const place = await this.#pool.open(a.place);
    this.a = a;
    this.b = b;
    this.place = place;
    this.total = Math.min(a.replicates, b.replicates);
    this.state = "running";
    const pairs: Pair[] = [];
    const lanes = this.#pool.lanes;
    const lane = async (first: number) => {
      for (let replicate = first; replicate < this.total; replicate += lanes) {
        pairs[replicate] = { a: await this.#one(place, a, replicate), b: await this.#one(place, b, replicate) };
        await this.#take(pairs, a, b);
      }
    };
    await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first)));
    this.hashes = await Promise.all([
      this.#pool.hash({ scenario: a, results: pairs.map((pair) => pair.a) }),
      this.#pool.hash({ scenario: b, results: pairs.map((pair) => pair.b) }),
    ]);
  }

  async #one(place: Opened, scenario: Scenario, replicate: number): Promise<ReplicateResult> {
    const job: Job = { scenario, replicates: [replicate], units: [], assumptions: "centre" };
    const [result] = await this.#pool.run(place.handle, job);
    return result;
  }

  /** Counts the pairs that are done from the first without a gap, so that what is drawn depends on no worker's speed. */
  async #take(pairs: readonly Pair[], a: Scenario, b: Scenario): Promise<void> {
    const drawable = (done: number) => (done === this.total ? done : done - (done % DRAW_EVERY));
    const before = this.done;
    while (pairs[this.done] !== undefined) this.done += 1;
    const drawn = drawable(this.done);
    if (drawn === drawable(before)) return;
    const taken = pairs.slice(0, drawn);
    this.compared = await this.#pool.compare(
      { scenario: a, results: taken.map((pair) => pair.a) },
      { scenario: b, results: taken.map((pair) => pair.b) },
      "attainmentGap",
    );
  }
}

interface Pair {
  readonly a: ReplicateResult;
  readonly b: ReplicateResult;
}
