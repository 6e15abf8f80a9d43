/** A made place with nothing in it but homes and schools: what published models of school choice take place in. [D1] */

import type { OpenPlace } from "../place/open.ts";
import { openPlace } from "../place/opening.ts";
import type { Neighbourhoods, Place, Schools } from "../place/place.ts";
import { keyOf, type Stream, uniform } from "../random/streams.ts";

export interface Town {
  /** Kilometres along each side of the square. */
  readonly side: number;
  /** Neighbourhoods along each side, and children of the phase in each. */
  readonly across: number;
  readonly children: number;
  readonly schools: number;
  /** Places of all schools together for each child; alike over schools. */
  readonly room: number;
  /** Shares of two community groups, and of families eligible for free meals within six years: the same everywhere. */
  readonly groupShares: readonly [number, number];
  readonly eligible: number;
}

/** Share of those eligible within six years who are eligible now. */
const NOW = 0.55;
const ROUND = 1000;

/** Homes evenly over the square, schools at random points of it, mixed and open to all; attainment by school where it is told. */
export function squareTown(
  town: Town,
  chance: Stream,
  attainment: (key: number) => number = () => Number.NaN,
): OpenPlace {
  const neighbourhoods = homes(town);
  const alike = schools(town, chance);
  const secondary = { ...alike, attainment: Float64Array.from(alike.keys, attainment) };
  const place: Place = {
    id: "square-town",
    title: "Square town",
    fictional: true,
    baseYear: 2019,
    schools: { secondary, primary: schools({ ...town, schools: 0 }, chance) },
    neighbourhoods,
    services: noServices(),
    outside: { leaving: 0, arriving: 0, distance: 0 },
    groups: 2,
    fsmShare: NOW * town.eligible,
    ever6Share: town.eligible,
    travel: {},
    sources: [],
    notes: [],
  };
  return openPlace(place, "secondary");
}

function homes({ side, across, children, groupShares, eligible }: Town): Neighbourhoods {
  const cell = side / across;
  const ids = Array.from({ length: across * across }, (_, n) => `n${ROUND + n}`);
  const all = (value: number) => new Float64Array(ids.length).fill(value);
  return {
    ids,
    names: ids,
    boroughs: ids.map(() => "Square town"),
    keys: Uint32Array.from(ids, keyOf),
    x: Float64Array.from(ids, (_, n) => cell * ((n % across) + 0.5)),
    y: Float64Array.from(ids, (_, n) => cell * (Math.floor(n / across) + 0.5)),
    spread: all(cell / Math.sqrt(12)),
    children: all(children),
    fsmShare: all(NOW * eligible),
    faithShare: all(0),
    groupShares: Float64Array.from(ids.flatMap(() => groupShares)),
    price: all(1),
  };
}

function schools({ side, across, children, schools: count, room }: Town, chance: Stream): Schools {
  const ids = Array.from({ length: count }, (_, s) => `s${ROUND + s}`);
  const keys = Uint32Array.from(ids, keyOf);
  const all = (value: number) => new Float64Array(count).fill(value);
  const mean = (across * across * children) / Math.max(1, count);
  return {
    ids,
    names: ids,
    boroughs: ids.map(() => "Square town"),
    keys,
    x: Float64Array.from(keys, (key) => side * uniform(chance, key, 0)),
    y: Float64Array.from(keys, (key) => side * uniform(chance, key, 1)),
    places: all(Math.round(room * mean)),
    roll: all(Math.round(mean)),
    gender: new Uint8Array(count),
    governance: new Uint8Array(count),
    faith: new Uint8Array(count),
    selective: new Uint8Array(count),
    fsmShare: all(Number.NaN),
    ever6Share: all(Number.NaN),
    attainment: all(Number.NaN),
    valueAdded: all(Number.NaN),
  };
}

const noServices = (): Place["services"] => ({
  ids: [],
  names: [],
  keys: new Uint32Array(0),
  kind: new Uint8Array(0),
  x: new Float64Array(0),
  y: new Float64Array(0),
  capacity: new Float64Array(0),
  reach: new Float64Array(0),
  quality: new Float64Array(0),
});
