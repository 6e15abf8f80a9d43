/** Step 10: heads come and go, and lead by what they value. [W2] */

import type { Process, Year } from "../engine/process.ts";
import { HEAD_VALUES } from "../population/head-values.ts";
import { intakeStanding } from "../population/intake-standing.ts";
import { normal } from "../random/distributions.ts";
import { clamp } from "../random/maths.ts";
import { type Stream, uniform } from "../random/streams.ts";

/**
 * A head has care, justice and critique, each N(0, spread²) and lasting, by the school's key and the head's number, so
 * that the same heads stand ready in A and in B; in a place whose heads value them more or less than is usual, all are
 * shifted alike. A head leaves with a yearly chance, higher where the intake is
 * disadvantaged and under pressure; the next comes with values of its own, shifted where appointments look for them.
 * Training adds to what a head values, slowly, and goes when the head goes.
 */
export const lead: Process = {
  key: "lead",
  label: "Lead",
  step: 10,
  rules: ["W2"],
  arena: "within",
  reads: [
    "levers.inclusiveAppointments",
    "levers.leadershipDevelopment",
    "schools.developed",
    "schools.ever6Share",
    "schools.headYears",
    "schools.heads",
    "schools.pressure",
  ],
  writes: [
    "schools.care",
    "schools.critique",
    "schools.developed",
    "schools.headYears",
    "schools.heads",
    "schools.justice",
  ],
  essential: false,
  off: { "lead.spread": 0, "lead.leaving": 0 },
  run(year) {
    const { place, parameters, state } = year;
    if (parameters["lead.spread"] === 0 && parameters["lead.leaving"] === 0) return;
    const draws = year.stream("lead");
    const people = year.lasting("lead/heads");
    const leaves = chanceOfLeaving(year);
    for (let s = 0; s < state.schools.count; s++) {
      state.schools.headYears[s] += 1;
      const first = state.schools.heads[s] === 0;
      if (first || uniform(draws, place.schools.keys[s], 0) < leaves(s)) appoint(year, s, people);
      if (first) state.schools.headYears[s] = 1;
      train(year, s);
    }
  },
};

/**
 * Chance that the head of a school leaves in a year: usual × (1 + a·standing of the intake + b·pressure); the mean over
 * schools without pressure is the usual.
 */
export function chanceOfLeaving({ parameters, state }: Year): (school: number, pressed?: boolean) => number {
  const { ever6Share, pressure, count } = state.schools;
  const usual = parameters["lead.leaving"];
  const byIntake = parameters["lead.leavingDeprived"];
  const byPressure = parameters["lead.leavingPressed"];
  const standing = intakeStanding(ever6Share.subarray(0, count));
  return (s, pressed = true) =>
    clamp(usual * (1 + byIntake * standing[s] + (pressed ? byPressure * pressure[s] : 0)), 0, 1);
}

function appoint({ place, parameters, levers, state }: Year, s: number, people: Stream): void {
  const { schools } = state;
  const shift = parameters["lead.start"] + parameters["lead.appointed"] * levers.inclusiveAppointments[s];
  HEAD_VALUES.forEach((value, v) => {
    const own = normal(people, place.schools.keys[s], HEAD_VALUES.length * schools.heads[s] + v);
    schools[value][s] = parameters["lead.spread"] * own + shift;
  });
  schools.heads[s] += 1;
  schools.headYears[s] = 0;
  schools.developed[s] = 0;
}

function train({ parameters, levers, state }: Year, s: number): void {
  const { schools } = state;
  const step = parameters["lead.developmentRate"] * (levers.leadershipDevelopment[s] - schools.developed[s]);
  if (step === 0) return;
  schools.developed[s] += step;
  for (const value of HEAD_VALUES) schools[value][s] += parameters["lead.development"] * step;
}
