/** What is run to say why B differs from A: parts first, then who is counted, and on request what carries the difference. */

import { measureOf } from "../../sim/experiment/measure.ts";
import type { Runs } from "../../sim/experiment/runs.ts";
import { type Explanation, explanationOf } from "../../sim/explain/explanation.ts";
import type { ExplainPlan } from "../../sim/explain/plan.ts";
import type { IndicatorKey } from "../../sim/indicators/registry.ts";
import type { Followed, Following, Together, TogetherResult } from "../../workers/browser/api.ts";
import { Cancelled } from "../../workers/browser/client.ts";
import type { Pair } from "./pair.ts";
import { type Front, SeveralRunner, storeOf } from "./several.svelte.ts";

/** What is asked of the workers beside plain runs. */
export interface WhyFront extends Front {
  plan(pair: Pair, indicator: IndicatorKey): Promise<ExplainPlan | undefined>;
  together(asked: Together): Promise<TogetherResult>;
  follow(asked: Following): Promise<Followed>;
  letGo(): void;
}

/** So many pairs are looked at first, before all of them are run. */
export const FIRST_LOOK = 10;

/** Milliseconds between two looks at whether the pair in front is done. */
const PATIENCE = 40;

/** `cannot`: what differs makes no sense part by part. */
type Phase = "idle" | "running" | "done" | "stopped" | "failed" | "cannot";

export class Why {
  phase = $state<Phase>("idle");
  /** What runs now. */
  stage = $state<"parts" | "children" | "chain">("parts");
  error = $state("");
  plan = $state.raw<ExplainPlan | undefined>();
  /** Pairs of runs by replicate, run together. */
  pairs = $state.raw<readonly TogetherResult[]>([]);
  /** Whether B was run again with each mediator as in A, in these pairs. */
  carried = $state.raw<readonly TogetherResult[]>([]);
  /** Pairs that are asked for to be run together. */
  wanted = $state(0);
  /** Milliseconds that a run of a pair together took of late. */
  pace = $state<number | undefined>();
  readonly pair: Pair;
  readonly indicator: IndicatorKey;
  readonly parts: SeveralRunner;

  readonly #front: WhyFront;
  #turn = 0;

  constructor(front: WhyFront, pair: Pair, indicator: IndicatorKey) {
    this.#front = front;
    this.pair = pair;
    this.indicator = indicator;
    this.parts = new SeveralRunner(front, storeOf(front));
  }

  /** All pairs that there are to run. */
  get total(): number {
    return Math.min(this.pair.a.replicates, this.pair.b.replicates);
  }

  get isBusy(): boolean {
    return this.phase === "running";
  }

  /** Pairs in which every part is known. */
  get known(): number {
    void this.parts.store.version;
    const { plan } = this;
    if (plan === undefined) return 0;
    return Math.min(...this.#scenarios(plan).map((scenario) => this.parts.store.count(scenario, this.total)));
  }

  /** What the runs that there are say of the parts in a year; undefined before there are two pairs. */
  explanation(year: number): Explanation | undefined {
    const { plan, known } = this;
    return plan === undefined || known < 2 ? undefined : this.#explained({ ...plan, mediators: [] }, known, year);
  }

  /** The same with what goes with each mediator, of the pairs in which all of them were replayed. */
  traced(year: number): Explanation | undefined {
    const { plan, known, carried } = this;
    const count = Math.min(known, carried.length);
    return plan === undefined || count < 2 ? undefined : this.#explained(plan, count, year);
  }

  #explained(plan: ExplainPlan, count: number, year: number): Explanation {
    const runs = this.#scenarios(plan).map((scenario) => this.parts.store.runs(scenario, count));
    const measure = measureOf(this.indicator, "all", this.pair.a.phase);
    return explanationOf(plan, [...runs, ...this.#replayed(plan, count)], measure, year);
  }

  /** Parts of the first pairs, then of all; then who is counted in the first. */
  async run(): Promise<void> {
    await this.#whileWanted(async (turn) => {
      this.stage = "parts";
      const plan = this.plan ?? (await this.#asked(turn, () => this.#front.plan(this.pair, this.indicator)));
      if (plan === undefined) return "cannot";
      this.plan = plan;
      if (plan.parts.length === 0) return "done";
      for (const count of this.#counts()) {
        await this.parts.run(this.#scenarios(plan), count);
        this.#check(turn);
        if (this.parts.phase === "failed") throw new Error(this.parts.error);
      }
      this.stage = "children";
      await this.#together(turn, Math.min(FIRST_LOOK, this.total), []);
      return "done";
    });
  }

  /** B again with each mediator as it was in A: the first pairs, then all of them where `all` is asked for. */
  async trace(count: number): Promise<void> {
    await this.#whileWanted(async (turn) => {
      this.stage = "chain";
      const replays = this.plan?.mediators.map(({ columns }) => columns) ?? [];
      await this.#together(turn, count, replays);
      return "done";
    });
  }

