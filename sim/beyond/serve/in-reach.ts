/** Services that may be within reach of somebody in each neighbourhood: worked out once for a place. [Y4] */

import { cellsOf, pointsWithin } from "../../place/cells.ts";
import type { OpenPlace } from "../../place/open.ts";
import { kilometres } from "../../place/ways.ts";

/** Compressed rows: those of neighbourhood n are `service[starts[n]]` to `service[starts[n + 1] − 1]`, in order. */
export interface InReach {
  readonly starts: Int32Array;
  readonly service: Int32Array;
  /** Kilometres from the neighbourhood's centre. */
  readonly toCentre: Float64Array;
}

/** Standard deviations of homes around a neighbourhood's centre within which practically all of them lie. */
const ALL_HOMES = 4;

/** May a home of a neighbourhood lie within reach of a service that is so far from the neighbourhood's centre? */
export const mayReach = (toCentre: number, reach: number, spread: number): boolean =>
  toCentre <= reach + ALL_HOMES * spread;

/** Kilometres by which rounding may move a service, and more. */
const ROUNDING = 1e-6;

interface Known {
  readonly neighbourhoods: OpenPlace["neighbourhoods"];
  readonly farthest: number;
  readonly inReach: InReach;
}
const known = new WeakMap<OpenPlace["services"], Known>();

/** Services that may be within `farthest` times their reach. */
export function inReachOf({ services, neighbourhoods }: OpenPlace, farthest: number): InReach {
  const last = known.get(services);
  if (last?.neighbourhoods === neighbourhoods && last.farthest === farthest) return last.inReach;
  const inReach = found(services, neighbourhoods, farthest);
  known.set(services, { neighbourhoods, farthest, inReach });
  return inReach;
}

function found(services: OpenPlace["services"], { ids, x, y, spread }: OpenPlace["neighbourhoods"], farthest: number) {
  const starts = new Int32Array(ids.length + 1);
  const service: number[] = [];
  const away: number[] = [];
  const cells = cellsOf(services.x, services.y);
  const widest = farthest * services.reach.reduce((most, reach) => Math.max(most, reach), 0);
  for (let n = 0; n < ids.length; n++) {
    for (const v of pointsWithin(cells, x[n], y[n], widest + ALL_HOMES * spread[n] + ROUNDING)) {
      const toCentre = kilometres(services.x[v], services.y[v], x[n], y[n]);
      if (!mayReach(toCentre, services.reach[v] * farthest, spread[n])) continue;
      service.push(v);
      away.push(toCentre);
    }
    starts[n + 1] = service.length;
  }
  return { starts, service: Int32Array.from(service), toCentre: Float64Array.from(away) };
}
