/** Step 15: pupils learn. [W7] */

import type { Process, Year } from "../engine/process.ts";
import { noiseKeys } from "../population/children.ts";
import { yearsIn } from "../population/population.ts";
import { normals } from "../random/distributions.ts";
import { familyGain } from "./family-gain.ts";
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
    const { pupils } = year.state;
    const persistence = year.parameters["learn.persistence"];
    const draws = normals(year.stream("learn/noise"), pupils.key, pupils.count, 0);
    const chance = chanceByYearGroup(year);
    const byFamily = familyGain(year);
    const byBeingThere = presenceGain(year);
    const bySchool = schoolGain(year);
    const bySupport = supportGain(year);
    for (let p = 0; p < pupils.count; p++) {
      const luck = chance[yearsIn(pupils.cohort[p], year.year)] * draws[p];
      const gain = byFamily(p) + byBeingThere(p) + bySchool(p) + bySupport(p);
      pupils.attainment[p] = persistence * pupils.attainment[p] + gain + luck;
    }
  },
};

/** Standard deviation of the pupil's own chance, by years already begun in the phase. */
function chanceByYearGroup({ place, parameters }: Year): readonly number[] {
  const kept = chanceKept(place, parameters);
  return noiseKeys(place.phase).map((noise) => kept * parameters[noise]);
}

/** Presence and participation against what is usual in the place, so that the mean does not drift. */
function presenceGain({ place, parameters, state }: Year): (pupil: number) => number {
  const { pupils } = state;
  const perShare = 100 * parameters["learn.presence"];
  const most = parameters["learn.absenceLimit"];
  const absent = usualAbsence(place, parameters);
  const worth = parameters["learn.participation"];
  const taking = usualParticipation(place, parameters);
  return (p) =>
    perShare * (absent - Math.min(most, 1 - pupils.presence[p])) + worth * (pupils.participation[p] - taking);
}
