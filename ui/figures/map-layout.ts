/** Where a map's things stand on paper: the projection, the sizes of schools, what lies under a pointer. */

import type { PlaceMap as Ground } from "../../sim/place/map.ts";
import type { Disc, Point } from "./edges.ts";

/** People live up to about so many standard deviations of homes from a neighbourhood's centre. */
const LIVED_IN = 2.2;

/** Pixels: the largest school's circle at most and at least, and how near a pointer must come to a small one. */
const LARGEST = 17;
const SMALLEST = 4;
const NEAR = 12;

/** Something of a place that can be pointed at. */
export interface Picked {
  readonly unit: "school" | "neighbourhood";
  /** In the order of the place's ids. */
  readonly index: number;
}

/** Paper: pixels, y down. Ground: kilometres, y north. */
export interface Projection {
  readonly width: number;
  readonly height: number;
  /** Pixels a kilometre. */
  readonly scale: number;
  readonly project: (point: Point) => Point;
  readonly invert: (point: Point) => Point;
}

/** The discs within which a place's neighbourhoods lie. */
export const discsOf = ({ neighbourhoods: { x, y, spread } }: Ground): Disc[] =>
  x.map((east, i) => ({ x: east, y: y[i], r: LIVED_IN * spread[i] }));

/** The whole place in a paper of that width, and of at most that height, with `margin` around it. */
export function projection({ schools }: Ground, discs: readonly Disc[], size: PaperSize): Projection {
  const { width, tallest, margin } = size;
  const [west, east] = [
    Math.min(...discs.map(({ x, r }) => x - r), ...schools.x),
    Math.max(...discs.map(({ x, r }) => x + r), ...schools.x),
  ];
  const [south, north] = [
    Math.min(...discs.map(({ y, r }) => y - r), ...schools.y),
    Math.max(...discs.map(({ y, r }) => y + r), ...schools.y),
  ];
  const scale = Math.min((width - 2 * margin) / (east - west), (tallest - 2 * margin) / (north - south));
  const height = Math.ceil(scale * (north - south) + 2 * margin);
  const left = (width - scale * (east - west)) / 2;
  return {
    width,
    height,
    scale,
    project: ([x, y]) => [left + scale * (x - west), margin + scale * (north - y)],
    invert: ([x, y]) => [west + (x - left) / scale, north - (y - margin) / scale],
  };
}

/** Pixels. */
interface PaperSize {
  readonly width: number;
  readonly tallest: number;
  readonly margin: number;
}

/** The radius of a roll, areas as pupils: the largest roll's is `largest`. */
export const radiusOf =
  (largest: number, largestRoll: number) =>
  (pupils: number): number =>
    pupils > 0 ? largest * Math.sqrt(pupils / largestRoll) : 0;

/** The largest roll's radius in a place, such that circles mostly stay clear of each other; pixels. */
export function largestRadius(points: readonly Point[]): number {
  const nearest = points
    .map((point) =>
      points.reduce((least, other) => (other === point ? least : Math.min(least, distance(point, other))), Infinity),
    )
    .sort((a, b) => a - b);
  const room = nearest[Math.floor(nearest.length / 10)] ?? LARGEST;
  return Math.min(LARGEST, Math.max(SMALLEST, 0.62 * room));
}

/** The circle's inner disc; what lies around it is the ring. */
export const innerOf = (radius: number): number => radius - Math.max(1.5, 0.3 * radius);

/** The part of a ring from the top clockwise, as an SVG path around 0,0; empty of no share. */
export function arcPath(share: number, radius: number, [x, y]: Point = [0, 0]): string {
  if (!(share > 0)) return "";
  const angle = 2 * Math.PI * Math.min(share, 0.9999);
  const round = (value: number) => Math.round(100 * value) / 100;
  const end = `${round(x + radius * Math.sin(angle))},${round(y - radius * Math.cos(angle))}`;
  return `M${round(x)},${round(y - radius)}A${round(radius)},${round(radius)} 0 ${share > 0.5 ? 1 : 0} 1 ${end}`;
}

/** What lies at a point of the paper: a school that is near, else the neighbourhood; nothing where nobody lives. */
export function pickedAt(
  at: Point,
  schools: readonly Point[],
  radii: readonly number[],
  town: Town,
): Picked | undefined {
  const school = nearestTo(at, schools);
  if (school >= 0 && distance(at, schools[school]) <= Math.max(NEAR, radii[school])) {
    return { unit: "school", index: school };
  }
  const ground = town.paper.invert(at);
  if (!town.lived.some(({ x, y, r }) => distance(ground, [x, y]) <= r)) return undefined;
  return {
    unit: "neighbourhood",
    index: nearestTo(
      ground,
      town.discs.map(({ x, y }): Point => [x, y]),
    ),
  };
}

export interface Town {
  /** Around the centres of neighbourhoods. */
  readonly discs: readonly Disc[];
  /** All the ground on which people live. */
  readonly lived: readonly Disc[];
  readonly paper: Projection;
}

function nearestTo(at: Point, points: readonly Point[]): number {
  let nearest = -1;
  for (let i = 0; i < points.length; i++) {
    if (nearest < 0 || distance(at, points[i]) < distance(at, points[nearest])) nearest = i;
  }
  return nearest;
}

/** A round number of kilometres that takes at most so many pixels. */
export function roundKilometres(scale: number, pixels: number): number {
  const most = pixels / scale;
  const power = 10 ** Math.floor(Math.log10(most));
  return power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
