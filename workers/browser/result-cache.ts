/** Finished replicates by scenario, so that what was seen once is there at once; the scenario asked for longest ago goes first. */

import type { ReplicateResult } from "../../sim/engine/job.ts";

/**
 * Bytes of results kept: thirty replicates of a dozen schools are about 1 MB, ten of a city region 24 MB. Fewer than two
 * scenarios of these, and the baseline would be run again with every change.
 */
const MOST = 128e6;

export class ResultCache {
  readonly #results = new Map<string, (ReplicateResult | undefined)[]>();
  readonly #most: number;
  #bytes = 0;

  constructor(most = MOST) {
    this.#most = most;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The replicates of a scenario that are there, by number. */
  of(scenario: string): readonly (ReplicateResult | undefined)[] {
    const results = this.#results.get(scenario);
    if (results === undefined) return [];
    this.#results.delete(scenario);
    this.#results.set(scenario, results);
    return results;
  }

  clear(): void {
    this.#results.clear();
    this.#bytes = 0;
  }

  /** Keeps a replicate. Of others, those of the scenarios asked for longest ago give way. */
  keep(scenario: string, result: ReplicateResult): void {
    const results = this.#results.get(scenario) ?? [];
    this.#results.set(scenario, results);
    this.#bytes += bytesOf(result) - bytesOf(results[result.replicate]);
    results[result.replicate] = result;
    for (const [oldest, others] of this.#results) {
      if (this.#bytes <= this.#most || oldest === scenario) return;
      this.#results.delete(oldest);
      this.#bytes -= others.reduce((sum, other) => sum + bytesOf(other), 0);
    }
  }
}

const bytesOf = (result: ReplicateResult | undefined): number =>
  result === undefined
    ? 0
    : [
        result.place,
        result.school,
        result.neighbourhood,
        ...Object.values(result.byGroup ?? {}),
        ...Object.values(result.each ?? {}),
      ].reduce((sum, column) => sum + (column?.byteLength ?? 0), 0);
