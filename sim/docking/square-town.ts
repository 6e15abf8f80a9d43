/** A square with homes all over it and schools at random points: what published models of school choice take place in. [D1] */

import type { OpenPlace } from "../place/open.ts";
import { type Stream, uniform } from "../random/streams.ts";
import { madePlace, siteKeys } from "./made-place.ts";

export interface Town {
  /** Kilometres along each side of the square. */
  readonly side: number;
  /** Neighbourhoods along each side, and children of the phase in each. */
  readonly across: number;
  readonly children: number;
  readonly schools: number;
  /** Places of all schools together for each child; alike over schools. */
  readonly room: number;
  /** Shares of two community groups, and of families eligible for free meals within six years: the same everywhere. */
  readonly groupShares: readonly [number, number];
  readonly eligible: number;
  /** Whether opposite edges meet, as on a torus. Homes are then at the middles of their neighbourhoods, else spread over them. */
  readonly edgesMeet: boolean;
}

/** Homes evenly over the square, schools at random points of it; attainment by school where it is told. */
export function squareTown(
  town: Town,
  chance: Stream,
  attainment: (key: number) => number = () => Number.NaN,
): OpenPlace {
  const { side, across, children, schools, room, groupShares, eligible, edgesMeet } = town;
  const cell = side / across;
  const cells = Array.from({ length: across * across }, (_, n) => n);
  const keys = siteKeys(schools);
  const mean = (cells.length * children) / schools;
  const homes = {
    x: Float64Array.from(cells, (n) => cell * ((n % across) + 0.5)),
    y: Float64Array.from(cells, (n) => cell * (Math.floor(n / across) + 0.5)),
    spread: edgesMeet ? 0 : cell / Math.sqrt(12),
    children,
    groupShares: Float64Array.from(cells.flatMap(() => groupShares)),
    eligible,
  };
  const sites = {
    x: Float64Array.from(keys, (key) => side * uniform(chance, key, 0)),
    y: Float64Array.from(keys, (key) => side * uniform(chance, key, 1)),
    places: Math.round(room * mean),
    roll: Math.round(mean),
    attainment: Float64Array.from(keys, attainment),
  };
  return madePlace(homes, sites, edgesMeet ? waysRound(homes, sites, side) : undefined);
}

interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Kilometres from each home to each school where edges meet: homes × schools. */
function waysRound(from: Points, to: Points, side: number): Float64Array {
  const apart = (a: number, b: number) => Math.min(Math.abs(a - b), side - Math.abs(a - b));
  return Float64Array.from({ length: from.x.length * to.x.length }, (_, way) => {
    const [n, s] = [Math.floor(way / to.x.length), way % to.x.length];
    const [dx, dy] = [apart(from.x[n], to.x[s]), apart(from.y[n], to.y[s])];
    return Math.sqrt(dx * dx + dy * dy);
  });
}
