/** The ground a place stands on: points spread over a disc, smooth fields over them, and room around each. */

import { normal } from "../random/distributions.ts";
import { cos } from "../random/maths.ts";
import { type Stream, uniform } from "../random/streams.ts";
import { standardised } from "./spread.ts";
import { kilometres } from "./ways.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

const TURN = 6.283185307179586;
/** The golden angle: points that follow it fill a disc evenly (Vogel 1979). */
const GOLDEN = TURN * 0.3819660112501051;
const JITTER = 0.25;
const WAVES = 6;
/** Wavelengths of deprivation, as shares of the place's width: districts, not streets. */
const SHORTEST = 0.35;
const LONGEST = 1.3;
/** Homes around a neighbourhood's centre spread over .4 of the way to the next, and never under 100 m. */
const SPREAD = 0.4;
const LEAST_SPREAD = 0.1;

const sin = (angle: number): number => cos(angle - TURN / 4);

/** `count` points spread evenly over a disc, each moved a little by chance. */
export function scatter(chance: Stream, key: number, count: number, centre: Point, radius: number): Point[] {
  const start = TURN * uniform(chance, key, 0);
  const step = JITTER * radius * Math.sqrt(3 / count);
  return Array.from({ length: count }, (_, i) => {
    const out = radius * Math.sqrt((i + 0.5) / count);
    const angle = start + i * GOLDEN;
    return {
      x: metres(centre.x + out * cos(angle) + step * normal(chance, key, 2 * i + 1)),
      y: metres(centre.y + out * sin(angle) + step * normal(chance, key, 2 * i + 2)),
    };
  });
}

/**
 * A smooth field over the points, mean 0 and SD 1: a few cosine waves of chance direction and phase, and a share
 * `roughness` of the variance that each point has for itself.
 */
export function smoothField(
  chance: Stream,
  keys: ArrayLike<number>,
  points: readonly Point[],
  roughness: number,
): Float64Array {
  const width = 2 * points.reduce((most, { x, y }) => Math.max(most, Math.sqrt(x * x + y * y)), 0.5);
  const waves = Array.from({ length: WAVES }, (_, i) => wave(chance, i, width));
  const smooth = standardised(points.map((point) => waves.reduce((total, height) => total + height(point), 0)));
  const own = standardised(points.map((_, i) => normal(chance, keys[i], 0)));
  return standardised(smooth.map((value, i) => Math.sqrt(1 - roughness) * value + Math.sqrt(roughness) * own[i]));
}

function wave(chance: Stream, index: number, width: number): (point: Point) => number {
  const direction = TURN * uniform(chance, index, 10_000);
  const phase = TURN * uniform(chance, index, 10_001);
  const length = width * (SHORTEST + (LONGEST - SHORTEST) * uniform(chance, index, 10_002));
  const kx = (TURN * cos(direction)) / length;
  const ky = (TURN * sin(direction)) / length;
  return ({ x, y }) => cos(kx * x + ky * y + phase);
}

/** Kilometres that homes spread around each centre: .4 of the distance to the nearest other, at least .1 km. */
export function spreads(points: readonly Point[]): Float64Array {
  return Float64Array.from(points, (point, i) => {
    const gap = nearestGap(points, point, i);
    return metres(Math.max(LEAST_SPREAD, gap === Number.POSITIVE_INFINITY ? 1 : SPREAD * gap));
  });
}

function nearestGap(points: readonly Point[], point: Point, self: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let j = 0; j < points.length; j++) {
    if (j !== self) least = Math.min(least, distance(point, points[j]));
  }
  return least;
}

/** Kilometres as the crow flies. */
export const distance = (a: Point, b: Point): number => kilometres(a.x, a.y, b.x, b.y);

/** Rounded to the metre; never −0. */
export const metres = (km: number): number => Math.round(km * 1000) / 1000 + 0;
