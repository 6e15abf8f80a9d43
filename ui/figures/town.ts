/** Where people of a place live, as areas: worked out once a place, for every drawing of it. */

import type { PlaceMap as Ground } from "../../sim/place/map.ts";
import { type Area, type Outlines, outlinesOf } from "./areas.ts";
import { cells, livedIn } from "./cells.ts";
import type { Disc } from "./edges.ts";
import { discsOf, type Projection } from "./map-layout.ts";

export interface Town {
  readonly discs: readonly Disc[];
  readonly lived: readonly Disc[];
  /** Kilometres, in the order of the neighbourhoods. */
  readonly areas: readonly Area[];
}

const towns = new WeakMap<Ground, Town>();

export function townOf(ground: Ground): Town {
  const known = towns.get(ground) ?? build(ground);
  towns.set(ground, known);
  return known;
}

/** A page has so many maps of a place at most, each as wide as its frame. */
const MOST_PAPERS = 6;
const known = new WeakMap<Ground, Map<string, Outlines>>();

/** The town's outlines on a paper; what was drawn lately is known. */
export function outlinesOn(paper: Projection, ground: Ground): Outlines {
  const papers = known.get(ground) ?? new Map<string, Outlines>();
  known.set(ground, papers);
  const key = `${paper.width} ${paper.height} ${paper.scale}`;
  const drawn = papers.get(key) ?? outlinesOf(townOf(ground).areas, paper.project, paper.scale);
  papers.delete(key);
  papers.set(key, drawn);
  if (papers.size > MOST_PAPERS) papers.delete([...papers.keys()][0]);
  return drawn;
}

function build(ground: Ground): Town {
  const discs = discsOf(ground);
  const lived = livedIn(discs);
  return { discs, lived, areas: cells(discs, lived) };
}
