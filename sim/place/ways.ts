/** The way from the centre of each neighbourhood to each school: straight, or by minutes of travel where they are given. */

import type { Neighbourhoods, Schools } from "./place.ts";

/**
 * What ways are worked out from. A table of neighbourhoods × schools would be the largest thing in a country (11,000 × 4,000
 * take 350 MB), and to read it is slower than a root: only travel, which nothing else tells, is kept as one.
 */
export interface Ways {
  /** Centres of neighbourhoods, kilometres east and north. */
  readonly fromX: Float64Array;
  readonly fromY: Float64Array;
  /** Schools likewise. */
  readonly toX: Float64Array;
  readonly toY: Float64Array;
  /** Kilometres that travel counts as, neighbourhoods × schools; empty where no minutes are given: ways are straight. */
  readonly travelled: Float64Array;
}

export const straightWays = (from: Neighbourhoods, to: Schools): Ways => ({
  fromX: from.x,
  fromY: from.y,
  toX: to.x,
  toY: to.y,
  travelled: new Float64Array(0),
});

/** The ways at a pace: kilometres by the minutes of travel where they are known, else as the crow flies. */
export function waysAt(kmPerMinute: number, ways: Ways, minutes: Float64Array): Ways {
  const schools = ways.toX.length;
  const travelled = minutes.map((time, at) =>
    Number.isNaN(time) ? straightWay(ways, Math.floor(at / schools), at % schools) : time * kmPerMinute,
  );
  return { ...ways, travelled };
}

/** Kilometres from a neighbourhood's centre to a school. */
export const way = (ways: Ways, neighbourhood: number, school: number): number =>
  ways.travelled.length === 0
    ? straightWay(ways, neighbourhood, school)
    : ways.travelled[neighbourhood * ways.toX.length + school];

/** The same as the crow flies. */
export const straightWay = ({ fromX, fromY, toX, toY }: Ways, neighbourhood: number, school: number): number =>
  kilometres(fromX[neighbourhood], fromY[neighbourhood], toX[school], toY[school]);

/** Straight-line kilometres. */
export function kilometres(x1: number, y1: number, x2: number, y2: number): number {
  const dx = x1 - x2;
  const dy = y1 - y2;
  return Math.sqrt(dx * dx + dy * dy);
}

/** Of the points of these numbers the nearest to a place as the crow flies, the first of equals; −1 of none. */
export function nearestOf(
  numbers: readonly number[],
  { x, y }: { readonly x: Float64Array; readonly y: Float64Array },
  atX: number,
  atY: number,
): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const point of numbers) {
    const away = kilometres(atX, atY, x[point], y[point]);
    if (away >= least) continue;
    least = away;
    nearest = point;
  }
  return nearest;
}
