/** A made place with nothing in it but homes and schools, all alike but for where they are. [D1] */

import type { OpenPlace } from "../place/open.ts";
import { openPlace, USUAL_PACE } from "../place/opening.ts";
import type { Neighbourhoods, Place, Schools } from "../place/place.ts";
import { keyOf } from "../random/streams.ts";

/** Neighbourhoods, one a point. */
export interface Homes {
  /** Kilometres east and north. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Kilometres that homes are spread about each point. */
  readonly spread: number;
  /** Children of the phase in each. */
  readonly children: number;
  /** Shares of two community groups: neighbourhoods × 2. */
  readonly groupShares: Float64Array;
  /** Share of families eligible for free meals within six years: the same everywhere. */
  readonly eligible: number;
}

/** Schools, mixed and open to all. */
export interface Sites {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Places and pupils of each in all years together. */
  readonly places: number;
  readonly roll: number;
  /** SD; unknown where left out. */
  readonly attainment?: Float64Array;
}

/** Share of those eligible within six years who are eligible now. */
const NOW = 0.55;
const FIRST = 1000;
const NAME = "Square town";
const NOWHERE: Sites = { x: new Float64Array(0), y: new Float64Array(0), places: 0, roll: 0 };

/** Ids by which points are sorted as they are given. */
const named = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${FIRST + i}`);

/** The key of chance of the school at each point, for whoever places schools by chance. */
export const siteKeys = (count: number): Uint32Array => Uint32Array.from(named("s", count), keyOf);

/** The way from each neighbourhood to each school is straight, or as many kilometres as are told. */
export function madePlace(homes: Homes, sites: Sites, ways?: Float64Array): OpenPlace {
  const place: Place = {
    id: "square-town",
    title: NAME,
    fictional: true,
    baseYear: 2019,
    schools: { secondary: schools(sites), primary: schools(NOWHERE) },
    neighbourhoods: neighbourhoods(homes),
    services: noServices(),
    outside: { leaving: 0, arriving: 0, distance: 0 },
    groups: 2,
    fsmShare: NOW * homes.eligible,
    ever6Share: homes.eligible,
    travel: ways === undefined ? {} : { secondary: ways.map((way) => way / USUAL_PACE) },
    sources: [],
    notes: [],
  };
  return openPlace(place, "secondary");
}

function neighbourhoods({ x, y, spread, children, groupShares, eligible }: Homes): Neighbourhoods {
  const ids = named("n", x.length);
  const all = (value: number) => new Float64Array(ids.length).fill(value);
  return {
    ids,
    names: ids,
    boroughs: ids.map(() => NAME),
    keys: Uint32Array.from(ids, keyOf),
    x,
    y,
    spread: all(spread),
    children: all(children),
    fsmShare: all(NOW * eligible),
    faithShare: all(0),
    groupShares,
    price: all(1),
  };
}

function schools({ x, y, places, roll, attainment }: Sites): Schools {
  const ids = named("s", x.length);
  const all = (value: number) => new Float64Array(ids.length).fill(value);
  return {
    ids,
    names: ids,
    boroughs: ids.map(() => NAME),
    keys: siteKeys(ids.length),
    x,
    y,
    places: all(places),
    roll: all(roll),
    gender: new Uint8Array(ids.length),
    governance: new Uint8Array(ids.length),
    faith: new Uint8Array(ids.length),
    selective: new Uint8Array(ids.length),
    fsmShare: all(Number.NaN),
    ever6Share: all(Number.NaN),
    attainment: attainment ?? all(Number.NaN),
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
