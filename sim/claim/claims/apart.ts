/** The local system: closing special schools and units, with support and without. [W3] */

import { from, full } from "../acts.ts";
import { against, type FieldClaim } from "../field-claim.ts";

const SUPPORT = [full("supportWithoutLabels"), full("inclusiveSupport"), full("limitExclusion")];

export const apart: FieldClaim = {
  title: "Special schools and units can close, and all gain where children learn together",
  says: "Where special schools and units closed, as in Italy from 1977, children with needs came to be taught with others; they gain and others do not lose. Without support they come back to classes as they are, and some are put out of them.",
  evidence: ["italy", "sen_incl_own", "sen_incl_peer", "portugal"],
  arms: {
    closed: { title: "All separate settings close", does: from(full("closeSeparateSettings")) },
    supported: {
      title: "The same, with support in class, support for pupils at risk and limits on exclusion",
      does: from(full("closeSeparateSettings"), ...SUPPORT),
    },
    open: { title: "That support and those limits, with every separate setting open", does: from(...SUPPORT) },
  },
  findings: [
    {
      what: "attainment of pupils with a need, closing with support against the same support and none closed",
      weights: against("supported", "open"),
      measure: { indicator: "attainment", group: "need" },
      expects: "higher",
    },
    {
      what: "pupils taught apart, closing alone",
      weights: against("closed"),
      measure: { indicator: "taughtApart" },
      expects: "lower",
    },
    {
      what: "attainment of all, closing alone",
      weights: against("closed"),
      measure: { indicator: "attainment" },
      expects: "same",
    },
    {
      what: "participation of pupils with a need, closing alone",
      weights: against("closed"),
      measure: { indicator: "participation", group: "need" },
      expects: "higher",
    },
    {
      what: "pupils suspended, closing alone",
      weights: against("closed"),
      measure: { indicator: "suspensions" },
      expects: "higher",
    },
    {
      what: "participation of pupils with a need, with support",
      weights: against("supported"),
      measure: { indicator: "participation", group: "need" },
      expects: "higher",
    },
    {
      what: "attainment of pupils with a need, closing and support together",
      weights: against("supported"),
      measure: { indicator: "attainment", group: "need" },
      expects: "higher",
    },
    {
      what: "attainment of all, closing with support against the same support and none closed",
      weights: against("supported", "open"),
      measure: { indicator: "attainment" },
      expects: "same",
    },
    {
      what: "participation of pupils with a need, closing with support against the same support and none closed",
      weights: against("supported", "open"),
      measure: { indicator: "participation", group: "need" },
      expects: "higher",
    },
  ],
  maps: ["apart"],
  cannotSay:
    "What a child with a particular need requires, what friendships are worth, or how long a system takes to learn: Italy's took decades.",
};
