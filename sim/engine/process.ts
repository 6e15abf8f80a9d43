/** What a process of the year is, and what it is given. */

import type { Program } from "../formula/program.ts";
import type { OpenPlace } from "../place/open.ts";
import type { Stream } from "../random/streams.ts";
import type { ActionInForce } from "../scenario/actions.ts";
import type { Admissions } from "../scenario/admissions-schema.ts";
import type { ContextKey } from "../scenario/contexts.ts";
import type { Arena } from "../scenario/declare.ts";
import type { LeverKey } from "../scenario/levers.ts";
import type { Parameters } from "../scenario/parameters.ts";
import type { SchoolChange } from "../scenario/schools-schema.ts";
import type { State } from "./state.ts";

/** The strength of every lever this year: by school, by neighbourhood, or one number for the place. */
export type LeverStrengths = Readonly<Record<LeverKey, Float64Array>>;

/** One school year as a process sees it. */
export interface Year {
  readonly place: OpenPlace;
  readonly parameters: Parameters;
  readonly levers: LeverStrengths;
  /** Actions whose years include this one, with the strength they have reached. */
  readonly actions: readonly ActionInForce[];
  /** Changes around the place this year; 0 is none. */
  readonly context: Readonly<Record<ContextKey, number>>;
  /** How schools admit, where the scenario states it for this year; left out: as they do today. [A1] [A2] */
  readonly admissions?: Admissions | undefined;
  /** Schools that open, close, merge, grow, shrink or change their kind this year. [B10] */
  readonly schoolChanges?: readonly SchoolChange[];
  /** What schools are worth to families by the scenario's own formula, where it states one. [C2] */
  readonly utility?: Program;
  readonly state: State;
  /** The same year as primary schools see it, where both phases are run: its own place, parameters, levers and state. */
  readonly primary?: Year;
  /** Calendar year in which the school year ends. */
  readonly year: number;
  /** The stream of chance of one process (its key, or key and a part: "learn/noise") in this year and replicate. [R1] */
  readonly stream: (name: string) => Stream;
  /** The stream of what is the same in every year of the replicate. */
  readonly lasting: (name: string) => Stream;
}

export interface Process {
  readonly key: string;
  readonly label: string;
  /** Place in the year, 1–18. */
  readonly step: number;
  /** Rules of the model's specification. */
  readonly rules: readonly string[];
  readonly arena: Arena;
  /**
   * Columns it reads and writes, as "pupils.attainment"; "pupils" and "families" alone are whole rows that come or go,
   * "applications" this year's lists. Levers, changes of context, stated admissions, changes of schools and the network are named likewise.
   */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** True where a school system makes no sense without it: it cannot be switched off. */
  readonly essential: boolean;
  /** The parameter values under which the process does nothing, bit for bit; absent where it is essential. */
  readonly off?: Readonly<Partial<Parameters>>;
  readonly run: (year: Year) => void;
}
