/** The page's end of the worker: asks, takes the answers of the latest generation only, and can always stop at once. */

import * as Comlink from "comlink";
import type { Job, ReplicateResult } from "../../sim/engine/job.ts";
import type { ExplainPlan } from "../../sim/explain/plan.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import type { Look } from "../../sim/trace/look.ts";
import type {
  Followed,
  Following,
  Opened,
  PackageReading,
  Packed,
  PlaceAsked,
  SimApi,
  Together,
  TogetherResult,
} from "./api.ts";

/** Milliseconds a worker has to stop of its own accord before it is ended. */
const PATIENCE = 500;

/** What a promise of this client rejects with when its run was cancelled. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}

interface Line {
  readonly worker: Worker;
  readonly api: Comlink.Remote<SimApi>;
}

export class SimClient {
  #line: Line | undefined;
  #generation = 0;
  #pending = new Set<Promise<unknown>>();
  /** How to reject each question that is open. A race against one long promise would hold every answer as long as that. */
  readonly #asked = new Set<(reason: Error) => void>();
  /** Settles when a cancelled worker has stopped or was ended. */
  #stopping: Promise<void> = Promise.resolve();
  /** The places that were asked for, by handle, and the handles under which they are open. */
  readonly #places: PlaceAsked[] = [];
  readonly #opened = new Set<number>();
  readonly #start: () => Worker;

  /** `start` makes the worker; tests give one of their own. */
  constructor(start: () => Worker = startWorker) {
    this.#start = start;
  }

  /** Handles are given in the order of asking: workers that are asked alike hold places under the same ones. */
  async open(place: PlaceAsked): Promise<Opened> {
    const known = this.#places.findIndex((one) => isSame(one, place));
    const handle = known < 0 ? this.#places.push(place) - 1 : known;
    const opened = await this.#ask((api) => api.open(handle, place));
    this.#opened.add(handle);
    return opened;
  }

  /** A data package's files, or every fault in them. */
  readPackage(files: Packed, folder: string): Promise<PackageReading> {
    return this.#ask<PackageReading>((api) => api.readPackage(files, folder));
  }

  read(text: string, file: string, handle?: number): Promise<Scenario> {
    return this.#ask((api) => api.read(text, file, handle));
  }

  /** The replicates' columns; rejects with Cancelled as soon as `cancel` is called. */
  async run(handle: number, job: Job, keep: readonly number[] = []): Promise<ReplicateResult[]> {
    const generation = this.#generation;
    const results = await this.#ask((api) => api.run(generation, handle, job, keep));
    if (results === undefined || generation !== this.#generation) throw new Cancelled();
    return results;
  }

  /** What one replicate of a job looks like, run again; rejects with Cancelled as soon as `cancel` is called. */
  async look(handle: number, job: Job, replicate: number): Promise<Look> {
    const generation = this.#generation;
    const look = await this.#ask((api) => api.look(generation, handle, job, replicate));
    if (look === undefined || generation !== this.#generation) throw new Cancelled();
    return look;
  }

  plan(handle: number, a: Scenario, b: Scenario, indicator: string): Promise<ExplainPlan | undefined> {
    return this.#ask((api) => api.plan(handle, a, b, indicator));
  }

  /** Rejects with Cancelled as soon as `cancel` is called. */
  async together(handle: number, asked: Together): Promise<TogetherResult> {
    const generation = this.#generation;
    const result = await this.#ask((api) => api.together(generation, handle, asked));
    if (result === undefined || generation !== this.#generation) throw new Cancelled();
    return result;
  }

  follow(handle: number, asked: Following): Promise<Followed> {
    return this.#ask((api) => api.follow(handle, asked));
  }

  /**
   * Everything asked so far is rejected at once. The worker stops at its next process; one that has not within half a
   * second is ended. What is asked next waits for that; a worker that takes the place of one ended opens its places.
   */
  async cancel(): Promise<void> {
    const line = this.#line;
    const pending = [...this.#pending];
    this.#generation += 1;
    this.#rejectAll(new Cancelled());
    if (line === undefined || pending.length === 0) return;
    void line.api.supersede(this.#generation);
    this.#stopping = Promise.race([Promise.allSettled(pending).then(() => true), after(PATIENCE)]).then(
      (hasStopped) => {
        if (!hasStopped) this.#end(line);
      },
    );
    await this.#stopping;
  }

  /** Ends the worker. */
  close(): void {
    this.#rejectAll(new Cancelled());
    if (this.#line !== undefined) this.#end(this.#line);
  }

  #ask<T>(question: (api: Comlink.Remote<SimApi>) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const settled = () => this.#asked.delete(reject);
      this.#asked.add(reject);
      this.#answer(question, this.#generation).then(resolve, reject).finally(settled);
    });
  }

  async #answer<T>(question: (api: Comlink.Remote<SimApi>) => Promise<T>, generation: number): Promise<T> {
    await this.#stopping;
    if (generation !== this.#generation) throw new Cancelled();
    this.#line ??= this.#connect();
    const answer = question(this.#line.api);
    this.#pending.add(answer);
    const forget = () => this.#pending.delete(answer);
    answer.then(forget, forget);
    return answer;
  }

  #connect(): Line {
    const worker = this.#start();
    const line: Line = { worker, api: Comlink.wrap<SimApi>(worker) };
    // A call that is pending when its worker breaks down would never settle.
    worker.addEventListener("error", (event) => {
      this.#end(line);
      this.#rejectAll(new Error(event.message || "the worker could not start"));
    });
    for (const handle of this.#opened) void line.api.open(handle, this.#places[handle]).catch(() => {});
    return line;
  }

  #end(line: Line): void {
    line.worker.terminate();
    this.#pending.clear();
    if (this.#line === line) this.#line = undefined;
  }

  #rejectAll(reason: Error): void {
    for (const reject of this.#asked) reject(reason);
    this.#asked.clear();
  }
}

const isSame = (one: PlaceAsked, other: PlaceAsked): boolean =>
  one.place === other.place && one.phase === other.phase && one.files === other.files;

const startWorker = (): Worker =>
  new Worker(new URL("./sim.worker.ts", import.meta.url), { type: "module", name: "sim" });

const after = (milliseconds: number): Promise<false> =>
  new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
