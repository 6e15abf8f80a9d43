/** Step 13: pupils take part in the life of their school. [W5] */

import type { Process, Year } from "../engine/process.ts";
import { atRisk, riskWeights } from "../population/at-risk.ts";
import { groupSharesOnRolls } from "../population/group-shares.ts";
import { NO_SCHOOL, PLACEMENT } from "../population/population.ts";
import { responseTo } from "../population/support.ts";
import { normal } from "../random/distributions.ts";
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
    "families.dose",
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
    "schools.inclusion",
    "schools.narrowing",
  ],
  writes: ["pupils.participation"],
  essential: true,
  run(year) {
    const { pupils } = year.state;
    const ledTo = schoolLife(year);
    const draws = year.stream("takePart");
    const rate = year.parameters["takePart.rate"];
    const spread = year.parameters["takePart.spread"];
    for (let p = 0; p < pupils.count; p++) {
      const before = pupils.participation[p];
      const now = before + rate * (ledTo(p) - before) + spread * normal(draws, pupils.key[p], 0);
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
  return (p) => {
    const family = pupils.family[p];
    const school = pupils.school[p];
    const alone = school === NO_SCHOOL;
    const relief = alone ? 0 : parameters["supportInClass.relief"] * schools.inclusion[school];
    const narrowing = alone ? 0 : schools.narrowing[school];
    const risk = atRisk(pupils, families, p, weights);
    const low = pupils.set[p] === SET.low ? parameters["group.intensity"] : 0;
    return (
      parameters["takePart.start"] -
      parameters["takePart.risk"] * risk * (1 - relief) -
      parameters["takePart.narrowing"] * risk * narrowing -
      parameters["takePart.label"] * pupils.identified[p] * (1 - relief) -
      parameters["takePart.lowSet"] * low -
      parameters["takePart.suspended"] * pupils.suspended[p] -
      parameters["takePart.apart"] * (isApart(pupils.placement[p]) ? 1 : 0) +
      parameters["takePart.ownGroup"] * company(p) +
      parameters["takePart.support"] * responseTo(families.dose[family], parameters["serve.threshold"])
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
