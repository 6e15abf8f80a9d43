/** How far the world around the place has changed in a year. */

import { CONTEXT_KEYS, type ContextKey } from "./contexts.ts";
import type { Context } from "./scenario.ts";

/** The change of every factor; entries on one factor add. */
export function contextIn(contexts: readonly Context[], year: number): Record<ContextKey, number> {
  const changes = Object.fromEntries(CONTEXT_KEYS.map((key) => [key, 0])) as Record<ContextKey, number>;
  for (const { factor, change, start, end, ramp } of contexts) {
    if (year >= start && year <= end) changes[factor] += change * Math.min(1, (year - start + 1) / ramp);
  }
  return changes;
}
