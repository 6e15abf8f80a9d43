/** Parameters of how services and schools join up. */

import { between, uniform } from "../between-arena.ts";

export const COHERENCE = between({
  "coherence.schools": {
    label: "Schools that belong to a neighbourhood's network",
    unit: "schools",
    exposure: "level",
    range: [1, 10],
    default: 3,
    prior: uniform(2, 5),
    rule: "Y4",
    evidence: ["middle_tier"],
    checked: false,
    whole: true,
    meaning:
      "The nearest schools counted beside the services that reach a neighbourhood when its coherence is measured.",
  },
  "coherence.trusts": {
    label: "How far schools of trusts belong to the area",
    unit: "share",
    exposure: "level",
    range: [0, 1],
    default: 1,
    prior: uniform(0, 1),
    rule: "Y4",
    evidence: ["middle_tier"],
    checked: false,
    meaning:
      "How much of the area's coordination reaches schools that a trust runs. 1: as much as those maintained by their authority; 0: they stand outside it.",
  },
});
