/** Start states kept by a worker: a scenario that differs only in later years goes on from the same base year. [O6] */

import type { ReplicateOptions } from "../sim/engine/ensemble.ts";
import type { Job } from "../sim/engine/job.ts";
import { copyState, type Saved } from "../sim/engine/save.ts";
import { savedWith } from "../sim/engine/state-file.ts";
import type { OpenPlace } from "../sim/place/open.ts";

/** Replicates whose start is kept; the one asked for longest ago goes first. A state of 3,000 pupils is about 1 MB. */
const MOST = 64;

export class StartStates {
  readonly #kept = new Map<string, Saved>();

  /** How many are kept. */
  get size(): number {
    return this.#kept.size;
  }

  /** What a run of this replicate starts from, or what it has to do so that the next one need not settle again. */
  optionsFor(place: OpenPlace, job: Job, replicate: number): ReplicateOptions {
    const key = keyOf(place, job, replicate);
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#keep(key, kept);
      return { from: { ...kept, state: copyState(kept.state) } };
    }
    return {
      onYearEnd: (state, observations) => {
        if (state.year !== place.baseYear) return;
        this.#keep(key, { replicate, state: copyState(state), observations: [...observations] });
      },
    };
  }

  #keep(key: string, saved: Saved): void {
    this.#kept.delete(key);
    this.#kept.set(key, saved);
    if (this.#kept.size <= MOST) return;
    for (const oldest of this.#kept.keys()) {
      this.#kept.delete(oldest);
      return;
    }
  }
}

/** All that has acted by the end of the base year, and the chance by which it did. */
const keyOf = (place: OpenPlace, { scenario, assumptions }: Job, replicate: number): string =>
  JSON.stringify([savedWith(scenario, place, assumptions, place.baseYear), replicate]);
