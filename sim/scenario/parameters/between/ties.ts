/** Parameters of whom families talk to. */

import { between, uniform } from "../between-arena.ts";

export const TIES = between({
  "ties.count": {
    label: "Families that a choosing family talks to",
    unit: "families",
    exposure: "level",
    range: [0, 40],
    default: 10,
    prior: uniform(4, 20),
    rule: "B3",
    evidence: [],
    checked: false,
    whole: true,
    meaning: "Families with a child at school whom a family knows when it chooses; they tell it of their schools.",
  },
  "ties.own": {
    label: "Share of ties in the own neighbourhood",
    unit: "share",
    exposure: "level",
    range: [0, 1],
    default: 0.5,
    prior: uniform(0.3, 0.8),
    rule: "B3",
    evidence: [],
    checked: false,
    meaning: "The rest are spread evenly over the adjacent neighbourhoods.",
  },
  "ties.otherGroup": {
    label: "Ties across community groups",
    unit: "ratio",
    exposure: "level",
    range: [0.02, 1],
    default: 0.4,
    prior: uniform(0.2, 1),
    rule: "B3",
    evidence: [],
    checked: false,
    meaning:
      "How likely a chance meeting across community groups becomes a tie, relative to one within a group; 1 is blind to group.",
  },
  "ties.advantage": {
    label: "Width of ties in advantage",
    unit: "SD",
    exposure: "level",
    range: [0.2, 100],
    default: 1,
    prior: uniform(0.5, 3),
    rule: "B3",
    evidence: [],
    checked: false,
    meaning: "At this difference in advantage a chance meeting is half as likely to become a tie.",
  },
});
