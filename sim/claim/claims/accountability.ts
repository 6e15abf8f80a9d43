/** Between schools: narrow accountability against broad. [B1] [B4] [W8] */

import { from, full } from "../acts.ts";
import { against, type FieldClaim } from "../field-claim.ts";

export const accountability: FieldClaim = {
  title: "Where only results count for a school, teaching narrows; where more counts, it does not",
  says: "What is measured is what schools work for. Where results alone count, teaching narrows and pupils at risk lose; where attendance and taking part count as much, they gain, and attainment does not suffer.",
  evidence: ["narrow_accountability", "league_tables_removal"],
  arms: {
    narrow: { title: "Published results with full stakes", does: from(full("publishing")) },
    broad: {
      title: "As much at stake, with attendance and participation published beside results",
      does: from(full("publishing"), full("broadenTables")),
    },
    broadAndUsed: {
      title: "The same, and schools use broad evidence themselves",
      does: from(full("publishing"), full("broadenTables"), full("broadEvidence")),
    },
  },
  findings: [
    {
      what: "participation of pupils eligible for free meals, broad against narrow",
      weights: against("broad", "narrow"),
      measure: { indicator: "participation", group: "fsm" },
      expects: "higher",
    },
    {
      what: "attainment of all, broad against narrow",
      weights: against("broad", "narrow"),
      measure: { indicator: "attainment" },
      expects: "higher",
    },
    {
      what: "participation of pupils eligible for free meals, narrow against as now",
      weights: against("narrow"),
      measure: { indicator: "participation", group: "fsm" },
      expects: "lower",
    },
    {
      what: "unexplained exits, narrow against as now",
      weights: against("narrow"),
      measure: { indicator: "exits" },
      expects: "higher",
    },
    {
      what: "attainment gap, broad and used against narrow",
      weights: against("broadAndUsed", "narrow"),
      measure: { indicator: "attainmentGap" },
      expects: "lower",
    },
    {
      what: "practices used, broad and used against narrow",
      weights: against("broadAndUsed", "narrow"),
      measure: { indicator: "practiceUsed" },
      expects: "higher",
    },
  ],
  maps: ["measured", "rivalry"],
  cannotSay:
    "How schools would bend what pupils say of taking part once much hangs on it: participation is not measured with error here.",
};
