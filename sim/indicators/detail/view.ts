/** Parts of a year seen as a year: a borough as a small place, a group as if it were everyone, those who began here. */

import { type Detail, type Detailed, MORE_GROUPS } from "../../observe/detail/detail.ts";
import { GROUPS, type Observation, type SchoolFacts, type Tallies, type Tally } from "../../observe/observation.ts";

const G = GROUPS.length;

/** A borough: its neighbourhoods' residents, and its schools with whoever attends them. */
export function ofBorough(year: Detailed, borough: number): Detailed {
  const { count, ofSchool, ofNeighbourhood } = year.detail.boroughs;
  if (count === 1) return year;
  const schools = membersOf(ofSchool, borough);
  const homes = membersOf(ofNeighbourhood, borough);
  return {
    ...year,
    bySchool: partOf(year.bySchool, schools),
    byNeighbourhood: partOf(year.byNeighbourhood, homes),
    byNearestSchool: rowsOf(year.byNearestSchool, schools, G),
    schools: mapped(year.schools, (column) => rowsOf(column, schools, 1)) as SchoolFacts,
    detail: detailOf(year.detail, borough, schools, homes),
  };
}

function detailOf(detail: Detail, borough: number, schools: Int32Array, homes: Int32Array): Detail {
  const here = Int32Array.of(borough);
  const { communities, placementCosts } = detail;
  return {
    ...detail,
    boroughs: { count: 1, ofSchool: schools.map(() => 0), ofNeighbourhood: homes.map(() => 0) },
    residents: partOf(detail.residents, here, MORE_GROUPS.length),
    byFirstHome: partOf(detail.byFirstHome, here),
    byFirstSchool: partOf(detail.byFirstSchool, schools),
    stillThere: rowsOf(detail.stillThere, schools, G),
    communitiesBySchool: rowsOf(detail.communitiesBySchool, schools, communities),
    communitiesByHome: rowsOf(detail.communitiesByHome, homes, communities),
    placements: rowsOf(detail.placements, here, placementCosts.length * G),
    preferences: rowsOf(detail.preferences, here, G),
    envious: rowsOf(detail.envious, here, G),
    schools: mapped(detail.schools, (column) => rowsOf(column, schools, 1)) as Detail["schools"],
  };
}

/** The residents of one of MORE_GROUPS as if they were all: what an indicator says of `all` is then said of them. */
export function ofGroup(year: Detailed, group: number): Observation {
  const { residents } = year.detail;
  const only = mapped(residents.columns, (column) => {
    const values = new Float64Array(residents.units * G);
    for (let unit = 0; unit < residents.units; unit++) values[unit * G] = column[unit * MORE_GROUPS.length + group];
    return values;
  });
  return { ...year, byNeighbourhood: { units: residents.units, columns: only as Record<Tally, Float64Array> } };
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
