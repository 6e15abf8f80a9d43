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
    checked: false,
    meaning:
      "Share of the gap in effect that a school closes in a year with a partner it trusts fully, at full strength. Only where practices are not known by name.",
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
    meaning:
      "The gap in yearly effect at which most is learned; across a wider one less and less carries over. Only where practices are not known by name.",
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
    meaning:
      "What both partners find out together that neither knew, in a year at full strength and trust. Only where practices are not known by name.",
  },
  "moveKnowledge.adoption": {
    label: "Taking up what a partner uses",
    unit: "share of the difference",
    exposure: "yearly",
    range: [0, 1],
    default: 0.18,
    prior: triangular(0, 0.36),
    rule: "B6",
    evidence: ["collab_federation", "collab_rct_ctg"],
    checked: false,
    meaning:
      "Share of the difference in the use of a practice that a school closes in a year with a partner it trusts fully, at full strength, where it thinks neither well nor badly of the practice.",
  },
  "moveKnowledge.newPractice": {
    label: "Practices found together",
    unit: "per pair-year",
    exposure: "yearly",
    range: [0, 2],
    default: 0.2,
    prior: uniform(0, 0.5),
    rule: "B7",
    evidence: [],
    checked: false,
    meaning:
      "Yearly chance that two partners with nothing in common find a practice that nobody held, at full strength and trust.",
  },
  "moveKnowledge.newShare": {
    label: "First users of a new practice",
    unit: "share of staff",
    exposure: "level",
    range: [0, 1],
    default: 0.2,
    prior: uniform(0.1, 0.4),
    rule: "B7",
    evidence: [],
    checked: false,
    meaning: "Share of each partner's staff who begin to use a practice found together.",
  },
  "moveKnowledge.withheld": {
    label: "What rivals under pressure keep to themselves",
    unit: "share",
    exposure: "yearly",
    range: [0, 1],
    default: 0.5,
    prior: uniform(0, 1),
    rule: "B4",
    evidence: [],
    checked: false,
    meaning:
      "Share of what partners would pass on that they withhold where they seek wholly the same pupils under full pressure; less under just leadership.",
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
