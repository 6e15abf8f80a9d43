/** Where a family's home stands to schools. */

import type { OpenPlace } from "../place/open.ts";
import { kilometres } from "../place/opening.ts";
import { GENDERS } from "../place/place.ts";
import { isOpen, type WithPlaces } from "./open-schools.ts";
import { type Families, NO_SCHOOL } from "./population.ts";

const GIRLS = GENDERS.indexOf("girls");
const BOYS = GENDERS.indexOf("boys");

/** Schools near the neighbourhood's centre among which the nearest to a home is looked for. */
const LOOKED_AT = 12;

/** What distances between homes and schools are worked out from: the columns are at hand for whoever asks of many. */
export interface Homes {
  /** How many schools the place has: the length of a row of `distance` and `straight`. */
  readonly schools: number;
  readonly distance: Float64Array;
  readonly straight: Float64Array;
  readonly schoolX: Float64Array;
  readonly schoolY: Float64Array;
  readonly centreX: Float64Array;
  readonly centreY: Float64Array;
  readonly neighbourhood: Families["neighbourhood"];
  readonly x: Families["x"];
  readonly y: Families["y"];
}

/** Of these families. Columns may be replaced where families are added: ask anew afterwards. */
export const homesOf = ({ schools, neighbourhoods, distance, straight }: OpenPlace, families: Families): Homes => ({
  schools: schools.ids.length,
  distance,
  straight,
  schoolX: schools.x,
  schoolY: schools.y,
  centreX: neighbourhoods.x,
  centreY: neighbourhoods.y,
  neighbourhood: families.neighbourhood,
  x: families.x,
  y: families.y,
});

/**
 * Kilometres from a family's home to a school: the neighbourhood's distance (its travel time, where the place gives
 * one) corrected by how much nearer or farther than the neighbourhood's centre the home lies. Never below 0.
 */
export function awayFrom(homes: Homes, family: number, school: number): number {
  const { x, y, schoolX, schoolY } = homes;
  const way = homes.neighbourhood[family] * homes.schools + school;
  const fromHome = kilometres(x[family], y[family], schoolX[school], schoolY[school]);
  return Math.max(0, homes.distance[way] + fromHome - homes.straight[way]);
}

/** The same of one family and school. */
export const homeToSchool = (place: OpenPlace, families: Families, family: number, school: number): number =>
  awayFrom(homesOf(place, families), family, school);

/** Kilometres by which rounding may move a school, and more. */
const ROUNDING = 1e-6;

/**
 * How much nearer to a family's home than to its neighbourhood's centre a school can be, km: as far as the home is from
 * the centre. Schools farther from the centre than that need not be looked at for the nearest.
 */
export function nearerAtMost({ neighbourhood, x, y, centreX, centreY }: Homes, family: number): number {
  const n = neighbourhood[family];
  return kilometres(x[family], y[family], centreX[n], centreY[n]) + ROUNDING;
}

/** Does a school take children of this sex who sat no test? */
export const openTo = ({ schools }: OpenPlace, school: number, sex: number): boolean =>
  schools.selective[school] === 0 && schools.gender[school] !== (sex === 1 ? GIRLS : BOYS);

/** The nearest open school to a home that takes a child of this sex without a test; NO_SCHOOL where there is none. */
export function nearestOpenSchool(
  place: OpenPlace,
  open: WithPlaces,
  homes: Homes,
  family: number,
  sex: number,
): number {
  const { schools, distance } = homes;
  const row = homes.neighbourhood[family] * schools;
  const nearer = nearerAtMost(homes, family);
  let nearest = NO_SCHOOL;
  let least = Number.POSITIVE_INFINITY;
  for (let rank = 0, seen = 0; rank < schools && seen < LOOKED_AT; rank++) {
    const school = place.nearest[row + rank];
    if (!isOpen(open, school) || !openTo(place, school, sex)) continue;
    if (distance[row + school] - nearer > least) break;
    seen += 1;
    const away = awayFrom(homes, family, school);
    if (away < least) {
      least = away;
      nearest = school;
    }
  }
  return nearest;
}
