/** A child's school year as it was lived, told when the year is recorded. [E3] */

import type { Year } from "../engine/process.ts";
import { NO_SCHOOL, PLACEMENTS, yearsIn } from "../population/population.ts";
import type { LearningTerms, Lived } from "./journey.ts";

const SETS = ["mixed", "low", "middle", "high"] as const;

/** The child's year of learning, noted as it learned. */
export interface Learned {
  readonly before: number;
  readonly terms: LearningTerms;
  /** Attainment when it had learned, SD: what limits on exclusion cost it comes off after. */
  readonly after: number;
}

export function livedYear(year: Year, pupil: number, { before, terms, after }: Learned): Lived {
  const { place, state } = year;
  const { pupils, families, schools } = state;
  const family = pupils.family[pupil];
  const school = pupils.school[pupil];
  const { excluded, exited, leftSchool } = pupils;
  const left = excluded[pupil] === 1 || exited[pupil] === 1;
  return {
    year: year.year,
    phase: place.phase.key,
    yearGroup: place.phase.firstYearGroup + yearsIn(pupils.cohort[pupil], year.year),
    neighbourhood: place.neighbourhoods.names[families.neighbourhood[family]],
    movedHome: families.movedHome[family] === 1,
    ...(school !== NO_SCHOOL && { school: place.schools.names[school] }),
    kilometres: pupils.travel[pupil],
    placement: PLACEMENTS[pupils.placement[pupil]],
    set: SETS[pupils.set[pupil]],
    identified: pupils.identified[pupil] === 1,
    support: families.dose[family],
    attendanceSupport: families.attendanceDose[family],
    participationSupport: families.participationDose[family],
    lastingSupport: families.supportLag2[family],
    voice: families.voice[family],
    inClass: school === NO_SCHOOL ? 0 : schools.inclusion[school],
    presence: pupils.presence[pupil],
    participation: pupils.participation[pupil],
    before,
    attainment: pupils.attainment[pupil],
    learning: { ...terms, keeping: pupils.attainment[pupil] - after },
    suspended: pupils.suspended[pupil] === 1,
    ...(left && {
      left: { school: place.schools.names[leftSchool[pupil]], by: excluded[pupil] === 1 ? "exclusion" : "exit" },
    }),
  };
}
