/** Towns for COMPASS by the year engine: homes where the original's households end, or where our own families move. [D1] */

import type { OpenPlace } from "../place/open.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { compass } from "../theory/compass/model.ts";
import { moveHomes } from "../theory/compass/move-homes.ts";
import { settle } from "../theory/compass/town.ts";
import { chance } from "../theory/replay.ts";
import { defaults } from "../theory/settings.ts";
import { madePlace } from "./made-place.ts";
import { ALONE, type Switchable } from "./reduced.ts";

export const ORIGINAL = defaults(compass.settings);
const { size, units, density, radius, room, residentialSteps } = ORIGINAL;
/** Kilometres along a cell of the original's town, and along the whole of it. */
export const CELL = 0.1;
const SIDE = CELL * size;
/** Squares along each side within which our own families know who lives there, and children in each. */
const ACROSS = 10;
const CHILDREN = 22;

export interface Town {
  readonly place: OpenPlace;
  /** By neighbourhood of the place: which of the original's larger ones it lies in, one about each school. */
  readonly block: Int32Array;
  readonly parameters: Partial<Parameters>;
  readonly acting: readonly Switchable[];
}

/** A neighbourhood of one child on each cell that households of the original have moved to, all of that household's group. */
export function movedAsOriginal(seed: number): Town {
  const draw = chance(compass, seed);
  const town = settle(size, units, density, radius, draw("homes"));
  moveHomes(town, { ...ORIGINAL, steps: residentialSteps }, draw("moves"));
  const { cell, group, unit } = town;
  const x = Float64Array.from(cell, (at) => CELL * (at % size));
  const y = Float64Array.from(cell, (at) => CELL * Math.floor(at / size));
  const groupShares = Float64Array.from(Array.from(group).flatMap((g) => [1 - g, g]));
  const homes = { x, y, spread: 0, children: 1, groupShares, eligible: 0.5 };
  const block = Int32Array.from(cell, (at) => unit[at]);
  return { place: madePlace(homes, schools(cell.length, CELL / 2)), block, parameters: ALONE, acting: [] };
}

/**
 * Squares of mixed homes, between which families move as strongly by their community as parameters let them, and by nothing
 * else; with four children each, so that three in four choose a school from a home that was moved to.
 */
export function movedAsOurs(): Town {
  const squares = Array.from({ length: ACROSS * ACROSS }, (_, n) => n);
  const along = (k: number) => (SIDE * (k + 0.5)) / ACROSS;
  const x = Float64Array.from(squares, (n) => along(n % ACROSS));
  const y = Float64Array.from(squares, (n) => along(Math.floor(n / ACROSS)));
  const groupShares = new Float64Array(2 * squares.length).fill(0.5);
  const homes = { x, y, spread: 0, children: CHILDREN, groupShares, eligible: 0.5 };
  const within = (k: number) => Math.floor((k * units) / ACROSS);
  return {
    place: madePlace(homes, schools(CHILDREN * squares.length, 0)),
    block: Int32Array.from(squares, (n) => within(Math.floor(n / ACROSS)) * units + within(n % ACROSS)),
    parameters: { ...ALONE, ...MOVING },
    acting: ["moveHome"],
  };
}

/** The highest that each may be, of what draws like to like; nothing of what keeps families where they are. */
const MOVING: Partial<Parameters> = {
  "families.fourChildren": 1,
  "moveHome.rate": 0.3,
  "moveHome.vacancies": ORIGINAL.considered + 1,
  "moveHome.ownGroup": 5,
  "moveHome.price": 0,
  "moveHome.quality": 0,
  "moveHome.distance": 0,
  "moveHome.priceResponse": 0,
};

/** Evenly spaced, `shift` kilometres from the middles of their blocks so that no cell is as near to two. */
function schools(children: number, shift: number) {
  const sites = Array.from({ length: units * units }, (_, s) => s);
  const middle = (k: number) => (SIDE * (k + 0.5)) / units - shift;
  return {
    x: Float64Array.from(sites, (s) => middle(s % units)),
    y: Float64Array.from(sites, (s) => middle(Math.floor(s / units))),
    places: 1 + Math.floor((room * children) / sites.length),
    roll: Math.round(children / sites.length),
  };
}
