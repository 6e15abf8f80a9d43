/** Futures a place does not choose: how the world around it may change. Kept apart from levers. */

import type { Arena } from "./declare.ts";

export interface ContextDeclaration {
  readonly label: string;
  readonly arena: Arena;
  readonly unit: string;
  /** Range of the change a scenario may state; 0 is no change. */
  readonly range: readonly [low: number, high: number];
  readonly meaning: string;
}

const declareContexts = <K extends string>(table: Record<K, ContextDeclaration>): typeof table => table;

export const CONTEXTS = declareContexts({
  cohortSize: {
    label: "Size of entering cohorts",
    arena: "context",
    unit: "relative change",
    range: [-0.5, 0.5],
    meaning: "Families whose first child enters the phase, relative to now: −0.1 is falling rolls of a tenth.",
  },
  deprivation: {
    label: "Deprivation of new families",
    arena: "context",
    unit: "SD",
    range: [-1, 1],
    meaning: "How far the advantage of families coming into the phase falls (positive: more deprived) everywhere.",
  },
  housingTurnover: {
    label: "Housing turnover",
    arena: "context",
    unit: "relative change",
    range: [-1, 2],
    meaning: "Moves of home within the place and across its boundary, relative to now.",
  },
});

export type ContextKey = keyof typeof CONTEXTS;
export const CONTEXT_KEYS = Object.keys(CONTEXTS) as ContextKey[];
