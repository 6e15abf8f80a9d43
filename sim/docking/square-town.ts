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
}

/** Homes evenly over the square, schools at random points of it; attainment by school where it is told. */
export function squareTown(
  { side, across, children, schools, room, groupShares, eligible }: Town,
  chance: Stream,
  attainment: (key: number) => number = () => Number.NaN,
): OpenPlace {
  const cell = side / across;
  const cells = Array.from({ length: across * across }, (_, n) => n);
  const keys = siteKeys(schools);
  const mean = (cells.length * children) / schools;
  return madePlace(
    {
      x: Float64Array.from(cells, (n) => cell * ((n % across) + 0.5)),
      y: Float64Array.from(cells, (n) => cell * (Math.floor(n / across) + 0.5)),
      spread: cell / Math.sqrt(12),
      children,
      groupShares: Float64Array.from(cells.flatMap(() => groupShares)),
      eligible,
    },
    {
      x: Float64Array.from(keys, (key) => side * uniform(chance, key, 0)),
      y: Float64Array.from(keys, (key) => side * uniform(chance, key, 1)),
      places: Math.round(room * mean),
      roll: Math.round(mean),
      attainment: Float64Array.from(keys, attainment),
    },
  );
}
