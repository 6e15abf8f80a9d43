/** Beyond schools: aligned services against the same ones apart, thin ones, and ones beside better schools. [Y4] */

import { from, full, INSIDE, ZONE } from "../acts.ts";
import { against, beyondSum, type FieldClaim } from "../field-claim.ts";

export const services: FieldClaim = {
  title: "Services for families do more together than apart, and a little of everything does nothing",
  says: "Services for families do more together than apart, and more beside good schools; a little of everything does nothing.",
  evidence: [
    "community_school_abs",
    "community_school_math",
    "hcz_community_only",
    "hcz_charter_math",
    "sure_start_fsm",
  ],
  arms: {
    zone: { title: "Full family support in the poorest quarter of neighbourhoods", does: from(ZONE) },
    aligned: { title: "The same, with full local coordination", does: from(ZONE, full("coordination")) },
    coordination: { title: "Full local coordination alone", does: from(full("coordination")) },
    thin: { title: "A tenth of that support there", does: from({ ...ZONE, strength: 0.1 }) },
    inside: { title: "Schools change by themselves", does: from(...INSIDE) },
    zoneAndInside: { title: "Full family support, and schools that change", does: from(ZONE, ...INSIDE) },
  },
  findings: [
    {
      what: "attainment of pupils eligible within six years: what services and coordination have together beyond their sum",
      weights: beyondSum("aligned", "zone", "coordination"),
      measure: { indicator: "attainment", group: "ever6" },
      expects: "higher",
    },
    {
      what: "absence, beyond their sum",
      weights: beyondSum("aligned", "zone", "coordination"),
      measure: { indicator: "absence", group: "fsm" },
      expects: "lower",
    },
    {
      what: "absence of pupils eligible for free meals under full support",
      weights: against("zone"),
      measure: { indicator: "absence", group: "fsm" },
      expects: "lower",
    },
    {
      what: "their absence under thin support",
      weights: against("thin"),
      measure: { indicator: "absence", group: "fsm" },
      expects: "same",
    },
    {
      what: "attainment of pupils eligible within six years: services and better schools beyond their sum",
      weights: beyondSum("zoneAndInside", "zone", "inside"),
      measure: { indicator: "attainment", group: "ever6" },
      expects: "higher",
    },
  ],
  maps: ["services"],
  cannotSay:
    "What services do for children's lives outside school, before they come to this phase, or after they leave it.",
};
