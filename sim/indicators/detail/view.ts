/** Parts of a year seen as a year: a borough as a small place, a group as if it were everyone, those who began here. */

import { type Detail, type Detailed, EVERY_GROUP, MORE_GROUPS } from "../../observe/detail/detail.ts";
import { GROUPS, type Observation, type SchoolFacts, type Tallies, type Tally } from "../../observe/observation.ts";

const G = GROUPS.length;
const M = MORE_GROUPS.length;
const E = EVERY_GROUP.length;

/** A borough: its neighbourhoods' residents, and its schools with whoever attends them. */
export function ofBorough(year: Detailed, borough: number): Detailed {
  const { count, ofSchool, ofNeighbourhood } = year.detail.boroughs;
  if (count === 1) return year;
  const schools = membersOf(ofSchool, borough);
  const homes = membersOf(ofNeighbourhood, borough);
  const { createdInPlace, ...practice } = year.practice;
  const { served: _served, dose: _dose, ...byHome } = year.services;
  return {
    ...year,
    bySchool: partOf(year.bySchool, schools),
    byNeighbourhood: partOf(year.byNeighbourhood, homes),
    byNearestSchool: rowsOf(year.byNearestSchool, schools, G),
    schools: mapped(year.schools, (column) => rowsOf(column, schools, 1)) as SchoolFacts,
    practice: { ...mapped(practice, (column) => rowsOf(column, schools, 1)), createdInPlace },
    services: { ...year.services, ...mapped(byHome, (column) => rowsOf(column, homes, 1)) },
    lowestFifth: year.detail.lowestAttainment.subarray((1 + borough) * E, (1 + borough) * E + G),
    slopeOnAdvantage: year.detail.slopes[1 + borough],
    detail: detailOf(year.detail, borough, schools, homes),
  };
}

function detailOf(detail: Detail, borough: number, schools: Int32Array, homes: Int32Array): Detail {
  const here = Int32Array.of(borough);
  const { communities, placementCosts } = detail;
  return {
    ...detail,
    boroughs: { count: 1, ofSchool: schools.map(() => 0), ofNeighbourhood: homes.map(() => 0) },
    residents: partOf(detail.residents, here, M),
    byFirstHome: partOf(detail.byFirstHome, here),
    residentsSinceEntry: partOf(detail.residentsSinceEntry, here, M),
    byFirstSchool: partOf(detail.byFirstSchool, schools),
    firstAdmitted: rowsOf(detail.firstAdmitted, schools, E),
    stillThere: rowsOf(detail.stillThere, schools, E),
    communitiesBySchool: rowsOf(detail.communitiesBySchool, schools, communities),
    communitiesByHome: rowsOf(detail.communitiesByHome, homes, communities),
    placements: rowsOf(detail.placements, here, placementCosts.length * E),
    preferences: rowsOf(detail.preferences, here, E),
    envious: rowsOf(detail.envious, here, E),
    experienced: mapped(detail.experienced, (column) => rowsOf(column, here, E)),
    lowestParticipation: rowsOf(detail.lowestParticipation, Int32Array.of(1 + borough), E),
    lowestAttainment: rowsOf(detail.lowestAttainment, Int32Array.of(1 + borough), E),
    slopes: rowsOf(detail.slopes, Int32Array.of(1 + borough), 1),
    schools: mapped(detail.schools, (column) => rowsOf(column, schools, 1)) as Detail["schools"],
  };
}

/** The residents of one of MORE_GROUPS as if they were all: what an indicator says of `all` is then said of them. */
export function ofGroup(year: Detailed, group: number): Detailed {
  const { detail } = year;
  const only = (column: Float64Array): Float64Array => asAll(column, E, G + group, E);
  return {
    ...year,
    byNeighbourhood: talliesOf(detail.residents, group),
    lowestFifth: only(detail.lowestAttainment).subarray(0, G),
    detail: {
      ...detail,
      byFirstHome: talliesOf(detail.residentsSinceEntry, group),
      firstAdmitted: only(detail.firstAdmitted),
      stillThere: only(detail.stillThere),
      placements: only(detail.placements),
      preferences: only(detail.preferences),
      envious: only(detail.envious),
      experienced: mapped(detail.experienced, only),
      lowestParticipation: only(detail.lowestParticipation),
    },
  };
}

const talliesOf = ({ units, columns }: Tallies, group: number): Tallies => ({
  units,
  columns: mapped(columns, (column) => asAll(column, M, group, G)) as Record<Tally, Float64Array>,
});

/** What stands at `from` in each row, `width` wide, alone and first in rows that are `wide`. */
function asAll(column: Float64Array, width: number, from: number, wide: number): Float64Array {
  const rows = column.length / width;
  const values = new Float64Array(rows * wide);
  for (let row = 0; row < rows; row++) values[row * wide] = column[row * width + from];
  return values;
}

/** Pupils counted where they began: residents by the borough, pupils of a school by the one that first admitted them. */
export const asTheyBegan = (year: Detailed): Observation => ({
  ...year,
  byNeighbourhood: year.detail.byFirstHome,
  bySchool: year.detail.byFirstSchool,
});

function membersOf(of: Int32Array, borough: number): Int32Array {
  const members: number[] = [];
  for (let unit = 0; unit < of.length; unit++) if (of[unit] === borough) members.push(unit);
  return Int32Array.from(members);
}

const partOf = ({ columns }: Tallies, units: Int32Array, width: number = G): Tallies => ({
  units: units.length,
  columns: mapped(columns, (column) => rowsOf(column, units, width)) as Record<Tally, Float64Array>,
});

function rowsOf(column: Float64Array, units: Int32Array, width: number): Float64Array {
  const rows = new Float64Array(units.length * width);
  for (let i = 0; i < units.length; i++) {
    for (let k = 0; k < width; k++) rows[i * width + k] = column[units[i] * width + k];
  }
  return rows;
}

const mapped = <T extends object>(columns: T, map: (column: Float64Array) => Float64Array): T =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, map(column)])) as T;
