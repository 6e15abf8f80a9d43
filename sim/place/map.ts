/** Where things stand in a place: what a map of it is drawn from. */

import { boroughsOf } from "./boroughs.ts";
import type { OpenPlace } from "./open.ts";

export interface PlaceMap {
  readonly schools: Sites & {
    /** The borough of each; only where the place has several. */
    readonly boroughs?: readonly string[];
  };
  readonly neighbourhoods: Sites & {
    /** Kilometres: the standard deviation of homes around the centre, in each direction. */
    readonly spread: readonly number[];
  };
}

/** Places on the ground, in the order of the place's ids. */
export interface Sites {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Kilometres east and north. */
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export const placeMap = ({ schools, neighbourhoods }: OpenPlace): PlaceMap => ({
  schools: {
    ...sitesOf(schools),
    ...(boroughsOf({ schools, neighbourhoods }).length > 1 && { boroughs: [...schools.boroughs] }),
  },
  neighbourhoods: { ...sitesOf(neighbourhoods), spread: [...neighbourhoods.spread] },
});

const sitesOf = ({ ids, names, x, y }: OpenPlace["schools"] | OpenPlace["neighbourhoods"]): Sites => ({
  ids,
  names,
  x: [...x],
  y: [...y],
});

/** What is said and drawn of a place, without what a run computes with. */
export interface PlaceView {
  readonly title: string;
  readonly fictional: boolean;
  readonly baseYear: number;
  /** Schools, and pupils on their rolls, of the phase. */
  readonly schools: number;
  readonly pupils: number;
  /** Share of the pupils who are eligible for free meals. */
  readonly fsmShare: number;
  readonly map: PlaceMap;
}

export const placeView = (place: OpenPlace): PlaceView => ({
  title: place.title,
  fictional: place.fictional,
  baseYear: place.baseYear,
  schools: place.schools.ids.length,
  pupils: place.schools.roll.reduce((sum, roll) => sum + roll, 0),
  fsmShare: place.fsmShare,
  map: placeMap(place),
});
