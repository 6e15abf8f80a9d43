/** Families that services could reach, the neediest first: so that nobody is looked for once there is no room left. [Y4] */

import { inBlocks } from "../../population/blocks.ts";
import { type Grouped, grouped } from "../../population/grouped.ts";
import { lent } from "../../population/lent.ts";
import type { Families } from "../../population/population.ts";

/** Resident families with a child at school age, in bands of like need, the neediest first, and there by neighbourhood. */
export interface ByNeed {
  /** Those of band b in neighbourhood n are group b × neighbourhoods + n. */
  readonly families: Grouped;
  readonly neighbourhoods: number;
  /** The greatest need in each band; after the last −1: nobody is left. */
  readonly greatest: Float64Array;
}

/** Bands into which need from 0 to 1 is cut; those that nobody is in are left out. */
const BANDS = 64;
const bandOf = (need: number): number => BANDS - 1 - Math.min(BANDS - 1, Math.floor(need * BANDS));

/** What families are put into bands by. */
interface Banding {
  readonly families: Families;
  readonly need: Float64Array;
  /** By band. */
  readonly greatest: Float64Array;
  /** By family its band, and then its group; −1 where services look for nobody. */
  readonly group: Int32Array;
  readonly rank: Int32Array;
  readonly neighbourhoods: number;
}

/** `need` is that of each family, 0–1; below 0 of those without a child at school age. */
export function familiesByNeed(families: Families, need: Float64Array, neighbourhoods: number): ByNeed {
  const { count } = families;
  const greatest = new Float64Array(BANDS).fill(-1);
  const rank = new Int32Array(BANDS);
  const banding: Banding = { families, need, greatest, group: lent(Int32Array, count), rank, neighbourhoods };
  inBlocks(count, banding, putInBands);
  const taken = rankBands(banding);
  inBlocks(count, banding, putInGroups);
  return {
    families: grouped(banding.group, taken.length * neighbourhoods),
    neighbourhoods,
    greatest: Float64Array.of(...taken, -1),
  };
}

function putInBands({ families, need, greatest, group }: Banding, from: number, to: number): void {
  const { outside } = families;
  for (let f = from; f < to; f++) {
    const band = need[f] < 0 || outside[f] === 1 ? -1 : bandOf(need[f]);
    group[f] = band;
    if (band >= 0 && need[f] > greatest[band]) greatest[band] = need[f];
  }
}

function putInGroups({ families, group, rank, neighbourhoods }: Banding, from: number, to: number): void {
  const { neighbourhood } = families;
  for (let f = from; f < to; f++) if (group[f] >= 0) group[f] = rank[group[f]] * neighbourhoods + neighbourhood[f];
}

/** The place of each band among those that somebody is in, and the greatest need in each of those. */
function rankBands({ greatest, rank }: Banding): number[] {
  const taken: number[] = [];
  for (let band = 0; band < BANDS; band++) if (greatest[band] >= 0) rank[band] = taken.push(greatest[band]) - 1;
  return taken;
}
