/** Parameters of what money does for schools. */

import { within } from "../within-arena.ts";

export const FUND = within({
  "fund.attainment": {
    label: "What schools' money does",
    unit: "SD at 16 after five years, for all of the money",
    exposure: "at 16",
    range: [0, 3],
    default: 0.4,
    prior: { shape: "uniform", low: 0, high: 0.8 },
    rule: "W7",
    evidence: ["school_spending"],
    checked: false,
    meaning:
      "By how much attainment would rise by 16 if money a pupil doubled for five years, were it always worth what it is worth now: at .4 a tenth less costs .04. The mean over studies of American policies comes to about as much, where pupils had some $13,500 each. 0: money makes no difference.",
  },
  "fund.followed": {
    label: "Money that follows eligible pupils",
    unit: "share of what schools have for a pupil",
    exposure: "level",
    range: [0, 1],
    default: 0.14,
    prior: { shape: "uniform", low: 0, high: 0.28 },
    rule: "W7",
    evidence: [],
    checked: false,
    meaning:
      "What goes with each pupil eligible within six years where money by intake is at full strength: about £1,000 of the £7,000 that a secondary school has.",
  },
});
