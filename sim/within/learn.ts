/** Step 15: pupils learn. [W7] */

import type { Process, Year } from "../engine/process.ts";
import { blockColumn } from "../population/blocks.ts";
import { noiseKeys } from "../population/children.ts";
import { yearsIn } from "../population/population.ts";
import { fillNormals } from "../random/distributions.ts";
import { familyGain } from "./family-gain.ts";
import { addUp, type GainTerm } from "./learners.ts";
import { schoolGain } from "./school-gain.ts";
import { supportGain } from "./support-gain.ts";
import { usualParticipation } from "./usual.ts";
import { usualAbsence } from "./usual-absence.ts";
import { chanceKept } from "./variance-budget.ts";

/** a′ = ρa + family + presence and participation + school + support + chance, everything in SD of the base year. [U1] */
export const learn: Process = {
  key: "learn",
  label: "Learn",
  step: 15,
  rules: ["W7", "W1", "W4", "W8", "Y4"],
  arena: "within",
  reads: [
    "families.z",
    "families.u1",
    "families.u2",
    "families.neighbourhood",
    "families.outside",
    "families.supportLag2",
    "families.arrived",
    "families.movedHome",
    "families.ever6",
    "families.fsm",
    "pupils.attainment",
    "pupils.presence",
    "pupils.participation",
    "pupils.set",
    "pupils.identified",
    "pupils.earlyYears",
    "pupils.cohort",
    "pupils.family",
    "pupils.key",
    "pupils.lookedAfter",
    "network",
    "pupils.movedSchool",
    "pupils.need",
    "pupils.newArrival",
    "pupils.placement",
    "pupils.school",
    "pupils.suspended",
    "schools.effect",
    "schools.forAtRisk",
    "schools.sharing",
    "schools.inclusion",
    "schools.mixing",
    "schools.teams",
    "schools.breadth",
    "schools.inquiry",
    "schools.narrowing",
  ],
  writes: [
    "pupils.attainment",
    "schools.cohortShock1",
    "schools.cohortShock2",
    "schools.cohortShock3",
    "schools.cohortShock4",
    "schools.cohortShock5",
    "schools.cohortShock6",
  ],
  essential: true,
  run(year) {
    addUp(year, [familyGain(year), presenceGain(year), schoolGain(year), supportGain(year)], withLuck(year));
  },
};

/** a′ = ρa + gain + luck: the pupil's own chance, by years already begun in the phase. */
function withLuck({ place, parameters, state, stream, year }: Year): GainTerm {
  const { pupils } = state;
  const { attainment, cohort, key } = pupils;
  const persistence = parameters["learn.persistence"];
  const kept = chanceKept(place, parameters);
  const spread = Float64Array.from(noiseKeys(place.phase), (noise) => kept * parameters[noise]);
  const chance = stream("learn/noise");
  const draws = blockColumn(pupils.count);
  return ({ from, to, gain }) => {
    fillNormals(draws, chance, key, from, to, 0);
    for (let p = from, i = 0; p < to; p++, i++) {
      const luck = spread[yearsIn(cohort[p], year)] * draws[i];
      attainment[p] = persistence * attainment[p] + gain[i] + luck;
    }
  };
}

/** Presence and participation against what is usual in the place, so that the mean does not drift. */
function presenceGain({ place, parameters, state }: Year): GainTerm {
  const { presence, participation } = state.pupils;
  const perShare = 100 * parameters["learn.presence"];
  const most = parameters["learn.absenceLimit"];
  const absent = usualAbsence(place, parameters);
  const worth = parameters["learn.participation"];
  const taking = usualParticipation(place, parameters);
  return ({ from, to, gain }) => {
    for (let p = from; p < to; p++) {
      const missed = Math.min(most, 1 - presence[p]);
      gain[p - from] += perShare * (absent - missed) + worth * (participation[p] - taking);
    }
  };
}
