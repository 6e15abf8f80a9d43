/** Step 13: pupils take part in the life of their school. [W5] */

import type { Process, Year } from "../engine/process.ts";
import { atRisk, riskWeights } from "../population/at-risk.ts";
import { groupSharesOnRolls } from "../population/group-shares.ts";
import { NO_SCHOOL, PLACEMENT } from "../population/population.ts";
import { responseTo } from "../population/support.ts";
import { normals } from "../random/distributions.ts";
import { clamp } from "../random/maths.ts";
import { SET } from "./group.ts";

/** An index from 0 to 1, uncalibrated: its direction is meant, not its size. Practice in use is no part of it. */
export const takePart: Process = {
  key: "takePart",
  label: "Take part",
  step: 13,
  rules: ["W5", "B4"],
  arena: "within",
  reads: [
    "families.participationDose",
    "families.ever6",
    "families.group",
    "pupils.participation",
    "pupils.set",
    "pupils.identified",
    "pupils.suspended",
    "pupils.attainment",
    "pupils.school",
    "pupils.family",
    "pupils.key",
    "pupils.lookedAfter",
    "pupils.need",
    "pupils.newArrival",
    "pupils.placement",
    "schools.care",
    "schools.inclusion",
    "schools.narrowing",
  ],
  writes: ["pupils.participation"],
  essential: true,
  run(year) {
    const { pupils } = year.state;
    const ledTo = schoolLife(year);
    const draws = normals(year.stream("takePart"), pupils.key, pupils.count, 0);
    const rate = year.parameters["takePart.rate"];
    const spread = year.parameters["takePart.spread"];
    for (let p = 0; p < pupils.count; p++) {
      const before = pupils.participation[p];
      const now = before + rate * (ledTo(p) - before) + spread * draws[p];
      pupils.participation[p] = clamp(now, 0, 1);
    }
  },
};

/** The participation that a pupil's school life would lead to if it went on. */
function schoolLife(year: Year): (pupil: number) => number {
  const { parameters, state } = year;
  const { pupils, families, schools } = state;
  const weights = riskWeights(parameters);
  const company = ownGroupAtSchool(year);
  const start = parameters["takePart.start"];
  const byRisk = parameters["takePart.risk"];
  const byNarrowing = parameters["takePart.narrowing"];
  const byLabel = parameters["takePart.label"];
  const byLowSet = parameters["takePart.lowSet"];
  const bySuspension = parameters["takePart.suspended"];
  const byCare = parameters["takePart.care"];
  const byApart = parameters["takePart.apart"];
  const byCompany = parameters["takePart.ownGroup"];
  const bySupport = parameters["takePart.support"];
  const relieved = parameters["supportInClass.relief"];
  const intensity = parameters["group.intensity"];
  const threshold = parameters["serve.threshold"];
  return (p) => {
    const school = pupils.school[p];
    const alone = school === NO_SCHOOL;
    const relief = alone ? 0 : relieved * schools.inclusion[school];
    const narrowing = alone ? 0 : schools.narrowing[school];
    const risk = atRisk(pupils, families, p, weights);
    const low = pupils.set[p] === SET.low ? intensity : 0;
    return (
      start -
      byRisk * risk * (1 - relief) -
      byNarrowing * risk * narrowing -
      byLabel * pupils.identified[p] * (1 - relief) -
      byLowSet * low -
      bySuspension * pupils.suspended[p] -
      byApart * (isApart(pupils.placement[p]) ? 1 : 0) +
      byCompany * company(p) +
      (alone ? 0 : byCare * schools.care[school]) +
      bySupport * responseTo(families.participationDose[pupils.family[p]], threshold)
    );
  };
}

const isApart = (placement: number): boolean =>
  placement === PLACEMENT.alternative || placement === PLACEMENT.notOnRoll;

/** √share of the pupil's community group at its school: the first companions matter most, for every group alike. [I1] */
function ownGroupAtSchool({ place, state }: Year): (pupil: number) => number {
  const { pupils, families } = state;
  const { groups } = place;
  const roots = groupSharesOnRolls(state, groups).map(Math.sqrt);
  const elsewhere = rootShares(state.families, groups);
  return (p) => {
    const group = families.group[pupils.family[p]];
    return pupils.school[p] === NO_SCHOOL ? elsewhere[group] : roots[pupils.school[p] * groups + group];
  };
}

/** √share of each group among the place's families: what is supposed of schools elsewhere. */
function rootShares({ group, count }: Year["state"]["families"], groups: number): Float64Array {
  const shares = new Float64Array(groups);
  for (let f = 0; f < count; f++) shares[group[f]] += 1 / count;
  return shares.map(Math.sqrt);
}
