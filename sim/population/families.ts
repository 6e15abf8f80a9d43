/** The families whose first child enters the phase in one year, grown neighbourhood by neighbourhood. [Y0] [Y3] */

import type { OpenPlace } from "../place/open.ts";
import { normal } from "../random/distributions.ts";
import { cos } from "../random/maths.ts";
import { below, keyFrom, type Stream, uniform } from "../random/streams.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { addRows } from "./columns.ts";
import { FAMILY_LAYOUT, type Families } from "./population.ts";

/** The stream of chance that families of one year of origin are grown from, at the start and in the year alike. [R3] */
export const FAMILIES_STREAM = "families";

/** A family's last child enters at most this many years after its first: three gaps of at most five. */
export const LONGEST_FAMILY = 15;

const QUARTER_TURN = 1.5707963267948966;
const TURN = 6.283185307179586;

/** One draw a trait: distinct ordinals of the family's key. */
const DRAW = {
  z: 0,
  flag: 1,
  u1: 2,
  u2: 3,
  capital: 4,
  group: 5,
  faith: 6,
  east: 7,
  north: 8,
  direction: 9,
  size: 10,
  /** And the three after it. */
  gap: 11,
} as const;

/**
 * Adds the families whose first child enters in calendar year `origin`: in each neighbourhood one year group of its
 * children over the mean number of children in a family, the fraction by chance, and beside them families who live outside and
 * come in through it. `cohortChange` is relative (0 none); `deprivation` lowers their advantage, SD (0 none). Families whose
 * last child enters before `until` are left out: at the start of a run their children have grown up.
 */
export function addFamilies(
  families: Families,
  place: OpenPlace,
  parameters: Parameters,
  chance: Stream,
  origin: number,
  cohortChange: number,
  deprivation: number,
  until = origin,
): void {
  const { keys } = place.neighbourhoods;
  const coming = newcomers(place, parameters, chance, cohortChange);
  const middle = middleOf(place);
  const arrivalsOfKey = arrivalsOf(parameters, chance);
  const endowed = endowment(families, place, parameters, chance, deprivation);
  let row = addRows(FAMILY_LAYOUT, families, coming.all);
  for (let n = 0; n < keys.length; n++) {
    for (let i = 0; i < coming.resident[n] + coming.outside[n]; i++) {
      const outside = i < coming.resident[n] ? 0 : 1;
      const key = keyFrom(origin, keys[n], outside === 0 ? i : i - coming.resident[n], outside);
      const arrivals = arrivalsOfKey(key);
      if (arrivals >> (until - origin) === 0) continue;
      families.outside[row] = outside;
      families.key[row] = key;
      families.origin[row] = origin;
      families.neighbourhood[row] = n;
      families.arrivals[row] = arrivals;
      settle(families, row, place, chance, middle);
      endowed(row);
      row += 1;
    }
  }
  families.count = row;
}

/** How many families begin in a year in each neighbourhood and in all: those who live there, and those from outside. */
function newcomers(
  { neighbourhoods, phase, outside }: OpenPlace,
  parameters: Parameters,
  chance: Stream,
  change: number,
) {
  const { keys, children } = neighbourhoods;
  const mean = meanChildren(parameters);
  const coming = { resident: new Int32Array(keys.length), outside: new Int32Array(keys.length), all: 0 };
  for (let n = 0; n < keys.length; n++) {
    const expected = (children[n] / phase.years / mean) * (1 + change);
    coming.resident[n] = wholeNumber(expected, uniform(chance, keys[n], 0));
    coming.outside[n] = wholeNumber(expected * outside.arriving, uniform(chance, keys[n], 1));
    coming.all += coming.resident[n] + coming.outside[n];
  }
  return coming;
}

/** Mean number of children of a family. */
export const meanChildren = (parameters: Parameters): number =>
  1 +
  parameters["families.twoChildren"] +
  2 * parameters["families.threeChildren"] +
  3 * parameters["families.fourChildren"];

const wholeNumber = (expected: number, draw: number): number =>
  Math.floor(expected) + (draw < expected - Math.floor(expected) ? 1 : 0);

