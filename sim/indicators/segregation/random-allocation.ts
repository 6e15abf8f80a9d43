/** Chance alone: the pupils there are, spread at random over the places there are. */

import { type Stream, stream, uniform } from "../../random/streams.ts";
import { type Counts, type Margins, marginsOf } from "./counts.ts";
import { hypergeometric } from "./hypergeometric.ts";

/**
 * One random allocation: every unit keeps its number of pupils and every group its number, and each way of seating them
 * is equally likely (the multivariate hypergeometric; Carrington & Troske 1997 draw units apart). Counts are whole.
 */
export const randomAllocation = (counts: Counts, draw: number, seed: number): Counts =>
  allocation(counts, marginsOf(counts), stream(seed, draw, "indices/allocation", 0));

/** The mean of an index over random allocations. */
export function meanByChance(index: (counts: Counts) => number, counts: Counts, draws: number, seed: number): number {
  const margins = marginsOf(counts);
  let sum = 0;
  for (let draw = 0; draw < draws; draw++) {
    sum += index(allocation(counts, margins, stream(seed, draw, "indices/allocation", 0)));
  }
  return sum / draws;
}

function allocation({ units, groups }: Counts, { byUnit, byGroup, total }: Margins, chance: Stream): Counts {
  const n = new Float64Array(units * groups);
  const waiting = byGroup.slice();
  for (let u = 0, all = total; u < units; u++) {
    let places = byUnit[u];
    let among = all;
    for (let g = 0; g < groups - 1 && places > 0; g++) {
      const seated = hypergeometric(uniform(chance, u, g), places, waiting[g], among);
      n[u * groups + g] = seated;
      among -= waiting[g];
      waiting[g] -= seated;
      places -= seated;
    }
    n[u * groups + groups - 1] = places;
    waiting[groups - 1] -= places;
    all -= byUnit[u];
  }
  return { units, groups, n };
}
