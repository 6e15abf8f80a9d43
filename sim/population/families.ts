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
 * last child enters before `until` are left out: at the start of a run their children have grown up. `lift` raises the
 * advantage of those who live in each neighbourhood, SD.
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
  lift?: Float64Array,
): void {
  const coming = newcomers(place, parameters, chance, cohortChange);
  const sizes = familySizes(parameters, chance);
  const endowment = endowmentOf(families, place, parameters, chance, deprivation, lift);
  const adding = { place, chance, origin, until, sizes, endowment, middle: middleOf(place) };
  families.count = addRows(FAMILY_LAYOUT, families, coming.all);
  for (let n = 0; n < coming.resident.length; n++) {
    for (let i = 0; i < coming.resident[n]; i++) addFamily(adding, n, i, 0);
    for (let i = 0; i < coming.outside[n]; i++) addFamily(adding, n, i, 1);
  }
}

/** What families of one year of origin are grown from. */
interface Adding {
  readonly place: OpenPlace;
  readonly chance: Stream;
  readonly origin: number;
  readonly until: number;
  readonly sizes: FamilySizes;
  readonly endowment: Endowment;
  readonly middle: Point;
}

/** Writes a neighbourhood's next family, or next one from outside, to the first free row, unless it is left out. */
function addFamily(adding: Adding, n: number, ordinal: number, outside: number): void {
  const { place, chance, origin, until, sizes, endowment, middle } = adding;
  const { families } = endowment;
  const key = keyFrom(origin, place.neighbourhoods.keys[n], ordinal, outside);
  const arrivals = arrivalsOf(sizes, key);
  if (arrivals >> (until - origin) === 0) return;
  const row = families.count++;
  families.outside[row] = outside;
  families.key[row] = key;
  families.origin[row] = origin;
  families.neighbourhood[row] = n;
  families.arrivals[row] = arrivals;
  settle(families, row, place, chance, middle);
  endow(endowment, row);
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

/** How large families are, and how far apart their children. */
interface FamilySizes {
  readonly chance: Stream;
  /** Years that may lie between one child and the next, from 1. */
  readonly gaps: number;
  /** Shares of families with four children, three or more, and two or more. */
  readonly four: number;
  readonly three: number;
  readonly two: number;
}

function familySizes(parameters: Parameters, chance: Stream): FamilySizes {
  const four = parameters["families.fourChildren"];
  const three = four + parameters["families.threeChildren"];
  const two = three + parameters["families.twoChildren"];
  return { chance, gaps: 2 * parameters["families.spacing"] - 1, four, three, two };
}

/** The years in which a family's children enter, as bits from the year of origin; the first is always set. */
function arrivalsOf({ chance, gaps, four, three, two }: FamilySizes, key: number): number {
  const draw = uniform(chance, key, DRAW.size);
  const children = draw < four ? 4 : draw < three ? 3 : draw < two ? 2 : 1;
  let arrivals = 1;
  let year = 0;
  for (let child = 1; child < children; child++) {
    year += 1 + below(chance, key, DRAW.gap + child, gaps);
    arrivals |= 1 << year;
  }
  return arrivals;
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

/** What decides what families have and are. */
export interface Endowment {
  readonly families: Families;
  readonly place: OpenPlace;
  readonly chance: Stream;
  /** By how much their advantage is lower, SD. */
  readonly deprivation: number;
  /** By how much that of those who live in each neighbourhood is higher, SD. */
  readonly lift: Float64Array | undefined;
  /** Capital on advantage, and what of it is the family's own: their squares sum to 1. */
  readonly shared: number;
  readonly own: number;
}

export function endowmentOf(
  families: Families,
  place: OpenPlace,
  parameters: Parameters,
  chance: Stream,
  deprivation: number,
  lift?: Float64Array,
): Endowment {
  const shared = parameters["families.capitalOnAdvantage"];
  return { families, place, chance, deprivation, lift, shared, own: Math.sqrt(1 - shared * shared) };
}

/**
 * Gives a family what it has and is: advantage around its neighbourhood's mean (around the place's, for families from
 * outside), two nested flags from one and the same draw, permanent factors, capital, community group and faith.
 */
export function endow({ families, place, chance, deprivation, lift, shared, own }: Endowment, row: number): void {
  const { within, noise, fsmThreshold, ever6Threshold } = place.advantage;
  const key = families.key[row];
  const n = families.neighbourhood[row];
  const drawn = normal(chance, key, DRAW.z);
  const usual = (families.outside[row] === 1 ? drawn : place.meanAdvantage[n] + within * drawn) - deprivation;
  const z = lift === undefined || families.outside[row] === 1 ? usual : usual + lift[n];
  const circumstances = z + noise * normal(chance, key, DRAW.flag);
  families.z[row] = z;
  families.fsm[row] = circumstances < fsmThreshold ? 1 : 0;
  families.ever6[row] = circumstances < Math.max(fsmThreshold, ever6Threshold) ? 1 : 0;
  families.u1[row] = normal(chance, key, DRAW.u1);
  families.u2[row] = normal(chance, key, DRAW.u2);
  families.capital[row] = shared * z + own * normal(chance, key, DRAW.capital);
  families.group[row] = groupOf(place, n, uniform(chance, key, DRAW.group));
  families.faith[row] = uniform(chance, key, DRAW.faith) < place.neighbourhoods.faithShare[n] ? 1 : 0;
}

function groupOf(place: OpenPlace, neighbourhood: number, draw: number): number {
  let sum = 0;
  for (let group = 0; group < place.groups - 1; group++) {
    sum += place.neighbourhoods.groupShares[neighbourhood * place.groups + group];
    if (draw < sum) return group;
  }
  return place.groups - 1;
}
