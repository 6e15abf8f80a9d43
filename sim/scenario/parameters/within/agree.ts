/** Parameters of agreement on what inclusion means, and of what it moderates. */

import { uniform } from "../between-arena.ts";
import { within } from "../within-arena.ts";

export const AGREE = within({
  "agree.rate": {
    label: "How fast debate leads to agreement",
    unit: "share a year",
    exposure: "yearly",
    range: [0, 1],
    default: 0.2,
    prior: uniform(0.1, 0.4),
    rule: "W2",
    evidence: [],
    checked: false,
    meaning: "Share of what is not yet agreed that a year of full debate settles.",
  },
  "agree.lost": {
    label: "Agreement that leaves with staff",
    unit: "share of turnover",
    exposure: "yearly",
    range: [0, 1],
    default: 0.5,
    prior: uniform(0.2, 0.8),
    rule: "W2",
    evidence: [],
    checked: false,
    meaning: "Share of agreement lost for each share of staff who leave: those who come have to be won anew.",
  },
  "agree.newHead": {
    label: "Agreement unsettled by a new head",
    unit: "index",
    exposure: "yearly",
    range: [0, 1],
    default: 0.15,
    prior: uniform(0, 0.3),
    rule: "W2",
    evidence: [],
    checked: false,
    meaning: "What a change of head takes from agreement in its year. Years without a change give it back on average.",
  },
  "agree.pace": {
    label: "Agreement and the pace of change",
    unit: "relative change",
    exposure: "yearly",
    range: [0, 1],
    default: 0.5,
    prior: uniform(0, 0.8),
    rule: "W2",
    evidence: ["networks_review"],
    checked: false,
    meaning:
      "How much faster support in class and shared practice take hold where staff wholly agree, and how much slower where they are wholly at odds.",
  },
  "agree.uptake": {
    label: "Agreement and the spread of practices",
    unit: "relative change",
    exposure: "yearly",
    range: [0, 1],
    default: 0.3,
    prior: uniform(0, 0.6),
    rule: "W2",
    evidence: [],
    checked: false,
    meaning: "How much faster practices spread among staff who wholly agree, and slower among staff wholly at odds.",
  },
});
