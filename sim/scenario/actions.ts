/** When an action is in force, and how strongly. */

import type { Action } from "./scenario.ts";

export interface ActionInForce {
  readonly action: Action;
  /** From 0 to the action's strength, rising in equal steps over its ramp. */
  readonly strength: number;
}

/** Strength of an action in a year: 0 outside its years, then rising to full over `ramp` years, first year included. */
export function strengthIn(action: Action, year: number): number {
  if (year < action.start || year > action.end) return 0;
  return action.strength * Math.min(1, (year - action.start + 1) / Math.max(1, action.ramp));
}

/** The actions whose years include this one. */
export const actionsInForce = (actions: readonly Action[], year: number): ActionInForce[] =>
  actions
    .filter((action) => year >= action.start && year <= action.end)
    .map((action) => ({ action, strength: strengthIn(action, year) }));
