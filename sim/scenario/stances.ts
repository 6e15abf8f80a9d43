/** Evidence stances: named sets of values for the same mechanisms, differing in how far transfer and services work. */

import type { ParameterKey } from "./parameters.ts";

export const STANCES = ["trials", "optimistic", "sceptical"] as const;
export type Stance = (typeof STANCES)[number];

export interface StanceRow {
  readonly optimistic: number;
  readonly sceptical: number;
  /** Ids of rows of the evidence table. */
  readonly evidence: readonly string[];
  /** True of what acts only where practices are not known by name (`practice.kernel` 0). */
  readonly plainKernelOnly?: true;
}

/**
 * `trials` is the defaults themselves. How much of a dose is lost where services do not join up is in no stance: it says
 * what coordination is for, and whoever hopes for much of coordination would find services in its absence worth less.
 */
export const STANCE_TABLE: Readonly<Partial<Record<ParameterKey, StanceRow>>> = {
  "moveKnowledge.transfer": {
    optimistic: 0.13,
    sceptical: 0,
    evidence: ["collab_federation", "collab_rct_ctg"],
    plainKernelOnly: true,
  },
  // With its stance's judgement, a federation gives the supported school the top of the published range (.2 SD after five
  // years), or next to nothing (.01).
  "moveKnowledge.adoption": { optimistic: 0.27, sceptical: 0.05, evidence: ["collab_federation", "collab_rct_ctg"] },
  "practice.misjudgement": { optimistic: 1, sceptical: 8, evidence: ["collab_federation", "collab_rct_ctg"] },
  "sharePractice.effect": { optimistic: 0.12, sceptical: 0, evidence: ["lesson_study"], plainKernelOnly: true },
  // With its stance's judgement, five years of full sharing give what the effect above says: .12 SD at 16, or nothing.
  "practice.growthSharing": { optimistic: 0.21, sceptical: 0, evidence: ["lesson_study"] },
  // About the ends of what true effects are held to range over, 90 in 100 of them: 0 and .067 SD for a thousand dollars.
  "fund.attainment": { optimistic: 0.8, sceptical: 0, evidence: ["school_spending"] },
  // A toolkit month where the studies are believed at a sixth of what they find; nothing where nobody has tried it at scale.
  "supportInClass.designAttainment": { optimistic: 0.07, sceptical: 0, evidence: ["udl_achievement"] },
  "placeApart.attainment": { optimistic: 0.35, sceptical: 0, evidence: ["sen_incl_own"] },
  // As .11 goes with 5.6 points fewer often absent, the ends of that row's range, 8 and 3 points.
  "serve.absence": { optimistic: 0.16, sceptical: 0.06, evidence: ["community_school_abs"] },
  "serve.attainment": { optimistic: 0.26, sceptical: 0, evidence: ["community_school_math", "hcz_community_only"] },
};
