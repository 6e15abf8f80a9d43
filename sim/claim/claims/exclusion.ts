/** Between schools: fair access and limits on exclusion. [B9] */

import { from, full } from "../acts.ts";
import { against, type FieldClaim } from "../field-claim.ts";

export const exclusion: FieldClaim = {
  title: "Limits on exclusion and fair access keep children in school at no cost to others",
  says: "Schools that may not put pupils out find other ways; those who stay do better and nobody else loses. Taking pupils who move in turn spreads what would fall on a few schools.",
  evidence: ["perm_excl", "perm_excl_fsm", "unexplained_exit", "in_year_moves"],
  arms: {
    limits: { title: "No exclusion as a sanction", does: from(full("limitExclusion")) },
    supported: {
      title: "The same, with support for pupils at risk",
      does: from(full("limitExclusion"), full("inclusiveSupport")),
    },
    shared: { title: "Fair access for all who move", does: from(full("fairAccess")) },
  },
  findings: [
    {
      what: "attainment of pupils eligible within six years, limits alone",
      weights: against("limits"),
      measure: { indicator: "attainment", group: "ever6" },
      expects: "higher",
    },
    {
      what: "pupils suspended, limits alone",
      weights: against("limits"),
      measure: { indicator: "suspensions" },
      expects: "lower",
    },
    {
      what: "attainment of pupils not eligible, limits alone",
      weights: against("limits"),
      measure: { indicator: "attainment", group: "notEver6" },
      expects: "same",
    },
    {
      what: "unexplained exits, limits alone",
      weights: against("limits"),
      measure: { indicator: "exits" },
      expects: "same",
    },
    {
      what: "participation of pupils eligible for free meals, limits with support",
      weights: against("supported"),
      measure: { indicator: "participation", group: "fsm" },
      expects: "higher",
    },
    {
      what: "children on no roll, fair access",
      weights: against("shared"),
      measure: { indicator: "notOnRoll" },
      expects: "lower",
    },
    {
      what: "spread of schools' results, fair access",
      weights: against("shared"),
      measure: { indicator: "spreadOfSchoolMeans" },
      expects: "lower",
    },
  ],
  maps: ["kept"],
  cannotSay:
    "What a class or a teacher goes through who had asked for a pupil to leave: that is one number here, and no study gives it.",
};
