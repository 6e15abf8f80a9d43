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
    evidence: [],
    checked: false,
    meaning:
      "By how much attainment would rise by 16 if money a pupil doubled for five years, were it always worth what it is worth now: at .4 a tenth less costs .04. Studies disagree; from memory, the upper end is what American reforms found. 0: money makes no difference.",
  },
});