  follow(asked: Omit<Following, "a" | "b">): Promise<Followed> {
    return this.#front.follow({ ...this.pair, ...asked });
  }

  /** Stops at once; what has been run is kept. */
  stop(): void {
    this.#turn += 1;
    this.parts.stop();
    if (this.isBusy) this.#front.letGo();
    if (this.phase === "running") this.phase = "stopped";
  }

  #counts = (): number[] => [...new Set([Math.min(FIRST_LOOK, this.total), this.total])];

  #scenarios = ({ scenarios }: ExplainPlan) => [this.pair.a, this.pair.b, ...scenarios];

  #replayed = ({ mediators }: ExplainPlan, count: number): Runs[] =>
    mediators.map((_, i) => ({
      scenario: this.pair.b,
      results: this.carried.slice(0, count).map(({ replayed }) => replayed[i]),
    }));

  async #together(turn: number, count: number, replays: readonly (readonly string[])[]): Promise<void> {
    const columns = this.plan?.mediators.flatMap(({ columns: [first] }) => first) ?? [];
    const before = replays.length === 0 ? this.pairs : this.carried;
    const found = Array.from({ length: count }, (_, r): TogetherResult | undefined => before[r]);
    this.wanted = count;
    const began = performance.now();
    let done = 0;
    const lane = async (first: number) => {
      for (let replicate = first; replicate < count; replicate += this.#front.lanes) {
        if (found[replicate] !== undefined) continue;
        const asked = { ...this.pair, replicate, replays, columns };
        found[replicate] = await this.#asked(turn, () => this.#front.together(asked));
        done += 1;
        this.pace = (performance.now() - began) / done;
        const whole = found.indexOf(undefined);
        const there = (whole < 0 ? found : found.slice(0, whole)) as TogetherResult[];
        if (replays.length > 0) this.carried = there;
        if (there.length > this.pairs.length) this.pairs = there;
      }
    };
    await Promise.all(Array.from({ length: this.#front.lanes }, (_, first) => lane(first)));
  }

  /** Asks when the pair in front needs no worker, and again where it put an end to the answer. */
  async #asked<T>(turn: number, question: () => Promise<T>): Promise<T> {
    for (;;) {
      while (this.#front.runner.isBusy) {
        await new Promise((resolve) => setTimeout(resolve, PATIENCE));
        this.#check(turn);
      }
      try {
        const answer = await question();
        this.#check(turn);
        return answer;
      } catch (error) {
        this.#check(turn);
        if (!(error instanceof Cancelled)) throw error;
      }
    }
  }

  #check(turn: number): void {
    if (turn !== this.#turn) throw new Cancelled();
  }

  async #whileWanted(work: (turn: number) => Promise<Phase>): Promise<void> {
    const turn = ++this.#turn;
    this.error = "";
    this.phase = "running";
    try {
      const phase = await work(turn);
      if (turn === this.#turn) this.phase = phase;
    } catch (error) {
      if (turn !== this.#turn || error instanceof Cancelled) return;
      this.error = error instanceof Error ? error.message : String(error);
      this.phase = "failed";
    }
  }
}
