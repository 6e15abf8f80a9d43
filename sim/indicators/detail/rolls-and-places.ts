/** Rolls against places, as those who plan school places count them: what is full, what is empty, who asks. [A3] [O2] [B10] */

import type { Detailed } from "../../observe/detail/detail.ts";
import { type Tally, tally, total } from "../../observe/observation.ts";
import { PHASE_FACTS } from "../../scenario/phase.ts";
import type { Indicator } from "../indicator.ts";

/** From this share of its places empty on a school is counted with those that have many. */
const MANY_EMPTY = 0.1;

type BySchool = (year: Detailed, school: number) => number;

/** Places in all year groups: what a school offers each entering cohort, for as many year groups as the phase has. */
const placesAt: BySchool = ({ schools, phase }, school) => schools.places[school] * PHASE_FACTS[phase].years;
const rollAt: BySchool = ({ bySchool }, school) => tally(bySchool, "pupils", school, "all");
const unfilledAt: BySchool = (year, school) => Math.max(0, placesAt(year, school) - rollAt(year, school));
const beyondAt: BySchool = (year, school) => Math.max(0, rollAt(year, school) - placesAt(year, school));
const overAt: BySchool = (year, school) => (beyondAt(year, school) > 0 ? 1 : 0);
const emptyAt: BySchool = (year, school) =>
  placesAt(year, school) > 0 && unfilledAt(year, school) >= MANY_EMPTY * placesAt(year, school) ? 1 : 0;

type Words = Pick<Indicator, "label" | "unit" | "definition" | "formula">;
const SHARED = {
  strand: "choice",
  arena: "between",
  better: "neither",
  decimals: 0,
  material: 1,
  flag: "none",
  reference: "Department for Education, School capacity: pupils against places, unfilled places, pupils in excess",
  groups: ["all"],
  byPart: true,
  inferred: false,
  mapped: true,
} as const;

/** A number that schools sum to that of their area. */
const ofSchools = (words: Words, at: BySchool): Indicator<Detailed> => ({
  ...SHARED,
  ...words,
  place: (year) => year.schools.places.reduce((sum, _, school) => sum + at(year, school), 0),
  school: at,
});

const tallied = (name: Tally): BySchool => {
  return ({ bySchool }, school) => tally(bySchool, name, school, "all");
};

export const pupilsOnRoll = ofSchools(
  {
    label: "Pupils on roll",
    unit: "pupils",
    definition: "Pupils on the rolls of the area's schools, wherever they live.",
    formula: "roll = Σ rollₛ",
  },
  rollAt,
);

export const placesInAll = ofSchools(
  {
    label: "Places",
    unit: "places",
    definition:
      "Places at the area's schools: what each offers an entering cohort, times the year groups of the phase.",
    formula: "places = Σ (admission numberₛ · year groups)",
  },
  placesAt,
);

export const unfilledPlaces = ofSchools(
  {
    label: "Places unfilled",
    unit: "places",
    definition:
      "Places that nobody has, school by school: a full school does not make up for an empty one. Places less pupils on roll are places unfilled less pupils beyond places.",
    formula: "Σ max(0, placesₛ − rollₛ)",
  },
  unfilledAt,
);

export const pupilsBeyondPlaces = ofSchools(
  {
    label: "Pupils beyond places",
    unit: "pupils",
    definition: "Pupils on a roll beyond the school's places, school by school.",
    formula: "Σ max(0, rollₛ − placesₛ)",
  },
  beyondAt,
);

export const entryPlaces = ofSchools(
  {
    label: "Places for the entering year",
    unit: "places",
    definition: "Places that schools offer the cohort that enters this year: their admission numbers.",
    formula: "Σ admission numberₛ",
  },
  ({ schools }, school) => schools.places[school],
);

export const entrantsAdmitted = ofSchools(
  {
    label: "Children admitted to the entering year",
    unit: "pupils",
    definition: "Children of the entering cohort on a roll at the end of the year, wherever they live.",
    formula: "Σ entrantsₛ",
  },
  tallied("entrants"),
);

/** Of an area alone: children ask from where they live, not at a school. */
export const entryDemand: Indicator<Detailed> = {
  ...SHARED,
  label: "Resident children who ask for a place",
  unit: "pupils",
  definition:
    "Children of the entering cohort who live in the area and ask for a place at a school of the place; those who go to schools outside are not among them.",
  formula: "n(resident entrants)",
  place: ({ byNeighbourhood }) => total(byNeighbourhood, "entrants", "all"),
};

export const schoolsBeyondPlaces = ofSchools(
  {
    label: "Schools with more pupils than places",
    unit: "schools",
    definition: "Schools whose roll is above their places. They are counted, not ranked. For a school 1 or 0.",
    formula: "n(rollₛ > placesₛ)",
  },
  overAt,
);

export const schoolsWithManyEmpty = ofSchools(
  {
    label: "Schools with a tenth of their places unfilled or more",
    unit: "schools",
    definition:
      "Schools in which at least a tenth of places are unfilled. They are counted, not ranked. For a school 1 or 0.",
    formula: "n(unfilledₛ ≥ 0.1 · placesₛ)",
  },
  emptyAt,
);
