/** Several workers that answer as one: a replicate always goes to the same one, which keeps the state it starts from. */

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
  Together,
  TogetherResult,
} from "./api.ts";
import { SimClient } from "./client.ts";

/** More workers than this cost memory for little. */
const MOST = 4;

export class SimPool {
  readonly #clients: readonly SimClient[];

  constructor(lanes = lanesHere(), makeClient: () => SimClient = () => new SimClient()) {
    this.#clients = Array.from({ length: lanes }, makeClient);
  }

  /** How many replicates can run at once. */
  get lanes(): number {
    return this.#clients.length;
  }

  /** Opens the place in every worker: they hold it under one and the same handle. */
  async open(place: PlaceAsked): Promise<Opened> {
    const [opened] = await Promise.all(this.#clients.map((client) => client.open(place)));
    return opened;
  }

  readPackage(files: Packed, folder: string): Promise<PackageReading> {
    return this.#clients[0].readPackage(files, folder);
  }

  read(text: string, file: string, handle?: number): Promise<Scenario> {
    return this.#clients[0].read(text, file, handle);
  }

  run(handle: number, job: Job, keep: readonly number[] = []): Promise<ReplicateResult[]> {
    return this.#clientOf(job.replicates[0] ?? 0).run(handle, job, keep);
  }

  look(handle: number, job: Job, replicate: number): Promise<Look> {
    return this.#clientOf(replicate).look(handle, job, replicate);
  }

  plan(handle: number, a: Scenario, b: Scenario, indicator: string): Promise<ExplainPlan | undefined> {
    return this.#clients[0].plan(handle, a, b, indicator);
  }

  together(handle: number, asked: Together): Promise<TogetherResult> {
    return this.#clientOf(asked.replicate).together(handle, asked);
  }

  follow(handle: number, asked: Following): Promise<Followed> {
    return this.#clientOf(asked.replicate).follow(handle, asked);
  }

  #clientOf = (replicate: number): SimClient => this.#clients[replicate % this.lanes];

  /** Rejects everything asked so far, at once. */
  async cancel(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.cancel()));
  }
}

const lanesHere = (): number => Math.max(1, Math.min(MOST, navigator.hardwareConcurrency || 1));
