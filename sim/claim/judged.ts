/** What a claim's finding amounts to over replicates, beside what the claim says of it. */

import { type Paired, paired } from "../experiment/paired.ts";
import { type Claim, isEquivalent, LEAST_PAIRS, verdict } from "../experiment/verdict.ts";
import type { Finding } from "./field-claim.ts";
import { wordsOf } from "./measured.ts";

export const OUTCOMES = ["asClaimed", "otherWay", "tooSmall", "chance", "none", "nobody", "tooFew", "notRun"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Runs below which there is no verdict. */
export const LEAST_RUNS = LEAST_PAIRS;

export interface Judged {
  readonly finding: Finding;
  /** Replicates that were run, those in which there is nobody to measure it on among them. */
  readonly runs: number;
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
  return { finding, runs: values.length, over, claim, outcome: outcomeOf(finding.expects, values.length, over, claim) };
}

function outcomeOf(expects: Finding["expects"], runs: number, over: Paired, claim: Claim): Outcome {
  if (runs === 0) return "notRun";
  if (claim.key === "nobody") return "nobody";
  if (claim.numbers.n < LEAST_RUNS) return "tooFew";
  return expects === "same" ? outcomeOfSame(over, claim) : outcomeOfChange(expects, claim);
}

/** That nothing changes is borne out by equivalence, and not by a difference that chance may have made. */
function outcomeOfSame(over: Paired, { key, numbers: { material } }: Claim): Outcome {
  if (isEquivalent(over, material)) return "asClaimed";
  return key === "difference" ? "otherWay" : "chance";
}

function outcomeOfChange(expects: "higher" | "lower", { key, direction }: Claim): Outcome {
  if (key === "chance" || key === "tooSmall") return key;
  if (key !== "difference") return "none";
  return direction === expects ? "asClaimed" : "otherWay";
}
