/** Between schools: what rivalry and publication do to trust and to what moves between partners. [B1] [B4] [B5] */

import { from, full, PARTNERS } from "../acts.ts";
import { against, beyondSum, type FieldClaim } from "../field-claim.ts";

export const rivalry: FieldClaim = {
  title: "Schools ranked against one another trust one another less and learn less from one another",
  says: "Schools that are ranked against one another do not tell one another what they know: high stakes wear trust away and less moves between partners; without tables they would share more.",
  evidence: ["league_tables_removal", "narrow_accountability", "networks_review"],
  arms: {
    partners: { title: "Close work in pairs", does: from(PARTNERS) },
    stakes: { title: "Published results with full stakes", does: from(full("publishing")) },
    partnersAtStakes: { title: "Both", does: from(PARTNERS, full("publishing")) },
    partnersWithoutTables: {
      title: "Close work in pairs, no tables published",
      does: from(PARTNERS, full("stopTables")),
    },
  },
  findings: [
    {
      what: "trust between partners, under full stakes against as now",
      weights: against("partnersAtStakes", "partners"),
      measure: { indicator: "trust" },
      expects: "lower",
    },
    {
      what: "practices moved between schools, under full stakes against as now",
      weights: against("partnersAtStakes", "partners"),
      measure: { indicator: "practiceMoved" },
      expects: "lower",
    },
    {
      what: "attainment of all: what partnerships add under full stakes beyond what they add as now",
      weights: beyondSum("partnersAtStakes", "partners", "stakes"),
      measure: { indicator: "attainment" },
      expects: "lower",
    },
    {
      what: "trust between partners, without tables against as now",
      weights: against("partnersWithoutTables", "partners"),
      measure: { indicator: "trust" },
      expects: "higher",
    },
    {
      what: "attainment of all under full stakes",
      weights: against("stakes"),
      measure: { indicator: "attainment" },
      expects: "lower",
    },
  ],
  maps: ["rivalry", "judgement"],
  cannotSay: "What heads make of a rival's offer of help for reasons other than the pupils whom both seek.",
};
