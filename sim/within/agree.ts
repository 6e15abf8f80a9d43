/** Step 10: staff come to agree, slowly, on what inclusion means. [W2] */

import type { Process, Year } from "../engine/process.ts";
import { clamp } from "../random/maths.ts";
import { chanceOfLeaving } from "./lead.ts";

/**
 * consensus′ = start + (consensus − start)·(1 − lost) + rate·debate·(1 − consensus) − dent·(new head − the usual chance of
 * one). Debate is what the lever adds to the base year's, and of what is left to debate a share that leaders of the place
 * call forth; they also steady schools when a head leaves. What was agreed beyond what the place agrees on anyway (`start`)
 * leaves with staff who leave; schools begin there. A new head unsettles it, and years without one let it grow, so that it stays about there
 * where nobody acts. [O8]
 */
export const agree: Process = {
  key: "agree",
  label: "Agree what inclusion means",
  step: 10,
  rules: ["W2"],
  arena: "within",
  reads: [
    "levers.agreeInclusion",
    "levers.championing",
    "schools.consensus",
    "schools.ever6Share",
    "schools.headYears",
    "schools.heads",
    "schools.pressure",
    "schools.turnover",
  ],
  writes: ["schools.consensus"],
  essential: false,
  off: { "agree.rate": 0 },
  run(year) {
    const { parameters, levers, state } = year;
    const { schools } = state;
    const rate = parameters["agree.rate"];
    if (rate === 0) return;
    const lost = (s: number) => parameters["agree.lost"] * (parameters["practice.turnover"] + schools.turnover[s]);
    const start = parameters["agree.start"];
    const called = parameters["agree.championed"] * levers.championing[0];
    const dents = dentsOf(year);
    for (let s = 0; s < schools.count; s++) {
      const agreed = schools.consensus[s];
      const debate = levers.agreeInclusion[s] + (1 - levers.agreeInclusion[s]) * called;
      const debated = rate * debate * (1 - agreed);
      schools.consensus[s] = clamp(start + (agreed - start) * (1 - lost(s)) + debated - dents(s), -1, 1);
    }
  },
};

/** What heads who come take from agreement, against what is usual without pressure; nothing where there are no heads. */
function dentsOf(year: Year): (school: number) => number {
  const { parameters, levers, state } = year;
  const { heads, headYears } = state.schools;
  const dent = parameters["agree.newHead"] * (1 - parameters["agree.steadied"] * levers.championing[0]);
  const usual = chanceOfLeaving(year);
  return (s) => (heads[s] === 0 ? 0 : dent * ((headYears[s] === 0 ? 1 : 0) - usual(s, false)));
}
