/** Step 13: pupils take part in the life of their school. [W5] */

import type { Process, Year } from "../engine/process.ts";
import { atRisk, isTransient, riskWeights } from "../population/at-risk.ts";
import { groupSharesOnRolls } from "../population/group-shares.ts";
import { isOut, isSeparate, NO_SCHOOL } from "../population/population.ts";
import { responseTo } from "../population/support.ts";
import { normals } from "../random/distributions.ts";
import { clamp } from "../random/maths.ts";
import { contactWithOthers } from "./contact.ts";
import { SET } from "./group.ts";

/** An index from 0 to 1, uncalibrated: its direction is meant, not its size. Practice in use is no part of it. */
export const takePart: Process = {
  key: "takePart",
  label: "Take part",
  step: 13,
  rules: ["W5", "B4", "W1", "W2", "W3"],
  arena: "within",
  reads: [
    "families.arrived",
    "families.movedHome",
    "families.participationDose",
    "families.voice",
    "families.ever6",
    "families.group",
    "network",
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
    "pupils.movedSchool",
    "pupils.placement",
    "schools.care",
    "schools.inclusion",
    "schools.mixing",
    "schools.inquiry",
    "schools.narrowing",
    "schools.sharing",
    "schools.teams",
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
  const { pupils, families } = state;
  const company = ownGroupAtSchool(year);
  const school = atSchool(year);
  const start = parameters["takePart.start"];
  const byLabel = parameters["takePart.label"];
  const bySeparate = parameters["takePart.separate"];
  const bySuspension = parameters["takePart.suspended"];
  const byMove = parameters["takePart.transience"];
  const byApart = parameters["takePart.apart"];
  const byCompany = parameters["takePart.ownGroup"];
  const bySupport = parameters["takePart.support"];
  const byVoice = parameters["takePart.voice"];
  const relieved = parameters["supportInClass.relief"];
  const threshold = parameters["serve.threshold"];
  const hasMoved = moved(year);
  return (p) => {
    const f = pupils.family[p];
    const barriers = 1 - relieved * supportFor(state, p);
    const separate = isSeparate(pupils.placement[p]) ? bySeparate : 0;
    return (
      start +
      school(p, barriers) -
      (byLabel * pupils.identified[p] + separate) * barriers -
      bySuspension * pupils.suspended[p] -
      byMove * hasMoved(p) -
      byApart * (isOut(pupils.placement[p]) ? 1 : 0) +
      byCompany * company(p) +
      bySupport * responseTo(families.participationDose[f], threshold) +
      byVoice * families.voice[f]
    );
  };
}

/** What school itself adds, by whom it cares for, what it expects, how it teaches and groups; risk counts everywhere. */
function atSchool(year: Year): (pupil: number, barriers: number) => number {
  const { parameters, state } = year;
  const { pupils, families, schools } = state;
  const contact = contactWithOthers(year);
  const weights = riskWeights(parameters);
  const byRisk = parameters["takePart.risk"];
  const byNarrowing = parameters["takePart.narrowing"];
  const byExpectation = parameters["takePart.expectation"];
  const byCare = parameters["takePart.care"];
  const byInquiry = parameters["takePart.inquiry"];
  const byLowSet = parameters["takePart.lowSet"] * parameters["group.intensity"];
  return (p, barriers) => {
    const s = pupils.school[p];
    const risk = atRisk(pupils, families, p, weights);
    if (s === NO_SCHOOL) return -byRisk * risk * barriers;
    const low = pupils.set[p] === SET.low ? byLowSet * (1 - schools.mixing[s]) : 0;
    const expected = byExpectation * (schools.sharing[s] + contact[s]) - byNarrowing * schools.narrowing[s];
    const heard = byCare * schools.care[s] + byInquiry * schools.inquiry[s];
    return risk * (expected - byRisk * barriers) + heard - low;
  };
}

/** Support that a pupil meets in class, 0–1: the school's for all, and its teams' for those with a need. [W3] */
function supportFor({ pupils, schools }: Year["state"], pupil: number): number {
  const s = pupils.school[pupil];
  if (s === NO_SCHOOL) return 0;
  return pupils.need[pupil] === 1 ? Math.max(schools.inclusion[s], schools.teams[s]) : schools.inclusion[s];
}

/** 1 where a pupil moved home this year, came to the place this year, or was moved to another school last year. */
const moved =
  ({ state: { pupils, families } }: Year): ((pupil: number) => number) =>
  (p) =>
    isTransient(pupils, families, p) ? 1 : 0;

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
