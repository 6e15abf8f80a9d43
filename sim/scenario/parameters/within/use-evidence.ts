/** Parameters of what schools look at, and of where teaching effort goes by it. */

import { triangular, uniform } from "../between-arena.ts";
import { within } from "../within-arena.ts";

export const USE_EVIDENCE = within({
  "useEvidence.rate": {
    label: "How fast broad evidence takes hold",
    unit: "share a year",
    exposure: "yearly",
    range: [0, 1],
    default: 0.3,
    prior: uniform(0.15, 0.6),
    rule: "W8",
    evidence: [],
    checked: false,
    meaning: "Share of the way from present use of evidence to what the lever aims at that a school goes in a year.",
  },
  "useEvidence.borderline": {
    label: "Effort sent to pupils near the mark",
    unit: "SD at 16 after five years",
    exposure: "at 16",
    range: [0, 0.5],
    default: 0.08,
    prior: triangular(0, 0.16),
    rule: "W8",
    evidence: ["narrow_accountability"],
    checked: false,
    meaning:
      "What a pupil at the mark gains by 16 over one far from it where teaching is fully narrowed to what is counted. Others at the school lose as much between them.",
  },
  "useEvidence.mark": {
    label: "The mark that is counted",
    unit: "SD",
    exposure: "level",
    range: [-3, 3],
    default: -0.4,
    prior: uniform(-1, 0),
    rule: "W8",
    evidence: [],
    checked: false,
    meaning:
      "Attainment about which narrow evidence tells pupils apart: near the grade in English and mathematics that about two thirds of pupils in England reach.",
  },
  "useEvidence.width": {
    label: "How near the mark counts as near",
    unit: "SD",
    exposure: "level",
    range: [0.05, 3],
    default: 0.5,
    prior: uniform(0.25, 1),
    rule: "W8",
    evidence: [],
    checked: false,
    meaning: "Distance from the mark at which a pupil no longer draws any effort.",
  },
  "useEvidence.risk": {
    label: "Effort sent to pupils at risk",
    unit: "SD at 16 after five years",
    exposure: "at 16",
    range: [0, 0.5],
    default: 0.06,
    prior: triangular(0, 0.15),
    rule: "W8",
    evidence: [],
    checked: false,
    meaning:
      "What a pupil wholly at risk gains by 16 over one who is not where evidence is fully broad. Others at the school lose as much between them.",
  },
  "useEvidence.start": {
    label: "Breadth of evidence without the lever",
    unit: "index",
    exposure: "level",
    range: [-0.5, 1],
    default: 0,
    prior: uniform(-0.3, 0.3),
    rule: "W8",
    evidence: [],
    checked: false,
    meaning:
      "How broad the evidence is that schools of the place go by before anyone acts, against what is usual elsewhere: 0. The lever leads from there to wholly broad. Below 0 practices are judged worse; no less effort goes to pupils at risk.",
  },
  "useEvidence.friend": {
    label: "Evidence that a critical friend brings",
    unit: "share",
    exposure: "level",
    range: [0, 1],
    default: 0.5,
    prior: uniform(0, 1),
    rule: "W8",
    evidence: ["networks_review"],
    checked: false,
    meaning:
      "How broad evidence becomes at a school that works with a university as its critical friend and does nothing else about evidence.",
  },
});
