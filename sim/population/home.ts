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

/**
 * Kilometres from a family's home to a school: the neighbourhood's distance (its travel time, where the place gives
 * one) corrected by how much nearer or farther than the neighbourhood's centre the home lies. Never below 0.
 */
export function homeToSchool(place: OpenPlace, families: Families, family: number, school: number): number {
  const { schools, distance, straight } = place;
  const way = families.neighbourhood[family] * schools.ids.length + school;
  const fromHome = kilometres(families.x[family], families.y[family], schools.x[school], schools.y[school]);
  return corrected(distance[way], fromHome, straight[way]);
}

const corrected = (fromCentre: number, fromHome: number, straight: number): number =>
  Math.max(0, fromCentre + fromHome - straight);

/** The same as a function of family and school, for whoever asks of many: the columns it reads are at hand. */
export function homesToSchools(
  { schools, distance, straight }: OpenPlace,
  { neighbourhood, x, y }: Families,
): (family: number, school: number) => number {
  const count = schools.ids.length;
  const { x: schoolX, y: schoolY } = schools;
  return (family, school) => {
    const way = neighbourhood[family] * count + school;
    const fromHome = kilometres(x[family], y[family], schoolX[school], schoolY[school]);
    return corrected(distance[way], fromHome, straight[way]);
  };
}

/** Kilometres by which rounding may move a school, and more. */
const ROUNDING = 1e-6;

/**
 * A function that gives how much nearer to a family's home than to its neighbourhood's centre a school can be, km: as far
 * as the home is from the centre. Schools farther from the centre than that need not be looked at for the nearest.
 */
export function nearerAtMost(
  { neighbourhoods }: OpenPlace,
  { neighbourhood, x, y }: Families,
): (family: number) => number {
  const { x: centreX, y: centreY } = neighbourhoods;
  return (family) => {
    const n = neighbourhood[family];
    return kilometres(x[family], y[family], centreX[n], centreY[n]) + ROUNDING;
  };
}

/** Does a school take children of this sex who sat no test? */
export const openTo = ({ schools }: OpenPlace, school: number, sex: number): boolean =>
  schools.selective[school] === 0 && schools.gender[school] !== (sex === 1 ? GIRLS : BOYS);

/** The nearest open school to a home that takes a child of this sex without a test; NO_SCHOOL where there is none. */
export function nearestOpenSchool(
  place: OpenPlace,
  open: WithPlaces,
  families: Families,
  family: number,
  sex: number,
): number {
  const { schools } = place;
  const row = families.neighbourhood[family] * schools.ids.length;
  let nearest = NO_SCHOOL;
  let least = Number.POSITIVE_INFINITY;
  const nearer = nearerAtMost(place, families)(family);
  for (let rank = 0, seen = 0; rank < schools.ids.length && seen < LOOKED_AT; rank++) {
    const school = place.nearest[row + rank];
    if (!isOpen(open, school) || !openTo(place, school, sex)) continue;
    if (place.distance[row + school] - nearer > least) break;
    seen += 1;
    const away = homeToSchool(place, families, family, school);
    if (away < least) {
      least = away;
      nearest = school;
    }
  }
  return nearest;
}
