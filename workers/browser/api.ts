/** What the page may ask of its worker. Everything that passes is plain data or a transferred column. */

import type { Job, ReplicateResult } from "../../sim/engine/job.ts";
import type { SameChildren } from "../../sim/experiment/same-children.ts";
import type { ExplainPlan } from "../../sim/explain/plan.ts";
import type { PlaceView } from "../../sim/place/map.ts";
import type { Source } from "../../sim/place/place.ts";
import type { Fault } from "../../sim/scenario/faults.ts";
import type { Phase, RunPhase } from "../../sim/scenario/phase.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import type { Difference } from "../../sim/trace/differs.ts";
import type { Journey } from "../../sim/trace/journey.ts";
import type { AllOfThem, LikeKey } from "../../sim/trace/like.ts";
import type { Look } from "../../sim/trace/look.ts";

/** Files of a data package, their bytes by name. */
export type Packed = Readonly<Record<string, Uint8Array>>;

/** A place that the page wants opened for a phase: one that ships, by its name, or one that lies in these files. */
export interface PlaceAsked {
  /** As scenarios name it. */
  readonly place: string;
  readonly phase: RunPhase;
  readonly files?: Packed;
}

/** A data package that was read: what is said of it before anything is run there. */
export interface PackageRead {
  readonly id: string;
  readonly title: string;
  readonly fictional: boolean;
  readonly baseYear: number;
  /** Phases that it has schools of. */
  readonly phases: readonly { readonly phase: Phase; readonly schools: number; readonly pupils: number }[];
  readonly neighbourhoods: number;
  readonly sources: readonly Source[];
  /** What was filled, left out or assumed when its tables were made. */
  readonly notes: readonly string[];
  /** The same for the same tables. */
  readonly hash: string;
}

export type PackageReading = PackageRead | { readonly faults: readonly Fault[] };

/** A place held open in the worker, and what the page says and draws of it. */
export interface Opened extends PlaceView {
  readonly handle: number;
}

/** One replicate of A and B run together, and of B with each of these sets of columns as they are in A. [E2] */
export interface Together {
  readonly a: Scenario;
  readonly b: Scenario;
  readonly replicate: number;
  readonly replays: readonly (readonly string[])[];
  /** Columns of which it is told what they come to. */
  readonly columns: readonly string[];
}

/** What B is less A in one pair of runs: over all who are counted in each, and over those who are counted in both. */
export interface Counted extends Pick<SameChildren, "indicator" | "of" | "children"> {
  readonly plain: number;
  readonly same: number;
}

/** Years of A or B that were run, and what the columns asked for come to in each; NaN of what has no amount. */
export type ColumnMeans = readonly { readonly year: number; readonly values: readonly number[] }[];

export interface TogetherResult {
  readonly replicate: number;
  readonly replayed: readonly ReplicateResult[];
  readonly counted: readonly Counted[];
  readonly means: readonly [a: ColumnMeans, b: ColumnMeans];
}

/** Whom to follow, in which pair of runs: by key, or by lot among children of a kind. [E3] */
export interface Following {
  readonly a: Scenario;
  readonly b: Scenario;
  readonly replicate: number;
  readonly like: LikeKey;
  readonly family?: number;
}

export interface Followed {
  /** Undefined where there is no child of the kind. */
  readonly family?: number;
  readonly lot?: {
    readonly like: LikeKey;
    readonly child: number;
    readonly alike: number;
    readonly all: number;
    /** Into which the child came. */
    readonly yearGroup: number;
    readonly first: number;
    readonly last: number;
  };
  readonly allOfThem?: AllOfThem;
  readonly journeys: readonly [a: Journey | undefined, b: Journey | undefined];
  readonly differences: readonly Difference[];
}

export interface SimApi {
  /** Opens a place under a handle that the page gives it, once. Throws with every fault in it. */
  open(handle: number, asked: PlaceAsked): Promise<Opened>;
  /** Reads a data package's files as the command does, or tells every fault in them. `folder` is what faults call it. */
  readPackage(files: Packed, folder: string): Promise<PackageReading>;
  /** Reads a scenario's file, held against the place of that handle where it is of it; throws with every fault in it. */
  read(text: string, file: string, handle?: number): Promise<Scenario>;
  /**
   * Runs the replicates of a job one after another, from the latest of the years in `keep` that a run with the same
   * history reached before. `undefined` where a later generation took its place. Answers with transferred columns.
   */
  run(generation: number, handle: number, job: Job, keep?: readonly number[]): Promise<ReplicateResult[] | undefined>;
  /**
   * Runs one replicate of a job again, with the same bits, and tells who went to school where and who worked with whom.
   * `undefined` where a later generation took its place. Answers with transferred columns.
   */
  look(generation: number, handle: number, job: Job, replicate: number): Promise<Look | undefined>;
  /** What is to be run to explain an indicator's difference; undefined where it cannot be parted in this place. */
  plan(handle: number, a: Scenario, b: Scenario, indicator: string): Promise<ExplainPlan | undefined>;
  /** Runs a pair together with its replays; `undefined` where a later generation took its place. */
  together(generation: number, handle: number, asked: Together): Promise<TogetherResult | undefined>;
  follow(handle: number, asked: Following): Promise<Followed>;
  /** Ends every run of an earlier generation at its next process. */
  supersede(generation: number): void;
}
