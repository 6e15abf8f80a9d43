/** The local system: what is left when a programme ends, with and without a middle tier. [B5] [B6] */

import { from, full, PARTNERS } from "../acts.ts";
import { against, beyondSum, type FieldClaim } from "../field-claim.ts";
import { LATE } from "../measured.ts";

/** Years that the programme lasts, as the first City Challenges were funded for three and some for five. */
const PROGRAMME = 5;

export const middleTier: FieldClaim = {
  title: "What a programme began lasts longer where a local body stays to look after it",
  says: "Programmes end and what they brought fades; where a local body stays (a middle tier) that brokers, builds trust and joins things up, more of it lasts.",
  evidence: ["middle_tier", "collab_gmc", "collab_cc_eval", "ontario"],
  arms: {
    programme: {
      title: "Five years of close work in pairs, then nothing",
      does: from({ ...PARTNERS, years: PROGRAMME }),
    },
    tier: { title: "A full middle tier alone", does: from(full("coordination")) },
    both: {
      title: "The programme, and a middle tier that stays",
      does: from({ ...PARTNERS, years: PROGRAMME }, full("coordination")),
    },
  },
  findings: [
    {
      what: "attainment of all after the programme ended: what it left with a middle tier beyond what it left without",
      weights: beyondSum("both", "programme", "tier"),
      measure: { indicator: "attainment" },
      expects: "higher",
    },
    {
      what: "attainment of all then, the programme alone",
      weights: against("programme"),
      measure: { indicator: "attainment" },
      expects: "higher",
    },
    {
      what: "practices used then, the programme alone",
      weights: against("programme"),
      measure: { indicator: "practiceUsed" },
      expects: "higher",
    },
    {
      what: "practices used then: with a middle tier beyond without",
      weights: beyondSum("both", "programme", "tier"),
      measure: { indicator: "practiceUsed" },
      expects: "higher",
    },
    {
      what: "how far schools differ then in what they add: with a middle tier beyond without",
      weights: beyondSum("both", "programme", "tier"),
      measure: { indicator: "spreadOfSchoolEffects" },
      expects: "lower",
    },
  ],
  maps: ["judgement", "rivalry"],
  leastYears: PROGRAMME + LATE,
  cannotSay:
    "Whether people who learned to work together go on doing so without being asked, other than by the ties that form of themselves.",
};
