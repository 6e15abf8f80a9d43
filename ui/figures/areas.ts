/** Areas as rings of edges: chained from edges in any order, measured, and written as SVG paths. */

import type { Edge, Point } from "./edges.ts";

/** An area: rings of edges, outer ones anticlockwise, holes clockwise. */
export type Area = readonly (readonly Edge[])[];

/** Edges chained end to start. */
export function rings(edges: readonly Edge[]): Area {
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

/** Square kilometres: half the turn of the edges around the origin (Green's theorem). */
export const areaOf = (area: Area): number =>
  area.flat().reduce((sum, { from, to, arc }) => {
    if (arc === undefined) return sum + (from[0] * to[1] - from[1] * to[0]) / 2;
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
