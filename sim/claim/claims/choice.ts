/** Between schools: choice against going to the nearest school. [C1]–[C3] */

import { ALONE, against, type FieldClaim } from "../field-claim.ts";

export const choice: FieldClaim = {
  title: "Choice of school parts children by family income more than going to the nearest school would",
  says: "Where parents choose, schools come to be more divided by advantage than the streets around them; children from poorer families end in schools with lower results.",
  evidence: ["seg_choice_amplification", "proximity_cf", "pref_ses_diff"],
  arms: {
    nearest: {
      title: "Families have always known of the nearest school alone, and of an older child's, and asked for it",
      does: () => ({
        parameters: { "choose.nearest": 1, "choose.bestKnown": 0, "choose.listed": 1, "ties.count": 0 },
      }),
    },
  },
  findings: [
    {
      what: "how unevenly pupils eligible for free meals are spread over schools (dissimilarity), choice against nearness",
      weights: against(ALONE, "nearest"),
      measure: { indicator: "schoolDissimilarity" },
      expects: "higher",
    },
    {
      what: "the same if all attended the nearest: how unevenly they live, choice against nearness",
      weights: against(ALONE, "nearest"),
      measure: { indicator: "nearestDissimilarity" },
      expects: "same",
    },
    {
      what: "spread of schools' results, choice against nearness",
      weights: against(ALONE, "nearest"),
      measure: { indicator: "spreadOfSchoolMeans" },
      expects: "higher",
    },
    {
      what: "gap between the groups in what their schools add, choice against nearness",
      weights: against(ALONE, "nearest"),
      measure: { indicator: "schoolEffectGap" },
      expects: "higher",
    },
    {
      what: "attainment gap, choice against nearness",
      weights: against(ALONE, "nearest"),
      measure: { indicator: "attainmentGap" },
      expects: "higher",
    },
    {
      what: "journey to school, choice against nearness",
      weights: against(ALONE, "nearest"),
      measure: { indicator: "travel" },
      expects: "higher",
    },
  ],
  maps: ["choice"],
  cannotSay:
    "Where families would have moved home had there been no choice: they move by the same rules in both, and prices follow schools in both.",
};
