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

/** Areas as SVG paths: between them edges are straight, and around them all they are arcs. */
export interface Outlines {
  readonly borders: string;
  readonly rim: string;
  /** The outline of each, in their order. */
  readonly shapes: readonly string[];
}

/**
 * `scale` is pixels a kilometre, and north lies up. Points lie on a grid of tenths of a pixel, so that what meets still meets;
 * a path goes from each to the next by the way between, which is half as long to write and to read as where they lie.
 */
export function outlinesOf(areas: readonly Area[], project: Project, scale: number): Outlines {
  const borders: string[] = [];
  const rim: string[] = [];
  const onGrid = (point: Point): Point => {
    const [x, y] = project(point);
    return [Math.round(x * 10), Math.round(y * 10)];
  };
  const shapes = areas.map((area) =>
    area
      .map((ring) => {
        let at = onGrid(ring[0].from);
        const steps = [`M${text(at)}`];
        for (const { to, arc } of ring) {
          const next = onGrid(to);
          const way = text([next[0] - at[0], next[1] - at[1]]);
          const step = arc === undefined ? `l${way}` : `a${arcText(arc.disc.r * scale)}${way}`;
          (arc === undefined ? borders : rim).push(`M${text(at)}${step}`);
          steps.push(step);
          at = next;
        }
        return `${steps.join("")}Z`;
      })
      .join(""),
  );
  return { borders: borders.join(""), rim: rim.join(""), shapes };
}

const arcText = (radius: number): string => `${round(radius)},${round(radius)} 0 0 0 `;
/** Of tenths of a pixel, in pixels. */
const text = ([x, y]: Point): string => `${x / 10},${y / 10}`;
const round = (value: number): number => Math.round(value * 100) / 100;
