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
  funding: {
    label: "Funding of schools and services",
    arena: "context",
    unit: "relative change",
    range: [-0.3, 0.3],
    meaning:
      "Money a pupil for schools, and for services, relative to now: −0.1 is a squeeze of a tenth. Levers are paid for beside it.",
  },
  staffTurnover: {
    label: "Turnover of staff",
    arena: "context",
    unit: "relative change",
    range: [-0.5, 1],
    meaning: "Staff who leave their school in a year, relative to now: 0.5 is half as many again, at every school.",
  },
  initiatives: {
    label: "Initiatives that come and go",
    arena: "context",
    unit: "relative change",
    range: [-1, 3],
    meaning:
      "How often what a school does about a practice is begun or dropped for reasons of others, relative to now: 1 is twice as often.",
  },
  shock: {
    label: "Shock to schooling",
    arena: "context",
    unit: "share of a year like 2020/21",
    range: [0, 1],
    meaning:
      "How far a year is like one of closed schools: pupils lose learning, those eligible for free meals within six years more, and more of them attend as since 2021. Give it an end; what was lost fades as all attainment does.",
  },
});

export type ContextKey = keyof typeof CONTEXTS;
export const CONTEXT_KEYS = Object.keys(CONTEXTS) as ContextKey[];
