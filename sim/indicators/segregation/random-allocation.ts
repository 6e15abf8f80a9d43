/** Chance alone: the pupils there are, spread at random over the places there are. */

import { type Stream, stream, uniform } from "../../random/streams.ts";
import type { Counts, Margins } from "./counts.ts";
import { hypergeometric } from "./hypergeometric.ts";

/**
 * One random allocation: every unit keeps its number of pupils and every group its number, and each way of seating them
 * is equally likely (the multivariate hypergeometric; Carrington & Troske 1997 draw units apart). Numbers are whole.
 */
export function randomAllocation(margins: Margins, draw: number, seed: number): Counts {
  return allocation(margins, stream(seed, draw, "indices/allocation", 0));
}

/** The mean of an index over so many random allocations. */
export function meanByChance(index: (counts: Counts) => number, margins: Margins, draws: number, seed: number): number {
  let sum = 0;
  for (let draw = 0; draw < draws; draw++) sum += index(randomAllocation(margins, draw, seed));
  return sum / draws;
}

function allocation({ byUnit, byGroup, total }: Margins, chance: Stream): Counts {
  const units = byUnit.length;
  const groups = byGroup.length;
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
