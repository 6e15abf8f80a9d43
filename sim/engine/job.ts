/** What a worker is asked for, and what it gives back: plain data and typed arrays that can be sent. */

import type { Program } from "../formula/program.ts";
import type { ByGroup } from "../indicators/by-group.ts";
import type { Children, FewOfEach } from "../observe/each-child.ts";
import type { Assumptions } from "../scenario/resolve.ts";
import type { Scenario } from "../scenario/scenario.ts";

export const UNITS = ["place", "school", "neighbourhood", "borough"] as const;
export type Unit = (typeof UNITS)[number];

export interface Job {
  readonly scenario: Scenario;
  /** Numbers of the replicates to run, from 0. */
  readonly replicates: readonly number[];
  /** Units recorded beside the place. */
  readonly units: readonly Unit[];
  /** Whether outcomes are kept by group in each school and neighbourhood, and places by school. */
  readonly byGroup?: true;
  /** Whether a little is kept of each child of the last year. */
  readonly eachChild?: true;
  readonly assumptions: Assumptions;
  /** The program of the scenario's own utility; needed where it states one, and only there. */
  readonly utility?: Program;
  /** Columns that are replayed from the first of the jobs that it is compared with. [E2] */
  readonly replay?: readonly string[];
}

export interface ReplicateResult {
  readonly replicate: number;
  /** Calendar years, the start state's first. */
  readonly years: readonly number[];
  /** Place-level series: columns × years, in the order of `seriesColumns()`. */
  readonly place: Float64Array;
  /** The same of the primary phase, where both are run. */
  readonly primary?: Float64Array;
  /** Columns × units × years, in the order of `unitColumns("school" | "neighbourhood")`; only where asked for. */
  readonly school?: Float32Array;
  readonly neighbourhood?: Float32Array;
  /** Outcomes by group in each unit; only where asked for. */
  readonly byGroup?: ByGroup;
  /** A little of each resident child of the last year; only where asked for. */
  readonly each?: FewOfEach;
  /** What a closer look adds, where one was taken. */
  readonly detail?: DetailSeries;
  /** The resident children of the last year, one by one; only where asked for. */
  readonly children?: Children;
}

/** Series of a closer look: of the place always, of its schools and boroughs where asked for. */
export interface DetailSeries {
  /** Columns × years, in the order of `PLACE_DETAIL`. */
  readonly place: Float64Array;
  /** The same of the primary phase, where both are run. */
  readonly primary?: Float64Array;
  /** Columns × units × years, in the order of `SCHOOL_DETAIL` and of `BOROUGH_COLUMNS`. */
  readonly school?: Float32Array;
  readonly borough?: Float32Array;
}
