/** Where people of a place live, as areas: worked out once a place, for every drawing of it. */

import type { PlaceMap as Ground } from "../../sim/place/map.ts";
import type { Area } from "./areas.ts";
import { cells, livedIn } from "./cells.ts";
import type { Disc } from "./edges.ts";
import { discsOf } from "./map-layout.ts";

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

function build(ground: Ground): Town {
  const discs = discsOf(ground);
  const lived = livedIn(discs);
  return { discs, lived, areas: cells(discs, lived) };
}
