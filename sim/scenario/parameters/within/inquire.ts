/** Parameters of inclusive inquiry: pupils as researchers of their own lessons. */

import { uniform } from "../between-arena.ts";
import { within } from "../within-arena.ts";

export const INQUIRE = within({
  "inquire.rate": {
    label: "How fast inclusive inquiry takes hold",
    unit: "share a year",
    exposure: "yearly",
    range: [0, 1],
    default: 0.3,
    prior: uniform(0.15, 0.6),
    rule: "W1",
    evidence: [],
    checked: false,
    meaning:
      "Share of the way to what the lever aims at that a school goes in a year where its head backs it as usual.",
  },
  "inquire.backing": {
    label: "Backing by the head",
    unit: "relative change per SD over heads",
    exposure: "yearly",
    range: [0, 1],
    default: 0.5,
    prior: uniform(0.2, 0.8),
    rule: "W1",
    evidence: ["inclusive_inquiry"],
    checked: false,
    meaning: "How much faster inquiry takes hold under a head who cares one standard deviation more than is usual.",
  },
  "inquire.expectation": {
    label: "Inquiry and expectations of labelled pupils",
    unit: "share",
    exposure: "level",
    range: [0, 1],
    default: 0.3,
    prior: uniform(0, 0.6),
    rule: "W1",
    evidence: ["inclusive_inquiry"],
    checked: false,
    meaning: "Share of what labels take from expectations that teachers who inquire with pupils no longer take.",
  },
  "inquire.start": {
    label: "Inquiry with pupils without the lever",
    unit: "share of the school",
    exposure: "level",
    range: [0, 1],
    default: 0,
    prior: uniform(0, 0.3),
    rule: "W1",
    evidence: [],
    checked: false,
    meaning:
      "How far pupils of the place inquire into lessons with their teachers before anyone acts: 0 is what is usual, next to nothing.",
  },
});
