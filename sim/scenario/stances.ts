/** Evidence stances: named sets of values for the same mechanisms, differing in how far transfer and services work. */

import type { ParameterKey } from "./parameters.ts";

export const STANCES = ["trials", "optimistic", "sceptical"] as const;
export type Stance = (typeof STANCES)[number];

export interface StanceRow {
  readonly optimistic: number;
  readonly sceptical: number;
  /** Ids of rows of the evidence table. */
  readonly evidence: readonly string[];
}

/** `trials` is the defaults themselves. */
export const STANCE_TABLE: Readonly<Partial<Record<ParameterKey, StanceRow>>> = {
  "moveKnowledge.transfer": { optimistic: 0.13, sceptical: 0, evidence: ["collab_federation", "collab_rct_ctg"] },
  // With its stance's judgement, a federation gives the supported school the top of the published range (.2 SD after five
  // years), or next to nothing (.01).
  "moveKnowledge.adoption": { optimistic: 0.27, sceptical: 0.05, evidence: ["collab_federation", "collab_rct_ctg"] },
  "practice.misjudgement": { optimistic: 1, sceptical: 8, evidence: ["collab_federation", "collab_rct_ctg"] },
  "sharePractice.effect": { optimistic: 0.12, sceptical: 0, evidence: ["lesson_study"] },
  "placeApart.attainment": { optimistic: 0.35, sceptical: 0, evidence: ["sen_incl_own"] },
  "serve.leakage": { optimistic: 0.3, sceptical: 0, evidence: ["middle_tier"] },
  "serve.attainment": { optimistic: 0.26, sceptical: 0, evidence: ["community_school_math", "hcz_community_only"] },
};
