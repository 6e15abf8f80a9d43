/** States kept by a worker: a scenario goes on from the last year that it shares with one run before. [O4] [O6] */

import type { ReplicateOptions } from "../sim/engine/ensemble.ts";
import type { Job } from "../sim/engine/job.ts";
import { pastOf } from "../sim/engine/past.ts";
import { copyState, type Saved } from "../sim/engine/save.ts";
import type { State } from "../sim/engine/state.ts";
import type { OpenPlace } from "../sim/place/open.ts";

/**
 * Bytes of states kept by one worker, of which a page has at most four; the one asked for longest ago goes first. A
 * state of 3,000 pupils is about 1 MB.
 */
const MOST = 48e6;

export class KeptStates {
  readonly #kept = new Map<string, Saved>();
  readonly #places: OpenPlace[] = [];
  readonly #most: number;
  #bytes = 0;

  constructor(most = MOST) {
    this.#most = most;
  }

  /** How many are kept, and how large they are together. */
  get size(): number {
    return this.#kept.size;
  }
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * What a run of this replicate goes on from: the latest of the years asked for, the base year always among them, in
   * which a run with the same history up to then was kept. On its way it keeps those that are not.
   */
  optionsFor(place: OpenPlace, job: Job, replicate: number, years: readonly number[] = []): ReplicateOptions {
    const keyIn = (year: number) =>
      JSON.stringify([this.#numberOf(place), job.assumptions, pastOf(job.scenario, place, year), replicate]);
    const last = place.baseYear + job.scenario.years;
    const wanted = [...new Set([place.baseYear, ...years])].filter((year) => year >= place.baseYear && year < last);
    const found = wanted.sort((a, b) => b - a).find((year) => this.#kept.has(keyIn(year)));
    const kept = found === undefined ? undefined : this.#take(keyIn(found));
    return {
      ...(kept && { from: { ...kept, state: copyState(kept.state) } }),
      onYearEnd: (state, observations) => {
        if (!wanted.includes(state.year) || this.#kept.has(keyIn(state.year))) return;
        if (bytesOf(state) > this.#most) return;
        this.#keep(keyIn(state.year), { replicate, state: copyState(state), observations: [...observations] });
      },
    };
  }

  /** Places are told apart by being the same object. */
  #numberOf(place: OpenPlace): number {
    const at = this.#places.indexOf(place);
    return at < 0 ? this.#places.push(place) - 1 : at;
  }

  /** The state, as the one asked for last. */
  #take(key: string): Saved | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept;
  }

  #keep(key: string, saved: Saved): void {
    this.#kept.set(key, saved);
    this.#bytes += bytesOf(saved.state);
    for (const [oldest, other] of this.#kept) {
      if (this.#bytes <= this.#most) return;
      this.#kept.delete(oldest);
      this.#bytes -= bytesOf(other.state);
    }
  }
}

/** Bytes of the columns, of primary schools too where both phases are run; what stands beside them is small. */
function bytesOf(state: State): number {
  const { families, pupils, schools, neighbourhoods, services, practices, primary } = state;
  const earlier = primary === undefined ? [] : [primary.pupils, primary.schools, primary.practices];
  return [families, pupils, schools, neighbourhoods, services, practices, ...earlier]
    .flatMap((columns) => Object.values(columns) as unknown[])
    .reduce<number>((sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0), 0);
}
