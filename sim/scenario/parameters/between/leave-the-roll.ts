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
