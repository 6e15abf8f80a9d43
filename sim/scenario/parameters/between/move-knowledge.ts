/** Parameters of what moves between partners, and what it costs. */

import { between, triangular, uniform } from "../between-arena.ts";

export const MOVE_KNOWLEDGE = between({
  "moveKnowledge.transfer": {
    label: "Transfer of knowledge between partners",
    unit: "share of the gap",
    exposure: "yearly",
    range: [0, 0.3],
    default: 0.047,
    prior: triangular(0, 0.13),
    rule: "B6",
    evidence: ["collab_federation", "collab_rct_ctg"],
    checked: true,
    meaning:
      "Share of the gap in effect that a school closes in a year with a partner it trusts fully, at full strength.",
  },
  "moveKnowledge.distance": {
    label: "Gap too wide to learn across",
    unit: "SD",
    exposure: "yearly",
    range: [0.01, 10],
    default: 0.3,
    prior: uniform(0.1, 1),
    rule: "B6",
    evidence: [],
    checked: false,
    meaning: "The gap in yearly effect at which most is learned; across a wider one less and less carries over.",
  },
  "moveKnowledge.inquiry": {
    label: "Gain from joint inquiry",
    unit: "SD",
    exposure: "yearly",
    range: [0, 0.02],
    default: 0,
    prior: uniform(0, 0.02),
    rule: "B7",
    evidence: [],
    checked: false,
    meaning: "What both partners find out together that neither knew, in a year at full strength and trust.",
  },
  "moveKnowledge.cost": {
    label: "Attention that a tie costs",
    unit: "SD",
    exposure: "yearly",
    range: [0, 0.02],
    default: 0.003,
    prior: uniform(0, 0.006),
    rule: "B5",
    evidence: [],
    checked: false,
    meaning:
      "What a tie at full strength takes from a school's effect in each year it lasts; it comes back when the tie ends.",
  },
});
