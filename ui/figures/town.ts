/** Where people of a place live, as areas: worked out once a place, for every drawing of it. */

import type { PlaceMap as Ground } from "../../sim/place/map.ts";
import { withLatest } from "../frame/latest.ts";
import { nextTask } from "../frame/turns.ts";
import { type Area, type Outlines, outlinesOf } from "./areas.ts";
import { cellOf, cells, livedIn } from "./cells.ts";
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

/** Areas that one task works out. */
const A_TASK = 40;

/** Works a town out before it is drawn, a few areas a task: a city region's take a third of a second. */
export async function layOut(ground: Ground): Promise<void> {
  if (towns.has(ground)) return;
  const discs = discsOf(ground);
  const lived = livedIn(discs);
  const areaOf = cellOf(discs, lived);
  const areas: Area[] = [];
  while (areas.length < discs.length) {
    await nextTask();
    const from = areas.length;
    areas.push(...discs.slice(from, from + A_TASK).map((disc, i) => areaOf(disc, from + i)));
  }
  towns.set(ground, { discs, lived, areas });
}

/** A page has so many maps of a place at most, each as wide as its frame. */
const MOST_PAPERS = 6;
const known = new WeakMap<Ground, ReadonlyMap<string, Outlines>>();

/** The town's outlines on a paper; what was drawn lately is known. */
export function outlinesOn(paper: Projection, ground: Ground): Outlines {
  const papers = known.get(ground) ?? new Map<string, Outlines>();
  const key = `${paper.width} ${paper.height} ${paper.scale}`;
  const drawn = papers.get(key) ?? outlinesOf(townOf(ground).areas, paper.project, paper.scale);
  known.set(ground, withLatest(papers, key, drawn, MOST_PAPERS));
  return drawn;
}

function build(ground: Ground): Town {
  const discs = discsOf(ground);
  const lived = livedIn(discs);
  return { discs, lived, areas: cells(discs, lived) };
}
