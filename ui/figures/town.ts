/** Where people of a place live, as areas: worked out once a place, for every drawing of it. */

import type { PlaceMap as Ground } from "../../sim/place/map.ts";
import { type Area, edgePath, pathOf } from "./areas.ts";
import { cells, livedIn } from "./cells.ts";
import type { Disc } from "./edges.ts";
import { discsOf, type Projection } from "./map-layout.ts";

export interface Town {
  readonly discs: readonly Disc[];
  readonly lived: readonly Disc[];
  /** Kilometres, in the order of the neighbourhoods. */
  readonly areas: readonly Area[];
}

/** A town as it is drawn on a paper of one size. */
export interface Outlines {
  /** SVG paths: between neighbourhoods edges are straight; the rim of the town is made of arcs. */
  readonly borders: string;
  readonly rim: string;
  /** Each neighbourhood's outline, in their order. */
  readonly shapes: readonly string[];
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
  const drawn = papers.get(key) ?? outlines(paper, townOf(ground));
  papers.delete(key);
  papers.set(key, drawn);
  if (papers.size > MOST_PAPERS) papers.delete([...papers.keys()][0]);
  return drawn;
}

const outlines = ({ project, scale }: Projection, { areas }: Town): Outlines => ({
  borders: edgePath(areas, project, scale, "straight"),
  rim: edgePath(areas, project, scale, "arc"),
  shapes: areas.map((area) => pathOf(area, project, scale)),
});

function build(ground: Ground): Town {
  const discs = discsOf(ground);
  const lived = livedIn(discs);
  return { discs, lived, areas: cells(discs, lived) };
}
