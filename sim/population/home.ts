/** Where a family's home stands to schools. */

import { schoolAt } from "../place/near.ts";
import type { OpenPlace } from "../place/open.ts";
import { GENDERS } from "../place/place.ts";
import { kilometres, straightWay, type Ways, way } from "../place/ways.ts";
import { isOpen, type WithPlaces } from "./open-schools.ts";
import { type Families, NO_SCHOOL } from "./population.ts";

const GIRLS = GENDERS.indexOf("girls");
const BOYS = GENDERS.indexOf("boys");

/** Schools near the neighbourhood's centre among which the nearest to a home is looked for. */
const LOOKED_AT = 12;

/** What distances between homes and schools are worked out from: the columns are at hand for whoever asks of many. */
export interface Homes {
  readonly ways: Ways;
  readonly neighbourhood: Families["neighbourhood"];
  readonly x: Families["x"];
  readonly y: Families["y"];
}

/** Of these families. Columns may be replaced where families are added: ask anew afterwards. */
export const homesOf = ({ ways }: OpenPlace, families: Families): Homes => ({
  ways,
  neighbourhood: families.neighbourhood,
  x: families.x,
  y: families.y,
});

/**
 * Kilometres from a family's home to a school: the neighbourhood's distance (its travel time, where the place gives
 * one) corrected by how much nearer or farther than the neighbourhood's centre the home lies. Never below 0.
 */
export function awayFrom(homes: Homes, family: number, school: number): number {
  const { x, y, ways } = homes;
  const neighbourhood = homes.neighbourhood[family];
  const fromHome = kilometres(x[family], y[family], ways.toX[school], ways.toY[school]);
  return Math.max(0, way(ways, neighbourhood, school) + fromHome - straightWay(ways, neighbourhood, school));
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
export function nearerAtMost({ neighbourhood, x, y, ways }: Homes, family: number): number {
  const n = neighbourhood[family];
  return kilometres(x[family], y[family], ways.fromX[n], ways.fromY[n]) + ROUNDING;
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
  const home = homes.neighbourhood[family];
  const schools = place.schools.ids.length;
  const nearer = nearerAtMost(homes, family);
  let nearest = NO_SCHOOL;
  let least = Number.POSITIVE_INFINITY;
  for (let rank = 0, seen = 0; rank < schools && seen < LOOKED_AT; rank++) {
    const school = schoolAt(place.near, home, rank);
    if (!isOpen(open, school) || !openTo(place, school, sex)) continue;
    if (way(homes.ways, home, school) - nearer > least) break;
    seen += 1;
    const away = awayFrom(homes, family, school);
    if (away < least) {
      least = away;
      nearest = school;
    }
  }
  return nearest;
}
