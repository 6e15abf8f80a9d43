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
  /** Whether what is drawn is of a run before this one. */
  isStale = $state(false);
  place = $state.raw<Opened | undefined>();
  a = $state.raw<Scenario | undefined>();
  b = $state.raw<Scenario | undefined>();
  compared = $state.raw<Compared | undefined>();
  hashes = $state.raw<readonly [a: string, b: string] | undefined>();

  readonly #pool: Pool;
  readonly #files: readonly [a: ScenarioFile, b: ScenarioFile];
  #pairs: Pair[] = [];
  /** Counts starts and stops: what an earlier one still has under way must change nothing. */
  #turn = 0;
  #opening: Promise<Ready> | undefined;
  /** How many pairs were last given to be drawn. */
  #drawn = 0;

  constructor(a: ScenarioFile, b: ScenarioFile, pool: Pool = new SimPool()) {
    this.#files = [a, b];
    this.#pool = pool;
  }

  /** Runs every pair that has not been run, drawing as it goes; all of them anew once all are in. */
  async start(): Promise<void> {
    const turn = ++this.#turn;
    if (this.state === "done") this.#forget();
    this.#drawn = this.isStale ? 0 : (this.compared?.differences.length ?? 0);
    this.state = "opening";
    this.error = "";
    try {
      this.#opening ??= this.#open();
      const ready = await this.#opening;
      this.#guard(turn);
      this.state = "running";
      await this.#runPairs(ready, turn);
      this.state = "done";
    } catch (error) {
      if (turn === this.#turn && !(error instanceof Cancelled)) this.#fail(error);
    }
  }

  /** Stops at once; what has been run and drawn stays. A place that is being opened is opened, so that the page can name it. */
  cancel(): void {
    const wasRunning = this.state === "running";
    this.#turn += 1;
    this.state = "stopped";
    if (!wasRunning) return;
    this.#opening = undefined;
    void this.#pool.cancel();
  }

  /** Begins from the first pair again; what is drawn stays until there is something newer. */
  #forget(): void {
    this.#pairs = [];
    this.done = 0;
    this.hashes = undefined;
    this.isStale = this.compared !== undefined;
  }

  #fail(error: unknown): void {
    this.#turn += 1;
    this.#opening = undefined;
    void this.#pool.cancel();
    this.error = error instanceof Error ? error.message : String(error);
    this.state = "failed";
  }

  #guard(turn: number): void {
    if (turn !== this.#turn) throw new Cancelled();
  }

  async #open(): Promise<Ready> {
    const [fileA, fileB] = this.#files;
    const [a, b] = await Promise.all([fileA, fileB].map(({ name, text }) => this.#pool.read(text, name)));
    const place = await this.#pool.open(a.place);
    this.a = a;
    this.b = b;
    this.place = place;
    this.total = Math.min(a.replicates, b.replicates);
    return { a, b, place };
  }

  async #runPairs(ready: Ready, turn: number): Promise<void> {
    const pairs = this.#pairs;
    const lanes = this.#pool.lanes;
    const lane = async (first: number) => {
      for (let replicate = first; replicate < this.total; replicate += lanes) {
        if (pairs[replicate] !== undefined) continue;
        const pair = { a: await this.#one(ready, "a", replicate), b: await this.#one(ready, "b", replicate) };
        this.#guard(turn);
        pairs[replicate] = pair;
        await this.#take(ready, turn);
      }
    };
    await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first)));
    await this.#draw(ready, turn, this.total);
    const hashes = await Promise.all([
      this.#pool.hash(side(ready.a, pairs, "a")),
      this.#pool.hash(side(ready.b, pairs, "b")),
    ]);
    this.#guard(turn);
    this.hashes = hashes;
  }

  async #one({ place, ...scenarios }: Ready, letter: "a" | "b", replicate: number): Promise<ReplicateResult> {
    const job: Job = { scenario: scenarios[letter], replicates: [replicate], units: [], assumptions: "centre" };
    const [result] = await this.#pool.run(place.handle, job);
    return result;
  }

  /** Counts the pairs that are done from the first without a gap, so that what is drawn depends on no worker's speed. */
  async #take(ready: Ready, turn: number): Promise<void> {
    while (this.#pairs[this.done] !== undefined) this.done += 1;
    await this.#draw(ready, turn, this.done - (this.done % DRAW_EVERY));
  }

  /** Draws so many pairs, unless they are drawn already. */
  async #draw({ a, b }: Ready, turn: number, drawn: number): Promise<void> {
    if (drawn === 0 || drawn === this.#drawn) return;
    this.#drawn = drawn;
    const pairs = this.#pairs.slice(0, drawn);
    const compared = await this.#pool.compare(side(a, pairs, "a"), side(b, pairs, "b"), "attainmentGap");
    this.#guard(turn);
    this.compared = compared;
    this.isStale = false;
  }
}

interface Ready {
  readonly a: Scenario;
  readonly b: Scenario;
  readonly place: Opened;
}

interface Pair {
  readonly a: ReplicateResult;
  readonly b: ReplicateResult;
}

const side = (scenario: Scenario, pairs: readonly Pair[], letter: "a" | "b") => ({
  scenario,
  results: pairs.map((pair) => pair[letter]),
});
