/** Where things stand in a place: what a map of it is drawn from. */

import type { OpenPlace } from "./open.ts";

export interface PlaceMap {
  readonly schools: Sites;
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
  schools: sitesOf(schools),
  neighbourhoods: { ...sitesOf(neighbourhoods), spread: [...neighbourhoods.spread] },
});

const sitesOf = ({ ids, names, x, y }: OpenPlace["schools"] | OpenPlace["neighbourhoods"]): Sites => ({
  ids,
  names,
  x: [...x],
  y: [...y],
});
