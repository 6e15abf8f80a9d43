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
  const outcome = finding.expects === "same" ? outcomeOfSame(over, claim) : outcomeOf(finding.expects, claim);
  return { finding, over, claim, outcome };
}

/** That nothing changes is borne out where the mean lies, in 95 of 100 intervals, within what would not matter. */
function outcomeOfSame({ identical, mean }: Paired, { key, numbers: { material } }: Claim): Outcome {
  if (key === "nobody") return key;
  if (key === "difference") return "otherWay";
  if (identical) return "asClaimed";
  return mean.low > -material && mean.high < material ? "asClaimed" : "chance";
}

function outcomeOf(expects: "higher" | "lower", { key, direction }: Claim): Outcome {
  if (key === "nobody") return key;
  if (key === "chance" || key === "tooSmall") return key;
  if (key !== "difference") return "none";
  return direction === expects ? "asClaimed" : "otherWay";
}