/** A function that draws the years in which a family's children enter, as bits from the year of origin; the first is always set. */
function arrivalsOf(parameters: Parameters, chance: Stream): (key: number) => number {
  const gaps = 2 * parameters["families.spacing"] - 1;
  const four = parameters["families.fourChildren"];
  const three = four + parameters["families.threeChildren"];
  const two = three + parameters["families.twoChildren"];
  const childrenOf = (draw: number): number => (draw < four ? 4 : draw < three ? 3 : draw < two ? 2 : 1);
  return (key) => {
    const children = childrenOf(uniform(chance, key, DRAW.size));
    let arrivals = 1;
    let year = 0;
    for (let child = 1; child < children; child++) {
      year += 1 + below(chance, key, DRAW.gap + child, gaps);
      arrivals |= 1 << year;
    }
    return arrivals;
  };
}

/** A home around the neighbourhood's centre; a family from outside lives beyond it, away from the place's middle. */
function settle(families: Families, row: number, place: OpenPlace, chance: Stream, middle: Point): void {
  const { x, y, spread } = place.neighbourhoods;
  const n = families.neighbourhood[row];
  const key = families.key[row];
  families.x[row] = x[n] + spread[n] * normal(chance, key, DRAW.east);
  families.y[row] = y[n] + spread[n] * normal(chance, key, DRAW.north);
  if (families.outside[row] === 0) return;
  const [east, north] = outwards(place, n, middle, uniform(chance, key, DRAW.direction));
  families.x[row] += place.outside.distance * east;
  families.y[row] += place.outside.distance * north;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of the place: the mean of its neighbourhoods' centres. */
const middleOf = ({ neighbourhoods }: OpenPlace): Point => ({ x: mean(neighbourhoods.x), y: mean(neighbourhoods.y) });

/** The direction from the middle of the place through a neighbourhood; any direction from the middle itself. */
function outwards(
  { neighbourhoods }: OpenPlace,
  n: number,
  middle: Point,
  draw: number,
): [east: number, north: number] {
  const east = neighbourhoods.x[n] - middle.x;
  const north = neighbourhoods.y[n] - middle.y;
  const length = Math.sqrt(east * east + north * north);
  if (length > 0) return [east / length, north / length];
  return [cos(TURN * draw), cos(TURN * draw - QUARTER_TURN)];
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/**
 * A function that gives a family what it has and is: advantage around its neighbourhood's mean (around the place's, for
 * families from outside), two nested flags from one and the same draw, permanent factors, capital, community group and faith.
 */
export function endowment(
  families: Families,
  place: OpenPlace,
  parameters: Parameters,
  chance: Stream,
  deprivation: number,
): (row: number) => void {
  const { within, noise, fsmThreshold, ever6Threshold } = place.advantage;
  const shared = parameters["families.capitalOnAdvantage"];
  const own = Math.sqrt(1 - shared * shared);
  return (row) => {
    const key = families.key[row];
    const n = families.neighbourhood[row];
    const drawn = normal(chance, key, DRAW.z);
    const z = (families.outside[row] === 1 ? drawn : place.meanAdvantage[n] + within * drawn) - deprivation;
    const circumstances = z + noise * normal(chance, key, DRAW.flag);
    families.z[row] = z;
    families.fsm[row] = circumstances < fsmThreshold ? 1 : 0;
    families.ever6[row] = circumstances < Math.max(fsmThreshold, ever6Threshold) ? 1 : 0;
    families.u1[row] = normal(chance, key, DRAW.u1);
    families.u2[row] = normal(chance, key, DRAW.u2);
    families.capital[row] = shared * z + own * normal(chance, key, DRAW.capital);
    families.group[row] = groupOf(place, n, uniform(chance, key, DRAW.group));
    families.faith[row] = uniform(chance, key, DRAW.faith) < place.neighbourhoods.faithShare[n] ? 1 : 0;
  };
}

function groupOf(place: OpenPlace, neighbourhood: number, draw: number): number {
  let sum = 0;
  for (let group = 0; group < place.groups - 1; group++) {
    sum += place.neighbourhoods.groupShares[neighbourhood * place.groups + group];
    if (draw < sum) return group;
  }
  return place.groups - 1;
}
