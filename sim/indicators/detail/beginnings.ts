/**
 * Who is counted: the same figures over everyone who began here, where they began. A gap can close on paper when children
 * are taken off a roll, placed elsewhere or move away; counted where they began, those children are still in it.
 */

import { type Detailed, ofGroupAt, sumOfGroup } from "../../observe/detail/detail.ts";
import { GROUPS, tally } from "../../observe/observation.ts";
import { absence, attendanceGap } from "../absence.ts";
import { attainment } from "../attainment.ts";
import { attainmentGap } from "../attainment-gap.ts";
import { belowFloor } from "../below-floor.ts";
import type { Indicator } from "../indicator.ts";
import { exclusions, exits, suspensions } from "../moves-and-sanctions.ts";
import { notOnRoll, taughtApart } from "../out-of-class.ts";
import { participation, participationGap } from "../participation.ts";
import { persistentAbsence, persistentAbsenceGap } from "../persistent-absence.ts";
import { progress } from "../progress.ts";
import { ratio } from "../ratio.ts";
import { asTheyBegan } from "./view.ts";

const AT_PLACE =
  "Only children who entered the phase here and have lived here since, by the borough they entered from, in alternative provision and on no roll too.";
const AT_SCHOOL = " For a school: those it first admitted, wherever they are now.";

/** The twin of an indicator over those who began here. */
function twin({ neighbourhood: _neighbourhood, school, ...original }: Indicator): Indicator<Detailed> {
  const words = ({ label, definition, formula }: Pick<Indicator, "label" | "definition" | "formula">) => ({
    label: `${label}, where children began`,
    definition: `${definition} ${AT_PLACE}${school === undefined ? "" : AT_SCHOOL}`,
    formula: `${formula}, by place of origin`,
  });
  const { primary } = original;
  return {
    ...original,
    ...words(original),
    ...(primary && { primary: { ...primary, ...words({ ...original, ...primary }) } }),
    place: (year, group) => original.place(asTheyBegan(year), group),
    ...(school && { school: (year: Detailed, unit, group) => school(asTheyBegan(year), unit, group) }),
  };
}

export const attainmentGapByOrigin = twin(attainmentGap);
export const attendanceGapByOrigin = twin(attendanceGap);
export const persistentAbsenceGapByOrigin = twin(persistentAbsenceGap);
export const participationGapByOrigin = twin(participationGap);
export const attainmentByOrigin = twin(attainment);
export const absenceByOrigin = twin(absence);
export const persistentAbsenceByOrigin = twin(persistentAbsence);
export const participationByOrigin = twin(participation);
export const progressByOrigin = twin(progress);
export const belowFloorByOrigin = twin(belowFloor);
export const suspensionsByOrigin = twin(suspensions);
export const exclusionsByOrigin = twin(exclusions);
export const exitsByOrigin = twin(exits);
export const taughtApartByOrigin = twin(taughtApart);

/** Its plain form is of residents alone; by origin a school's first intake can be asked too. */
export const notOnRollByOrigin: Indicator<Detailed> = {
  ...twin(notOnRoll),
  definition: `${notOnRoll.definition} ${AT_PLACE}${AT_SCHOOL}`,
  school: ({ detail }, school, group) =>
    ratio(
      tally(detail.byFirstSchool, "notOnRoll", school, group),
      tally(detail.byFirstSchool, "pupils", school, group),
    ),
};

export const stillThere: Indicator<Detailed> = {
  label: "Still at the school that first admitted them",
  strand: "presence",
  arena: "between",
  unit: "share",
  better: "higher",
  decimals: 4,
  material: 0.005,
  flag: "none",
  definition:
    "Share of the children whom a school of the place first admitted, and who are still taught in or from it, who are on that school's roll.",
  formula: "n(school now = school first) / n, over children first admitted here",
  reference: "Hutchinson & Crenna-Jennings 2019, Unexplained pupil exits from schools (Education Policy Institute)",
  groups: GROUPS,
  byPart: true,
  place: ({ detail }, group) => ratio(sumOfGroup(detail.stillThere, group), sumOfGroup(detail.firstAdmitted, group)),
  school: ({ detail }, school, group) =>
    ratio(ofGroupAt(detail.stillThere, school, group), ofGroupAt(detail.firstAdmitted, school, group)),
  inferred: false,
  mapped: true,
};
