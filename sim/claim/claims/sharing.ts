/** Inside schools: does sharing practice move what some know to where it is used? [W1] [B6] */

import { from, full } from "../acts.ts";
import { against, type FieldClaim } from "../field-claim.ts";

export const sharing: FieldClaim = {
  title: "Where teachers of a school share what they do, what some know comes to be used by more",
  says: "Schools know more than they use: what one teacher can do, the next door does not. Staff who plan, watch and discuss lessons together bring what is used closer to what is known, and pupils gain.",
  evidence: ["lesson_study", "practice_lists"],
  arms: { sharing: { title: "Sharing practice in full at every school", does: from(full("sharingPractice")) } },
  findings: [
    {
      what: "practices used, as shares of staff",
      weights: against("sharing"),
      measure: { indicator: "practiceUsed" },
      expects: "higher",
    },
    {
      what: "practices that somebody at a school knows",
      weights: against("sharing"),
      measure: { indicator: "practiceKnown" },
      expects: "same",
    },
    {
      what: "attainment of all",
      weights: against("sharing"),
      measure: { indicator: "attainment" },
      expects: "higher",
    },
    {
      what: "attainment gap",
      weights: against("sharing"),
      measure: { indicator: "attainmentGap" },
      expects: "lower",
    },
  ],
  maps: ["judgement", "practices"],
  cannotSay:
    "Whether staff can be brought to share in full, and what they would share outside the practices that the model knows.",
};
