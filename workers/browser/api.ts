/** What the page may ask of its worker. Everything that passes is plain data or a transferred column. */

import type { Job, ReplicateResult } from "../../sim/engine/job.ts";
import type { Bands } from "../../sim/experiment/quantiles.ts";
import type { Claim } from "../../sim/experiment/verdict.ts";
import type { Indicator } from "../../sim/indicators/indicator.ts";
import type { IndicatorKey } from "../../sim/indicators/registry.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";

/** A place held open in the worker, and what the page says of it. */
export interface Opened {
  readonly handle: number;
  readonly title: string;
  readonly fictional: boolean;
  readonly baseYear: number;
  readonly schools: number;
  readonly pupils: number;
}

/** What an indicator says about itself, without what computes it. */
export type IndicatorFacts = Omit<Indicator, "place" | "school" | "neighbourhood">;

export interface Side {
  readonly scenario: Scenario;
  /** In order of replicate. */
  readonly results: readonly ReplicateResult[];
}

/** One indicator compared: by year for the drawing, in the last year for the verdict. */
export interface Compared {
  readonly indicator: IndicatorFacts;
  readonly years: readonly number[];
  /** The year of the verdict. */
  readonly lastYear: number;
  readonly a: readonly Bands[];
  readonly b: readonly Bands[];
  /** Single runs: replicates × years. */
  readonly runsA: readonly (readonly number[])[];
  readonly runsB: readonly (readonly number[])[];
  /** B less A in the last year, a pair each, in order of replicate. */
  readonly differences: Float64Array;
  readonly claim: Claim;
  readonly modelVersion: string;
}

export interface SimApi {
  /** Opens a shipped place by name. */
  open(place: string): Opened;
  /** Reads a scenario's file; throws with every fault in it. */
  read(text: string, file: string): Scenario;
  /**
   * Runs the replicates of a job one after another. `undefined` where a later generation took its place. Answers with
   * transferred columns.
   */
  run(generation: number, handle: number, job: Job): Promise<ReplicateResult[] | undefined>;
  /** Ends every run of an earlier generation at its next process. */
  supersede(generation: number): void;
  compare(a: Side, b: Side, indicator: IndicatorKey): Compared;
  /** The hash that is the same on every machine for the same scenario, seed and version. */
  hash(side: Side): string;
}
