/** The levers: what a place can decide to do, declared once. A lever is a choice; a parameter is an assumption. */

import { BETWEEN_LEVERS } from "./levers/between.ts";
import { BEYOND_LEVERS } from "./levers/beyond.ts";
import { HOME_LEVERS } from "./levers/beyond-homes.ts";
import { SERVICE_LEVERS } from "./levers/beyond-services.ts";
import { SYSTEM_LEVERS } from "./levers/system.ts";
import { WITHIN_LEVERS } from "./levers/within.ts";

/** Strengths by name, so that people may speak in words: the number is what counts. */
export const NAMED_STRENGTHS = { none: 0, light: 0.25, some: 0.5, strong: 0.75, full: 1 } as const;

export const LEVERS = {
  ...WITHIN_LEVERS,
  ...BETWEEN_LEVERS,
  ...BEYOND_LEVERS,
  ...SERVICE_LEVERS,
  ...HOME_LEVERS,
  ...SYSTEM_LEVERS,
} as const;

export type LeverKey = keyof typeof LEVERS;

export const LEVER_KEYS = Object.keys(LEVERS) as LeverKey[];
