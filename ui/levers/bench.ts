/** What the panel of levers asks of whoever holds the scenarios: to read them, to change them, and to go back. */

import type { Letter } from "../../sim/experiment/pairs.ts";
import type { IndicatorKey } from "../../sim/indicators/registry.ts";
import type { Admissions } from "../../sim/scenario/admissions-schema.ts";
import type { ContextKey } from "../../sim/scenario/contexts.ts";
import type { LeverKey } from "../../sim/scenario/levers.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";

/** A sheet over the page: what one lever would do, what each would, or where the place stands. */
export type Sheet = { readonly about: "lever"; readonly lever: LeverKey } | { readonly about: "levers" | "review" };

/** A scenario at hand. */
export interface AtHand {
  readonly id: string;
  readonly scenario: Scenario;
  readonly original: Scenario;
}

export interface Bench {
  /** Every scenario at hand; the baseline, A, first. */
  readonly scenarios: readonly AtHand[];
  /** The id of B: the one in front, which is compared with A. */
  readonly front: string;
  /** The id of the one whose settings are shown. */
  readonly open: string;
  /** Whether no more can be added. */
  readonly isFull: boolean;
  /** Brings a scenario to the front, or shows the settings of A. */
  pick(id: string): void;
  /** Adds a copy of a scenario; of the one whose settings are shown unless said. */
  copy(id?: string): void;
  remove(id: string): void;
  /** Compares the others with this one. */
  makeBase(id: string): void;
  /** Gives a scenario a title and a note of one's own. */
  describe(id: string, words: { readonly title?: string; readonly note?: string }): void;
  /** Adds a scenario from its file's text; what is wrong with it in words, a line each, nothing where it was added. */
  openFile(text: string, name: string): Promise<string>;
  /** The place's first year, a calendar year. */
  readonly baseYear: number;
  /** As they are now. */
  readonly a: Scenario;
  readonly b: Scenario;
  /** As they were opened. */
  readonly originalA: Scenario;
  readonly originalB: Scenario;
  /** Whose settings are shown. */
  letter: Letter;
  /** Words that levers are being found by; empty where all are shown. */
  find: string;
  /** The sheet that is open; nothing where none is. */
  sheet: Sheet | undefined;
  /** Sets a lever of B, 0 to 1. */
  setLever(lever: LeverKey, strength: number): void;
  resetLever(lever: LeverKey): void;
  /** Sets how the schools of B admit, as today where nothing is stated, in one step of that name; steps of one key that follow each other are one. */
  setAdmissions(label: string, key: string, admissions: Admissions | undefined): void;
  resetAdmissions(): void;
  /** Adds a copy of A in which schools admit as they do in B, in one step of that name. */
  copyAdmissions(label: string): void;
  /** Sets a factor of context in A and B alike. */
  setContext(factor: ContextKey, change: number): void;
  resetContext(factor: ContextKey): void;
  /** Heads every scenario's result by these measures. */
  setValues(values: readonly IndicatorKey[]): void;
  resetAll(): void;
  undo(): void;
  redo(): void;
  /** What would be undone, as "School-to-school partnerships to 65 %"; undefined where there is nothing. */
  readonly undoLabel: string | undefined;
  readonly redoLabel: string | undefined;
  /** Steps that were done, the first first; steps that were undone, the next first. */
  readonly done: readonly string[];
  readonly undone: readonly string[];
  /** Goes back by so many steps, or on where it is below nothing. */
  go(back: number): void;
  /** Saves a scenario as a file that the command line runs. */
  download(letter: Letter): void;
  /** Whether anything differs from what was opened. */
  readonly isChanged: boolean;
}
