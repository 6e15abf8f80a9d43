/**
 * Neighbourhoods as areas: each is the ground nearer to its centre than to any other (a Voronoi cell), as far as people
 * live there: within the union of discs around the centres. Edges are straight lines and arcs, exactly; kilometres, y up.
 */

import { Delaunay } from "d3-delaunay";
import { type Area, rings } from "./areas.ts";
import { arcsOf, covered, type Disc, type Point, type Side } from "./edges.ts";

/** Discs laid between two that touch, so that the outline runs smoothly from one to the other. */
const BRIDGES = [1, 2, 3, 4, 5, 6, 7].map((part) => part / 8);

/** Among more neighbourhoods the outline is smooth enough by itself. */
const FEW = 200;

/** The area of each disc's centre, in their order. */
export const cells = (discs: readonly Disc[], lived: readonly Disc[] = livedIn(discs)): Area[] =>
  discs.map(cellOf(discs, lived));

/** What gives each disc's centre its area. A centre that lies on another's has a small disc of its own. */
export function cellOf(discs: readonly Disc[], lived: readonly Disc[]): (disc: Disc, i: number) => Area {
  const reach = Math.max(...discs.map(({ r }) => r));
  const [xs, ys] = [discs.map(({ x }) => x), discs.map(({ y }) => y)];
  const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const voronoi = delaunayOf(discs).voronoi(
    bounds.map((bound, i) => bound + (i < 2 ? -2 : 2) * reach) as [number, number, number, number],
  );
  return (disc, i) => {
    const polygon = voronoi.cellPolygon(i);
    if (!polygon) return rings(arcsOf({ ...disc, r: disc.r / 8 }, [], []));
    const corners = anticlockwise(polygon.slice(1));
    return clip(corners, lived.filter(reaches(corners)));
  };
}

const delaunayOf = (discs: readonly Disc[]) => new Delaunay(discs.flatMap(({ x, y }) => [x, y]));

/** Where people live: the discs and, in a small place, bridges between neighbours that touch. */
export function livedIn(discs: readonly Disc[]): Disc[] {
  if (discs.length > FEW) return [...discs];
  const delaunay = delaunayOf(discs);
  const bridges = discs.flatMap((one, i) =>
    [...delaunay.neighbors(i)].flatMap((j) => {
      const other = discs[j];
      if (j < i || Math.hypot(other.x - one.x, other.y - one.y) > one.r + other.r) return [];
      const between = (from: number, to: number, t: number) => from + t * (to - from);
      return BRIDGES.map((t) => ({
        x: between(one.x, other.x, t),
        y: between(one.y, other.y, t),
        r: between(one.r, other.r, t),
      }));
    }),
  );
  return [...discs, ...bridges];
}

/** A convex polygon as far as it lies in the union of discs. */
function clip(corners: readonly Point[], discs: readonly Disc[]): Area {
  const sides = corners.map((corner, i): Side => ({ from: corner, to: corners[(i + 1) % corners.length] }));
  return rings([
    ...sides.flatMap((side) => covered(side, discs)),
    ...discs.flatMap((disc) => arcsOf(disc, sides, discs)),
  ]);
}

const anticlockwise = (corners: readonly Point[]): readonly Point[] =>
  corners.reduce((sum, [x, y], i) => sum + cross([x, y], corners[(i + 1) % corners.length]), 0) < 0
    ? [...corners].reverse()
    : corners;

const cross = (a: Point, b: Point): number => a[0] * b[1] - b[0] * a[1];

/** May a disc reach the polygon? Asked of the box around it. */
function reaches(corners: readonly Point[]): (disc: Disc) => boolean {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return ({ x, y, r }) => {
    const [dx, dy] = [Math.max(west - x, x - east, 0), Math.max(south - y, y - north, 0)];
    return dx * dx + dy * dy < r * r;
  };
}
