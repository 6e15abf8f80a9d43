/** What could overturn a result: the same two scenarios in other futures, one at a time, at both ends of what each may be. */

import { CONTEXTS, type ContextKey } from "../scenario/contexts.ts";
import { withContext } from "../scenario/edit.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Comparison } from "./compare.ts";

/** Both scenarios with one factor of context at one end of its range. */
export interface Future {
  readonly factor: ContextKey;
  readonly change: number;
  readonly a: Scenario;
  readonly b: Scenario;
}

/** Every factor at its low end, then at its high end, in place of what the scenarios say of it; an end that is no change is none. */
export const futuresOf = (a: Scenario, b: Scenario, baseYear: number): Future[] =>
  (Object.keys(CONTEXTS) as ContextKey[]).flatMap((factor) =>
    CONTEXTS[factor].range
      .filter((change) => change !== 0)
      .map((change) => {
        const [inA, inB] = [a, b].map((scenario) => withContext(scenario, factor, change, baseYear));
        return { factor, change, a: inA, b: inB };
      }),
  );

export const STANDINGS = ["flips", "untold", "weaker", "stronger", "same"] as const;
export type Standing = (typeof STANDINGS)[number];

const isTold = ({ claim }: Comparison): boolean => claim.key === "difference" || claim.key === "tooSmall";

/**
 * What becomes of a difference in another future: told from chance with the other sign, not told at all, or the same way,
 * where less than half or more than twice as much is said. By means, as sums of pairs are what futures move.
 */
export function standingOf(now: Comparison, then: Comparison): Standing {
  if (!isTold(then)) return "untold";
  const [before, after] = [now.difference.mean.mean, then.difference.mean.mean];
  if (before * after < 0) return "flips";
  if (Math.abs(after) < Math.abs(before) / 2) return "weaker";
  return Math.abs(after) > 2 * Math.abs(before) ? "stronger" : "same";
}
