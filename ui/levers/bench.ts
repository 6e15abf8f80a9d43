/** What the panel of levers asks of whoever holds the scenarios: to read them, to change them, and to go back. */

import type { Letter } from "../../sim/experiment/pairs.ts";
import type { ContextKey } from "../../sim/scenario/contexts.ts";
import type { LeverKey } from "../../sim/scenario/levers.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";

export interface Bench {
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
  /** Sets a lever of B, 0 to 1. */
  setLever(lever: LeverKey, strength: number): void;
  resetLever(lever: LeverKey): void;
  /** Sets a factor of context in A and B alike. */
  setContext(factor: ContextKey, change: number): void;
  resetContext(factor: ContextKey): void;
  resetAll(): void;
  undo(): void;
  redo(): void;
  /** What would be undone, as "School-to-school partnerships to 65 %"; undefined where there is nothing. */
  readonly undoLabel: string | undefined;
  readonly redoLabel: string | undefined;
  /** Saves a scenario as a file that the command line runs. */
  download(letter: Letter): void;
  /** Whether anything differs from what was opened. */
  readonly isChanged: boolean;
}
