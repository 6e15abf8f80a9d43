/** Runs that are looked at closely: asked for when a figure needs one, and kept, as many as are held against each other. */

import type { Scenario } from "../../sim/scenario/scenario.ts";
import type { Look } from "../../sim/trace/look.ts";
import { Cancelled } from "../../workers/browser/client.ts";
import { withLatest } from "../frame/latest.ts";
import { runKey } from "./pair.ts";
import { jobOf, type Opened, type Pool } from "./runner.svelte.ts";

/** What is known of a look that was asked for. */
export type Looked =
  | { readonly is: "busy" }
  | { readonly is: "failed"; readonly error: string }
  | { readonly is: "there"; readonly look: Look };

const BUSY: Looked = { is: "busy" };

/** Looks kept: two sides, and those of the settings before. One of a city region is some 10 MB. */
const MOST = 6;

export class Looks {
  /** By run; the one asked for longest ago goes first. */
  #known = $state.raw<ReadonlyMap<string, Looked>>(new Map());
  readonly #pool: Pick<Pool, "look">;
  readonly #open: (scenario: Scenario) => Promise<Opened>;

  constructor(pool: Pick<Pool, "look">, open: (scenario: Scenario) => Promise<Opened>) {
    this.#pool = pool;
    this.#open = open;
  }

  /** What is known of a run; undefined where nobody asked. */
  of(scenario: Scenario, replicate: number): Looked | undefined {
    return this.#known.get(keyOf(scenario, replicate));
  }

  /** Sees to it that a run is looked at: does nothing where it was, or is being. One that failed is tried again. */
  async ask(scenario: Scenario, replicate: number): Promise<void> {
    const key = keyOf(scenario, replicate);
    const known = this.#known.get(key);
    if (known !== undefined && known.is !== "failed") return;
    this.#note(key, BUSY);
    try {
      const { handle } = await this.#open(scenario);
      this.#note(key, { is: "there", look: await this.#pool.look(handle, jobOf(scenario, replicate), replicate) });
    } catch (error) {
      // What gave way to a run that was wanted sooner was not looked at: whoever still wants it asks again.
      if (error instanceof Cancelled) this.#forget(key);
      else this.#note(key, { is: "failed", error: error instanceof Error ? error.message : String(error) });
    }
  }

  #note(key: string, looked: Looked): void {
    this.#known = withLatest(this.#known, key, looked, MOST);
  }

  #forget(key: string): void {
    this.#known = new Map([...this.#known].filter(([known]) => known !== key));
  }
}

const keyOf = (scenario: Scenario, replicate: number): string => `${runKey(scenario)} ${replicate}`;
