/** Catchment areas, which places do not state: the neighbourhoods nearest to a school that could fill it. [A2] */

import type { OpenPlace } from "../place/open.ts";
import { way } from "../place/ways.ts";

/** Which neighbourhoods are in which schools' areas. */
export interface Catchments {
  readonly schools: number;
  /** Neighbourhoods × schools: 1 where it is. */
  readonly covered: Uint8Array;
}

/**
 * A school takes in the nearest neighbourhoods until they have `reach` times as many children as it has places. Areas may
 * overlap; at a reach of 0 there are none.
 */
export function catchmentsIn(place: OpenPlace, reach: number): Catchments {
  const { schools, neighbourhoods, ways } = place;
  const count = schools.ids.length;
  const covered = new Uint8Array(neighbourhoods.ids.length * count);
  const order = Array.from(neighbourhoods.ids, (_, n) => n);
  const away = new Float64Array(order.length);
  for (let s = 0; s < count; s++) {
    for (let n = 0; n < away.length; n++) away[n] = way(ways, n, s);
    const nearest = order.toSorted((a, b) => away[a] - away[b] || a - b);
    let left = reach * schools.places[s];
    for (let at = 0; at < nearest.length && left > 0; at++) {
      covered[nearest[at] * count + s] = 1;
      left -= neighbourhoods.children[nearest[at]];
    }
  }
  return { schools: count, covered };
}

export const isInCatchment = ({ schools, covered }: Catchments, neighbourhood: number, school: number): boolean =>
  covered[neighbourhood * schools + school] === 1;
