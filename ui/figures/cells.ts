/**
 * Neighbourhoods as areas: each is the ground nearer to its centre than to any other (a Voronoi cell), as far as people
 * live there: within the union of discs around the centres. Edges are straight lines and arcs, exactly; kilometres, y up.
 */

import { Delaunay } from "d3-delaunay";

export type Point = readonly [x: number, y: number];

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A straight edge, or an arc of less than a whole turn; the area lies to the left. */
export interface Edge {
  readonly from: Point;
  readonly to: Point;
  readonly arc?: { readonly disc: Disc; readonly start: number; readonly end: number };
}

/** An area: rings of edges, outer ones anticlockwise, holes clockwise. */
export type Area = readonly (readonly Edge[])[];

type Interval = readonly [start: number, end: number];

const TURN = 2 * Math.PI;

/** Discs laid between two that touch, so that the outline runs smoothly from one to the other. */
const BRIDGES = [0.2, 0.4, 0.6, 0.8];

/** Among more neighbourhoods the outline is smooth enough by itself. */
const FEW = 200;

/** The area of each disc's centre, in their order. A centre that lies on another's has a small disc of its own. */
export function cells(discs: readonly Disc[], lived: readonly Disc[] = livedIn(discs)): Area[] {
  const reach = Math.max(...discs.map(({ r }) => r));
  const [xs, ys] = [discs.map(({ x }) => x), discs.map(({ y }) => y)];
  const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const voronoi = delaunayOf(discs).voronoi(
    bounds.map((bound, i) => bound + (i < 2 ? -2 : 2) * reach) as [number, number, number, number],
  );
  return discs.map((disc, i) => {
    const polygon = voronoi.cellPolygon(i);
    if (!polygon) return rings(arcsOf({ ...disc, r: disc.r / 8 }, [], []));
    const corners = anticlockwise(polygon.slice(1));
    return clip(corners, lived.filter(reaches(corners)));
  });
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

interface Side {
  readonly from: Point;
  readonly to: Point;
}

/** The parts of a side that lie in a disc: what is left of it when what no disc covers is taken away. */
function covered(side: Side, discs: readonly Disc[]): Edge[] {
  const { from, to } = side;
  const at = (t: number): Point => [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
  const bare = remains([0, 1], discs, (disc) => [chord(disc, side)]);
  const within = bare.reduce<Interval[]>((parts, part) => minus(parts, part), [[0, 1]]);
  return within.map(([start, end]) => ({ from: at(start), to: at(end) }));
}

/** The part of a side that lies in a disc, as shares of the side. */
function chord({ x, y, r }: Disc, { from, to }: Side): Interval {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length2 = dx * dx + dy * dy;
  const middle = ((x - from[0]) * dx + (y - from[1]) * dy) / length2;
  const [offX, offY] = [from[0] + middle * dx - x, from[1] + middle * dy - y];
  const half = Math.sqrt(Math.max(0, r * r - offX * offX - offY * offY) / length2);
  return [middle - half, middle + half];
}

/** The parts of a disc's rim that lie within all sides and in no other disc. */
function arcsOf(disc: Disc, sides: readonly Side[], discs: readonly Disc[]): Edge[] {
  const inside = remains([0, TURN], sides, (side) => around(...beyond(disc, side)));
  const free = inside.flatMap((part) => remains(part, discs, (other) => around(...within(disc, other, discs))));
  return joined(free).flatMap(([start, end]) => {
    const halves =
      end - start < Math.PI
        ? [[start, end]]
        : [
            [start, (start + end) / 2],
            [(start + end) / 2, end],
          ];
    return halves.map(([a, b]) => ({ from: rim(disc, a), to: rim(disc, b), arc: { disc, start: a, end: b } }));
  });
}

/** What is left of an interval when the parts that each thing hides are taken away; stops when nothing is. */
function remains<T>(whole: Interval, things: readonly T[], hides: (thing: T) => readonly Interval[]): Interval[] {
  let left: Interval[] = [whole];
  for (const thing of things) {
    for (const hidden of hides(thing)) left = minus(left, hidden);
    if (left.length === 0) break;
  }
  return left;
}

function minus(intervals: Interval[], [from, to]: Interval): Interval[] {
  if (to <= from || intervals.every(([start, end]) => to <= start || from >= end)) return intervals;
  return intervals.flatMap(([start, end]): Interval[] => {
    if (to <= start || from >= end) return [[start, end]];
    return [...(from > start ? [[start, from] as const] : []), ...(to < end ? [[to, end] as const] : [])];
  });
}

/** A part that ends at a whole turn and one that starts at 0 are one. */
function joined(parts: readonly Interval[]): readonly Interval[] {
  const [first, last] = [parts[0], parts[parts.length - 1]];
  if (parts.length < 2 || first[0] > 0 || last[1] < TURN) return parts;
  return [...parts.slice(1, -1), [last[0], TURN + first[1]]];
}

const rim = ({ x, y, r }: Disc, angle: number): Point => [x + r * Math.cos(angle), y + r * Math.sin(angle)];

/** The rim to the right of a side: the middle of those angles, and half their width (0: none, π: all). */
function beyond({ x, y, r }: Disc, { from, to }: Side): Interval {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const left = ((y - from[1]) * dx - (x - from[0]) * dy) / Math.hypot(dx, dy);
  return [Math.atan2(-dx, dy), Math.acos(clamp(left / r))];
}

/** The rim inside another disc, likewise; of two that coincide the first counts. */
function within(disc: Disc, other: Disc, discs: readonly Disc[]): Interval {
  if (other === disc) return [0, 0];
  const [dx, dy] = [other.x - disc.x, other.y - disc.y];
  const apart = Math.hypot(dx, dy);
  if (apart === 0) {
    const isHidden = other.r > disc.r || (other.r === disc.r && discs.indexOf(other) < discs.indexOf(disc));
    return [0, isHidden ? Math.PI : 0];
  }
  return [
    Math.atan2(dy, dx),
    Math.acos(clamp((apart * apart + disc.r * disc.r - other.r * other.r) / (2 * apart * disc.r))),
  ];
}

const clamp = (cosine: number): number => Math.min(1, Math.max(-1, cosine));

/** Angles around a middle as intervals from 0 to a whole turn. */
function around(middle: number, half: number): Interval[] {
  if (half <= 0) return [];
  if (half >= Math.PI) return [[0, TURN]];
  const start = (((middle - half) % TURN) + TURN) % TURN;
  const end = start + 2 * half;
  return end <= TURN
    ? [[start, end]]
    : [
        [start, TURN],
        [0, end - TURN],
      ];
}

/** Edges chained end to start. */
function rings(edges: readonly Edge[]): Area {
  const left = new Set(edges);
  const made: Edge[][] = [];
  for (const first of edges) {
    if (!left.delete(first)) continue;
    const ring = [first];
    for (;;) {
      const end = ring[ring.length - 1].to;
      let [next, distance]: [Edge | undefined, number] = [undefined, gap(end, first.from)];
      for (const edge of left) if (gap(end, edge.from) < distance) [next, distance] = [edge, gap(end, edge.from)];
      if (next === undefined) break;
      left.delete(next);
      ring.push(next);
    }
    made.push(ring);
  }
  return made;
}

const gap = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

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

/** Square kilometres: half the turn of the edges around the origin (Green's theorem). */
export const areaOf = (area: Area): number =>
  area.flat().reduce((sum, { from, to, arc }) => {
    if (arc === undefined) return sum + cross(from, to) / 2;
    const { x, y, r } = arc.disc;
    return sum + (r * r * (arc.end - arc.start) + x * (to[1] - from[1]) - y * (to[0] - from[0])) / 2;
  }, 0);

type Project = (point: Point) => Point;

/** An SVG path around an area; `scale` is pixels a kilometre, and north lies up. */
export const pathOf = (area: Area, project: Project, scale: number): string =>
  area
    .map((ring) => `M${text(project(ring[0].from))}${ring.map((edge) => step(edge, project, scale)).join("")}Z`)
    .join("");

/** An SVG path of edges alone: the straight ones, between areas, or the arcs, around them all. */
export const edgePath = (areas: readonly Area[], project: Project, scale: number, kind: "straight" | "arc"): string =>
  areas
    .flat(2)
    .filter(({ arc }) => (arc === undefined) === (kind === "straight"))
    .map((edge) => `M${text(project(edge.from))}${step(edge, project, scale)}`)
    .join("");

function step({ to, arc }: Edge, project: Project, scale: number): string {
  const end = text(project(to));
  return arc === undefined ? `L${end}` : `A${round(arc.disc.r * scale)},${round(arc.disc.r * scale)} 0 0 0 ${end}`;
}

const text = ([x, y]: Point): string => `${round(x)},${round(y)}`;
const round = (value: number): number => Math.round(value * 100) / 100;
