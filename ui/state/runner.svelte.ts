/** Running pairs in the workers: those that are missing, a few first, drawing as they come; stopped at once when asked. */

import type { Job, ReplicateResult } from "../../sim/engine/job.ts";
import type { Letter } from "../../sim/experiment/pairs.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { Cancelled } from "../../workers/browser/client.ts";
import type { SimPool } from "../../workers/browser/pool.ts";
import { ResultCache } from "../../workers/browser/result-cache.ts";
import { type Pair, runKey, yearsToKeep } from "./pair.ts";

/** What a run asks of its workers; tests give their own. */
export type Pool = Pick<
  SimPool,
  "lanes" | "open" | "read" | "run" | "look" | "plan" | "together" | "follow" | "cancel"
>;

/** `waiting`: something has changed and is not run until asked. */
export type Phase = "opening" | "running" | "waiting" | "done" | "stopped" | "failed";

/** So many pairs are a quick look; the very first lines are drawn sooner still. */
export const QUICK = 5;
const FIRST = 2;

/** How many of the pairs that are done are drawn: the first two, then every fifth. */
const drawable = (done: number): number => (done < QUICK ? Math.min(done, FIRST) : done - (done % QUICK));

type Results = readonly ReplicateResult[];

/** Draws the first pairs, as many as there are results. */
export type Draw = (pair: Pair, a: Results, b: Results) => void;

export class PairRunner {
  phase = $state<Phase>("opening");
  done = $state(0);
  total = $state(0);
  error = $state("");

  readonly #pool: Pool;
  readonly #cache: ResultCache;
  /** Counts starts and stops: what an earlier one still has under way must change nothing. */
  #turn = 0;
  /** Draws every pair that is there, of the run under way. */
  #drawRest = () => {};

  constructor(pool: Pool, cache: ResultCache = new ResultCache()) {
    this.#pool = pool;
    this.#cache = cache;
  }

  get isBusy(): boolean {
    return this.phase === "opening" || this.phase === "running";
  }

  /** Runs what is missing of a pair, drawing as it goes; a pair that is all there is drawn before this returns. */
  async run(pair: Pair, place: Promise<Opened>, draw: Draw): Promise<void> {
    const turn = this.#begin();
    const task = new PairTask(pair, this.#cache);
    this.total = task.total;
    this.done = task.done;
    if (task.isWhole) {
      this.phase = "done";
      return draw(pair, ...task.first(task.total));
    }
    const guard = () => {
      if (turn !== this.#turn) throw new Cancelled();
    };
    try {
      this.phase = "opening";
      const { handle, baseYear, pupils } = await place;
      guard();
      this.phase = "running";
      this.#drawRest = () => draw(pair, ...task.first(this.done));
      const keep = yearsToKeep(pair, baseYear);
      const one = async (letter: Letter, replicate: number) => {
        if (task.has(letter, replicate)) return;
        const [result] = await this.#pool.run(handle, jobOf(pair[letter], replicate, pupils), keep);
        guard();
        task.take(letter, result);
      };
      await this.#runAll(task, one, (count) => draw(pair, ...task.first(count)));
      guard();
      this.phase = "done";
      draw(pair, ...task.first(task.total));
    } catch (error) {
      if (turn === this.#turn && !(error instanceof Cancelled)) this.fail(error);
    }
  }

  /** Stops at once; what has been run is kept. */
  cancel(): void {
    if (!this.isBusy) return;
    this.#begin();
    this.phase = "stopped";
    if (this.done > 0) this.#drawRest();
  }

  /** So many pairs are about to be run. */
  expect(total: number): void {
    this.phase = "opening";
    this.total = total;
  }

  /** Stops what runs; nothing is run until asked. */
  wait(): void {
    this.#begin();
    this.phase = "waiting";
    this.done = 0;
  }

  /** Stops what runs: all `total` pairs are there already. */
  rest(total: number): void {
    this.#begin();
    this.phase = "done";
    this.total = total;
    this.done = total;
  }

  /** The replicates that are there, by number, of the scenario with that key (`runKey`). */
  known(scenario: string): readonly (ReplicateResult | undefined)[] {
    return this.#cache.of(scenario);
  }

  /** Forgets every replicate, so that the next run is run anew. */
  forget(): void {
    this.#cache.clear();
  }

  fail(error: unknown): void {
    this.#begin();
    this.error = error instanceof Error ? error.message : String(error);
    this.phase = "failed";
  }

  /** A new turn: whatever ran before it is stopped. */
  #begin(): number {
    if (this.phase === "running") void this.#pool.cancel();
    this.error = "";
    return ++this.#turn;
  }

  /** Each lane its own replicates, A before B, which goes on from A's state. */
  async #runAll(
    task: PairTask,
    one: (letter: Letter, replicate: number) => Promise<void>,
    draw: (count: number) => void,
  ) {
    const { lanes } = this.#pool;
    let drawn = task.done < FIRST ? 0 : task.done;
    if (drawn > 0) draw(drawn);
    const lane = async (first: number) => {
      for (let replicate = first; replicate < task.total; replicate += lanes) {
        await one("a", replicate);
        await one("b", replicate);
        this.done = task.done;
        const whole = drawable(this.done);
        if (whole < FIRST || whole <= drawn || whole === task.total) continue;
        drawn = whole;
        draw(whole);
      }
    };
    await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first)));
  }
}

/** What a run needs of an open place. */
export interface Opened {
  readonly handle: number;
  readonly baseYear: number;
  readonly pupils: number;
}

/** In a place of more pupils than this children are not kept one by one: sixteen bytes of each, in every run. */
const MOST_PUPILS = 20_000;

export const jobOf = (scenario: Scenario, replicate: number, pupils = Number.POSITIVE_INFINITY): Job => ({
  scenario,
  replicates: [replicate],
  units: ["school", "neighbourhood"],
  byGroup: true,
  ...(pupils <= MOST_PUPILS && { eachChild: true }),
  assumptions: "centre",
});

/** A pair's results, as far as they are there. */
class PairTask {
  readonly total: number;
  readonly #keys: Readonly<Record<Letter, string>>;
  readonly #results: Readonly<Record<Letter, (ReplicateResult | undefined)[]>>;
  readonly #cache: ResultCache;

  constructor({ a, b }: Pair, cache: ResultCache) {
    this.#cache = cache;
    this.#keys = { a: runKey(a), b: runKey(b) };
    this.total = Math.min(a.replicates, b.replicates);
    this.#results = { a: [...cache.of(this.#keys.a)], b: [...cache.of(this.#keys.b)] };
  }

  /** Pairs that are there from the first without a gap, so that what is drawn depends on no worker's speed. */
  get done(): number {
    let done = 0;
    while (done < this.total && this.has("a", done) && this.has("b", done)) done += 1;
    return done;
  }

  get isWhole(): boolean {
    return this.done === this.total;
  }

  has(letter: Letter, replicate: number): boolean {
    return this.#results[letter][replicate] !== undefined;
  }

  take(letter: Letter, result: ReplicateResult): void {
    this.#results[letter][result.replicate] = result;
    if (this.#keys.a === this.#keys.b) this.#results[letter === "a" ? "b" : "a"][result.replicate] = result;
    this.#cache.keep(this.#keys[letter], result);
  }

  /** The first so many pairs; all of them are there. */
  first(count: number): [a: Results, b: Results] {
    return [this.#results.a.slice(0, count) as ReplicateResult[], this.#results.b.slice(0, count) as ReplicateResult[]];
  }
}
