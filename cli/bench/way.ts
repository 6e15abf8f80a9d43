/** What is measured: workloads, and for each the ways of doing it. */

import type { MessageId } from "../../text/en.ts";
import type { ProgramName } from "./programs.ts";

/** What a way of doing a workload reports of itself. */
export interface Report {
  /** The figure that is compared, in the workload's unit. */
  readonly figure: number;
  /** The most memory that its process held, in MB. */
  readonly peakMb: number;
  /** What shows that the same work was done. */
  readonly check: Readonly<Record<string, string>>;
  /** Further figures, by what they are of. */
  readonly also?: Readonly<Record<string, number>>;
  /** Of the time of a run, by process of the year, the largest share first. */
  readonly shares?: Readonly<Record<string, number>>;
}

/** Settings of a program that does a workload: plain data. */
export type Settings = Readonly<Record<string, string | number>>;

/** A program that does a workload in a process of its own. */
export type Program = (settings: Settings) => Report | Promise<Report>;

/** Packages of other people, used where they are installed. */
export const PEERS = ["agentscript", "flocc"] as const;
export type Peer = (typeof PEERS)[number];

/** References in C, in `cli/bench/c/`. */
export const C_SOURCES = ["choice-round", "schelling"] as const;
export type CSource = (typeof C_SOURCES)[number];

/** What does the work: a program of ours, one of a peer's making, or a source in C with how its line of JSON is read. */
export type Doing =
  | { readonly program: ProgramName; readonly settings: Settings; readonly needs?: Peer }
  | {
      readonly source: CSource;
      readonly words: readonly (string | number)[];
      readonly read: (line: unknown) => Report;
    };

export interface Way {
  readonly key: string;
  readonly label: MessageId;
  readonly doing: Doing;
  /** So slow that it is measured in the first round only. */
  readonly once?: boolean;
  /** Does the reference's work draw by draw, so that what it checks by must be the same. */
  readonly same?: boolean;
}

export interface Workload {
  readonly key: string;
  readonly label: MessageId;
  /** What its figures are in, and the decimals to show. */
  readonly unit: MessageId;
  readonly decimals: number;
  /** The way that the others are held against. */
  readonly reference?: string;
  readonly ways: readonly Way[];
}
