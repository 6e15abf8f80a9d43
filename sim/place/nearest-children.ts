/** The children for whom a school is the nearest: whom it might take, where its tables do not say. */

import { schoolAt } from "./near.ts";
import type { OpenPlace } from "./open.ts";

/** For each school the sum, over the children for whom it is the nearest, of a value of their neighbourhood. */
export function sumOverNearest(place: OpenPlace, value: (neighbourhood: number) => number): Float64Array {
  const { schools, neighbourhoods, near } = place;
  const sums = new Float64Array(schools.ids.length);
  for (let n = 0; n < neighbourhoods.ids.length; n++) {
    sums[schoolAt(near, n, 0)] += neighbourhoods.children[n] * value(n);
  }
  return sums;
}
