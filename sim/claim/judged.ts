/** What a claim's finding amounts to over replicates, beside what the claim says of it. */

import { type Paired, paired } from "../experiment/paired.ts";
import { type Claim, verdict } from "../experiment/verdict.ts";
import type { Finding } from "./field-claim.ts";
import { wordsOf } from "./measured.ts";

export const OUTCOMES = ["asClaimed", "otherWay", "tooSmall", "chance", "none", "nobody"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Judged {
  readonly finding: Finding;
  /** The finding in each replicate, and what they come to. */
  readonly over: Paired;
  readonly claim: Claim;
  readonly outcome: Outcome;
}

/** The finding's values, a replicate each, judged by the rules by which scenarios are compared. */
export function judged(finding: Finding, values: ArrayLike<number>): Judged {
  const over = paired(new Float64Array(values.length), values);
  const { material } = wordsOf(finding.measure);
  const claim = verdict(over, { better: "neither", material }, () => "notReached");
  return { finding, over, claim, outcome: outcomeOf(finding.expects, claim) };
}

/** A claim that something stays the same is borne out by whatever is too small to matter or no more than chance. */
function outcomeOf(expects: Finding["expects"], { key, direction }: Claim): Outcome {
  if (key === "nobody") return "nobody";
  if (expects === "same") return key === "difference" ? "otherWay" : "asClaimed";
  if (key === "chance" || key === "tooSmall") return key;
  if (key !== "difference") return "none";
  return direction === expects ? "asClaimed" : "otherWay";
}
