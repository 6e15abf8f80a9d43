/** Between schools: do partnerships of supporting with supported schools bring schools together? [B5] [B6] */

import { from, PARTNERS } from "../acts.ts";
import { against, type FieldClaim } from "../field-claim.ts";

export const partnershipsClaim: FieldClaim = {
  title: "Where supporting schools work with supported ones, schools come to differ less and both gain",
  says: "Where schools with higher results work with schools with lower ones, the supported school rises, the supporting school learns as well, and schools come to stand less in camps.",
  evidence: ["collab_federation", "collab_rct_ctg", "collab_gmc", "collab_scc", "networks_review"],
  arms: { partners: { title: "Close work in pairs, supporting with supported", does: from(PARTNERS) } },
  findings: [
    {
      what: "how far schools differ in what they add (spread of school effects)",
      weights: against("partners"),
      measure: { indicator: "spreadOfSchoolEffects" },
      expects: "lower",
    },
    {
      what: "how far schools' results fall into two camps (polarisation)",
      weights: against("partners"),
      measure: { indicator: "schoolPolarisation" },
      expects: "lower",
    },
    {
      what: "what supported schools add",
      weights: against("partners"),
      measure: { indicator: "schoolEffect", schools: "supported" },
      expects: "higher",
    },
    {
      what: "what supporting schools add",
      weights: against("partners"),
      measure: { indicator: "schoolEffect", schools: "supporting" },
      expects: "higher",
    },
    {
      what: "attainment of all",
      weights: against("partners"),
      measure: { indicator: "attainment" },
      expects: "higher",
    },
    {
      what: "attainment gap",
      weights: against("partners"),
      measure: { indicator: "attainmentGap" },
      expects: "lower",
    },
  ],
  maps: ["judgement", "practices", "rivalry"],
  cannotSay:
    "What a broker who knows the schools would see that a rule by results does not, and what heads make of being told that theirs is the school to be supported.",
};
