/** What a place can do around schools, for families. [B3] [Y4] */

import { leversOf } from "./declare.ts";

export const BEYOND_LEVERS = leversOf("beyond", {
  familySupport: {
    label: "Family and community support",
    reach: "neighbourhoods",
    tier: "first",
    rule: "Y4",
    processes: ["newCohort", "serve"],
    mediator: "neighbourhoods.earlyYearsIn11",
    off: { "newCohort.earlyYearsCover": 0 },
    caution:
      "What it does before children come to school reaches secondary schools only when those under five now are old enough, from seven years on.",
    levels: ["no more than now", "a little", "some", "strong", "children's zone"],
    capacity: 3,
    cost: 120000,
    evidence: ["community_school_abs", "community_school_math", "sure_start_fsm", "hcz_community_only"],
    checked: false,
    meaning: "Services reach more families in these neighbourhoods, with outreach, early years and health together.",
  },
  travelAndAdvice: {
    label: "Help to travel and to choose",
    reach: "neighbourhoods",
    tier: "first",
    rule: "B3",
    processes: ["learnAboutSchools", "choose"],
    mediator: "families.information",
    off: { "choose.travelHelp": 0 },
    levels: ["none", "a little", "some", "strong", "pass and adviser for every family"],
    capacity: 1,
    cost: 30000,
    evidence: ["choice_time_elasticity"],
    checked: false,
    meaning:
      "Families eligible for free meals get a travel pass and advice, so distance and information limit them less.",
  },
});
