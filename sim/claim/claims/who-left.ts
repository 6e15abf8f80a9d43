/** Who is counted: what is gained by teaching against what is gained by moving children. [B9] */

import { from, full } from "../acts.ts";
import { against, type FieldClaim } from "../field-claim.ts";

export const whoLeft: FieldClaim = {
  title: "Results that rise because children have gone are no gain",
  says: "Schools' results rise on paper where pupils who would lower them are moved out. Over the same children nothing is gained, and some of them are lost to every school; what is gained by teaching is there over the same children too.",
  evidence: ["unexplained_exit", "in_year_moves"],
  arms: {
    movedOut: {
      title: "Much hangs on results, and schools have always moved pupils out five times as often, low attainers most",
      does: () => ({
        parameters: {
          "compete.stakes": 0.5,
          "exclude.exit": 0.0885,
          "exclude.pressure": 2,
          "exclude.lowAttaining": 2,
        },
      }),
    },
    pressed: {
      title: "As much hangs on results, and schools move pupils out as they do",
      does: () => ({ parameters: { "compete.stakes": 0.5 } }),
    },
    taught: {
      title: "Support for pupils at risk and broad evidence at every school",
      does: from(full("inclusiveSupport"), full("broadEvidence")),
    },
  },
  findings: [
    {
      what: "schools' own results, pupils moved out",
      weights: against("movedOut", "pressed"),
      measure: { indicator: "attainment", schools: "all" },
      expects: "higher",
    },
    {
      what: "attainment of the same children, pupils moved out",
      weights: against("movedOut", "pressed"),
      measure: { indicator: "attainment", sameChildren: true },
      expects: "same",
    },
    {
      what: "attainment gap among the same children, pupils moved out",
      weights: against("movedOut", "pressed"),
      measure: { indicator: "attainmentGap", sameChildren: true },
      expects: "same",
    },
    {
      what: "children on no roll, pupils moved out",
      weights: against("movedOut", "pressed"),
      measure: { indicator: "notOnRoll" },
      expects: "higher",
    },
    {
      what: "attainment gap among those who are there to be counted, taught",
      weights: against("taught"),
      measure: { indicator: "attainmentGap" },
      expects: "lower",
    },
    {
      what: "attainment gap among the same children, taught",
      weights: against("taught"),
      measure: { indicator: "attainmentGap", sameChildren: true },
      expects: "lower",
    },
  ],
  maps: ["pressed"],
  cannotSay: "Why a child left a school: exits are unexplained here as they are in the published count.",
};
