/** Runs of scenarios that are not the pair in front: asked for one by one, kept by what acts in them, giving way to the pair. */

import type { Job, ReplicateResult } from "../../sim/engine/job.ts";
import type { Runs } from "../../sim/experiment/runs.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { Cancelled } from "../../workers/browser/client.ts";
import { ResultCache } from "../../workers/browser/result-cache.ts";
import { runKey } from "./pair.ts";
import type { Workbench } from "./workbench.svelte.ts";

/** What runs are asked of: the workers, and the pair in front that they are for first. */
export interface Front {
  readonly lanes: number;
  ask(job: Job): Promise<ReplicateResult[]>;
  readonly runner: Pick<Workbench["runner"], "isBusy" | "known" | "phase">;
}

/** Bytes of place-level columns kept: thirty runs of six scenarios in six futures are about 35 MB. */
const MOST = 64e6;

/** Milliseconds between two looks at whether the pair in front is done. */
const PATIENCE = 40;

/** Replicates by scenario, place-level columns alone, shared by all that asks for runs on a page. */
export class RunStore {
  /** Counts what has come that is worth drawing. */
  version = $state(0);
  /** Milliseconds that a run took of late, as many at once as there are lanes; undefined before any was run. */
  pace = $state<number | undefined>();
  readonly #front: Front;
  readonly #cache = new ResultCache(MOST);

  constructor(front: Front) {
    this.#front = front;
  }

  has = (scenario: Scenario, replicate: number): boolean => this.#of(scenario)[replicate] !== undefined;

  /** How many replicates are there from the first without a gap, `most` at most. */
  count(scenario: Scenario, most: number): number {
    const results = this.#of(scenario);
    const missing = Array.from({ length: most }, (_, r) => r).find((r) => results[r] === undefined);
    return missing ?? most;
  }

  /** The first so many replicates; all of them are there. */
  runs(scenario: Scenario, count: number): Runs {
    return { scenario, results: this.#of(scenario).slice(0, count) as ReplicateResult[] };
  }

  keep(scenario: Scenario, { replicate, years, place }: ReplicateResult): void {
    this.#cache.keep(runKey(scenario), { replicate, years, place });
  }

  /** A run took so long: of what was said of the ones before, a fifth gives way. */
  took(milliseconds: number): void {
    this.pace = this.pace === undefined ? milliseconds : 0.8 * this.pace + 0.2 * milliseconds;
  }

  /** What is kept of a scenario, with what the pair in front has run of it. */
  #of(scenario: Scenario): readonly (ReplicateResult | undefined)[] {
    const key = runKey(scenario);
    const own = this.#cache.of(key);
    const known = this.#front.runner.known(key);
    if (known.every((result, r) => result === undefined || own[r] !== undefined)) return own;
    for (const result of known) if (result !== undefined) this.keep(scenario, result);
    return this.#cache.of(key);
  }
}

/** Several scenarios, run as often as was asked; one that is the same as another is run once. */
export class SeveralRunner {
  phase = $state<"idle" | "running" | "done" | "stopped" | "failed">("idle");
  done = $state(0);
  total = $state(0);
  error = $state("");
  /** Whether the pair in front is run first. */
  isWaiting = $state(false);

  readonly store: RunStore;
  readonly #front: Front;
  /** Counts starts and stops: what an earlier one still has under way begins nothing more. */
  #turn = 0;

  constructor(front: Front, store: RunStore) {
    this.#front = front;
    this.store = store;
  }

  /** Runs that so many replicates take, whether they are there or not. */
  needed = (scenarios: readonly Scenario[], replicates: number): number => distinct(scenarios).length * replicates;

  /** Runs that are missing. */
  missing(scenarios: readonly Scenario[], replicates: number): number {
    const each = distinct(scenarios).map((scenario) =>
      Array.from({ length: replicates }, (_, r) => r).filter((r) => !this.store.has(scenario, r)),
    );
    return each.flat().length;
  }

  /** Runs what is missing: replicate by replicate, every scenario in each, so that all are as far at any time. */
  async run(scenarios: readonly Scenario[], replicates: number): Promise<void> {
    const turn = ++this.#turn;
    const each = distinct(scenarios);
    this.error = "";
    this.done = 0;
    this.total = this.missing(each, replicates);
    this.phase = "running";
    const lane = async (first: number) => {
      for (let replicate = first; replicate < replicates; replicate += this.#front.lanes) {
        for (const scenario of each) {
          if (this.store.has(scenario, replicate)) continue;
          const result = await this.#one(scenario, replicate, turn);
          if (result === undefined) return;
          this.store.keep(scenario, result);
          this.done += 1;
        }
        if (turn === this.#turn) this.store.version += 1;
      }
    };
    try {
      await Promise.all(Array.from({ length: this.#front.lanes }, (_, first) => lane(first)));
      if (turn === this.#turn) this.#end("done");
    } catch (error) {
      if (turn !== this.#turn) return;
      this.error = error instanceof Error ? error.message : String(error);
      this.#end("failed");
    }
  }

  /** Begins nothing more; what is under way is let go. */
  stop(): void {
    if (this.phase === "running") this.#end("stopped");
  }

  /** One replicate, asked for again where the pair in front put an end to it; undefined where nobody wants it any more. */
  async #one(scenario: Scenario, replicate: number, turn: number): Promise<ReplicateResult | undefined> {
    const job: Job = { scenario, replicates: [replicate], units: [], assumptions: "centre" };
    for (;;) {
      await this.#givenWay(turn);
      if (turn !== this.#turn) return undefined;
      const began = performance.now();
      try {
        const [result] = await this.#front.ask(job);
        this.store.took((performance.now() - began) / this.#front.lanes);
        return turn === this.#turn ? result : undefined;
      } catch (error) {
        if (!(error instanceof Cancelled)) throw error;
      }
    }
  }

  /**
   * Resolves when the pair in front needs no worker, or nothing is wanted any more. Whoever stops the pair that is waited
   * for wants the machine to rest: then nothing is begun either.
   */
  async #givenWay(turn: number): Promise<void> {
    while (this.#front.runner.isBusy && turn === this.#turn) {
      this.isWaiting = true;
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    }
    if (this.isWaiting && turn === this.#turn && this.#front.runner.phase === "stopped") this.stop();
    this.isWaiting = false;
  }

  #end(phase: "done" | "stopped" | "failed"): void {
    this.#turn += 1;
    this.phase = phase;
    this.isWaiting = false;
    this.store.version += 1;
  }
}

/** Scenarios that give other results than those before them. */
function distinct(scenarios: readonly Scenario[]): Scenario[] {
  const keys = new Set<string>();
  return scenarios.filter((scenario) => {
    const key = runKey(scenario);
    const isNew = !keys.has(key);
    keys.add(key);
    return isNew;
  });
}

const stores = new WeakMap<Front, RunStore>();

/** The store of a page: what was run on a screen is there when it is opened again. */
export function storeOf(front: Front): RunStore {
  const store = stores.get(front) ?? new RunStore(front);
  stores.set(front, store);
  return store;
}
