/** The whole: whether instruments of the three arenas compose. */

import { from, full, INSIDE, PARTNERS, ZONE } from "../acts.ts";
import { ALONE, against, type FieldClaim, type Weights } from "../field-claim.ts";

const BETWEEN = [PARTNERS, full("fairAccess"), full("limitExclusion")] as const;

const WHOLE: Weights = { whole: 1, inside: -1, between: -1, beyond: -1, [ALONE]: 2 };

export const together: FieldClaim = {
  title: "Acting within, between and beyond schools at once is worth more than the sum",
  says: "The three arenas depend on one another: what is done in one is undone by the others unless they move together.",
  evidence: ["hcz_charter_math", "hcz_community_only", "collab_cc_eval"],
  arms: {
    inside: {
      title: "Within schools: sharing, leadership, agreement, evidence, inquiry, support",
      does: from(...INSIDE),
    },
    between: {
      title: "Between schools: close work in pairs, fair access, limits on exclusion",
      does: from(...BETWEEN),
    },
    beyond: {
      title: "Beyond schools: full family support in the poorest quarter, joined up",
      does: from(ZONE, full("coordination")),
    },
    whole: { title: "All of it", does: from(...INSIDE, ...BETWEEN, ZONE, full("coordination")) },
  },
  findings: [
    {
      what: "attainment of pupils eligible within six years: the whole beyond the sum of its parts",
      weights: WHOLE,
      measure: { indicator: "attainment", group: "ever6" },
      expects: "higher",
    },
    {
      what: "attainment gap: the whole beyond the sum of its parts",
      weights: WHOLE,
      measure: { indicator: "attainmentGap" },
      expects: "lower",
    },
    {
      what: "absence of pupils eligible for free meals: the whole beyond the sum of its parts",
      weights: WHOLE,
      measure: { indicator: "absence", group: "fsm" },
      expects: "lower",
    },
    {
      what: "attainment of pupils eligible within six years, the whole",
      weights: against("whole"),
      measure: { indicator: "attainment", group: "ever6" },
      expects: "higher",
    },
    {
      what: "attainment gap, the whole",
      weights: against("whole"),
      measure: { indicator: "attainmentGap" },
      expects: "lower",
    },
  ],
  maps: ["judgement", "services"],
  cannotSay:
    "Whether one place could do all of it at once: capacity is counted, and nothing in a run stops for want of it.",
};
