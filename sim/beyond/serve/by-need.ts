/** Families that services could reach, the neediest first: so that nobody is looked for once there is no room left. [Y4] */

import { type Grouped, grouped } from "../../population/grouped.ts";
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

/** `need` is that of each family, 0–1; below 0 of those without a child at school age. */
export function familiesByNeed(families: Families, need: Float64Array, neighbourhoods: number): ByNeed {
  const { neighbourhood, outside, count } = families;
  const greatest = new Float64Array(BANDS).fill(-1);
  const group = new Int32Array(count);
  for (let f = 0; f < count; f++) {
    const band = need[f] < 0 || outside[f] === 1 ? -1 : bandOf(need[f]);
    group[f] = band;
    if (band >= 0 && need[f] > greatest[band]) greatest[band] = need[f];
  }
  const rank = ranks(greatest);
  for (let f = 0; f < count; f++) if (group[f] >= 0) group[f] = rank[group[f]] * neighbourhoods + neighbourhood[f];
  const taken = greatest.filter((most) => most >= 0);
  return {
    families: grouped(group, taken.length * neighbourhoods),
    neighbourhoods,
    greatest: Float64Array.of(...taken, -1),
  };
}

/** The place of each band among those that somebody is in. */
function ranks(greatest: Float64Array): Int32Array {
  const rank = new Int32Array(greatest.length);
  for (let band = 0, next = 0; band < greatest.length; band++) if (greatest[band] >= 0) rank[band] = next++;
  return rank;
}
