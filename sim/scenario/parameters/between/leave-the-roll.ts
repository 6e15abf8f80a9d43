/** Parameters of leaving every roll, and of coming back to one. */

import { between, uniform } from "../between-arena.ts";

export const LEAVE_THE_ROLL = between({
  "leaveRoll.rate": {
    label: "Leaving every roll",
    unit: "per pupil-year",
    exposure: "yearly",
    range: [0, 0.2],
    default: 0.012,
    prior: uniform(0.006, 0.02),
    rule: "B9",
    evidence: ["unexplained_exit"],
    checked: false,
    meaning:
      "Yearly chance that a pupil who takes no part leaves every roll: to be taught at home, missing, or because lessons seem to have nothing to say to it. It falls to nothing as participation rises to 1.",
    primary: { default: 0.005, prior: uniform(0.002, 0.01), evidence: [], checked: false },
  },
  "leaveRoll.irrelevant": {
    label: "Leaving that links with employers prevent",
    unit: "share of those who would leave",
    exposure: "level",
    range: [0, 1],
    default: 0.1,
    prior: uniform(0, 0.3),
    rule: "B9",
    evidence: [],
    checked: false,
    meaning:
      "Of pupils who would leave every roll, the share who stay because people at work, visits and placements showed them what lessons are for. Nobody has measured it; at 0 such links change nothing here.",
  },
  "leaveRoll.back": {
    label: "Coming back to a roll",
    unit: "per pupil-year",
    exposure: "yearly",
    range: [0, 1],
    default: 0.2,
    prior: uniform(0.1, 0.35),
    rule: "B9",
    evidence: ["unexplained_exit"],
    checked: false,
    meaning:
      "Yearly chance that a pupil on no roll, or in alternative provision, returns to a school before the last year of the phase.",
  },
});
