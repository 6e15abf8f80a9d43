/** What leaving things out one at a time does not add up to: parts that work only together, or that make up for each other. [E1] */

import { type Paired, paired } from "../experiment/paired.ts";
import { type Claim, verdict } from "../experiment/verdict.ts";
import type { Explanation } from "./explanation.ts";

/** How the parts go with each other: more than each takes with it, less, or neither told. */
export type Going = "together" | "instead" | "apart";

export interface Remainder {
  /** B less A, less what goes with each part that is left out, run by run. */
  readonly part: Paired;
  readonly claim: Claim;
  readonly going: Going;
}

/** A remainder of this share of the difference is large. */
const LARGE = 0.5;

/**
 * δ − Σ δᵢ over the runs in which each is known; with it, the parts left out one by one add up to the difference. Where it
 * takes away from them, what parts do only together was counted with each; where it adds, one makes up for another.
 */
export function remainderOf({ total, leftOut, measure }: Explanation): Remainder {
  const whole = total.difference.differences;
  const parts = leftOut.map(({ comparison }) => comparison.difference.differences);
  const known = parts.every((part) => part.length === whole.length);
  const rest = known
    ? whole.map((value, run) => parts.reduce((left, part) => left - part[run], value))
    : whole.slice(0, 0);
  const part = paired(new Float64Array(rest.length), rest);
  const claim = verdict(part, measure.words, () => "notReached");
  return { part, claim, going: goingOf(part.mean.mean, total.difference.mean.mean, leftOut.length, claim) };
}

function goingOf(rest: number, whole: number, parts: number, { key }: Claim): Going {
  const isTold = key === "difference" || key === "tooSmall";
  if (parts < 2 || !isTold || Math.abs(rest) < LARGE * Math.abs(whole)) return "apart";
  return rest * whole < 0 ? "together" : "instead";
}
